using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;

namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>
/// The Node packages that tests run beside the host. They are installed where their lock file lies, once for all test
/// processes and all builds, and again only when the lock file has changed.
/// </summary>
public static class NodePackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // Known to this process, so that windows that open at the same time do not wait for each other's lock.
    private static readonly ConcurrentDictionary<string, bool> Installed = new();

    /// <summary>The folder of the one package.json that all tests share.</summary>
    public static string Folder { get; } = Path.Combine(Root(), "tests", "EndToEnd.Tests", "node");

    /// <summary>Installs what the lock file in <paramref name="folder"/> names, unless that was done before.</summary>
    /// <exception cref="InvalidOperationException">npm failed; the message holds its words.</exception>
    /// <exception cref="TimeoutException">Another process has been installing for ten minutes, or npm has.</exception>
    public static async Task Install(string folder, CancellationToken cancellationToken)
    {
        if (Installed.ContainsKey(folder))
        {
            return;
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            await using var held = await Lock(Path.Combine(folder, ".install.lock"), deadline.Token);
            await InstallOnce(folder, deadline.Token);
            Installed[folder] = true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The Node packages in {folder} were not installed within {Patience}.");
        }
    }

    private static async Task InstallOnce(string folder, CancellationToken cancellationToken)
    {
        var named = await File.ReadAllBytesAsync(Path.Combine(folder, "package-lock.json"), cancellationToken);
        var wanted = Convert.ToHexString(SHA256.HashData(named));
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted)
        {
            return;
        }

        await Npm(folder, cancellationToken);
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
    }

    private static async Task Npm(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm")
        {
            ArgumentList = { "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error" },
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
        try
        {
            var words = await Task.WhenAll(
                npm.StandardOutput.ReadToEndAsync(cancellationToken),
                npm.StandardError.ReadToEndAsync(cancellationToken));
            await npm.WaitForExitAsync(cancellationToken);
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm ci in {folder} ended with {npm.ExitCode}: {string.Concat(words)}");
            }
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task<FileStream> Lock(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MicroAssignBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No solution lies above {AppContext.BaseDirectory}.");
    }
}
