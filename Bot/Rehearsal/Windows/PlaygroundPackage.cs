using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>Installs the Teams client of the windows, once, under the content root's data folder.</summary>
internal sealed class PlaygroundPackage(
    IOptions<RehearsalOptions> options, IHostEnvironment host, TimeProvider time, ConsoleAnnouncer announcer)
{
    private const string LockFile = "package-lock.json";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>The folder of the files that the build puts beside the host.</summary>
    public static string Source { get; } = Path.Combine(AppContext.BaseDirectory, "Rehearsal", "node");

    /// <summary>The folder where the client is installed, and where each window keeps its settings.</summary>
    public string Folder { get; } = Path.Combine(host.ContentRootPath, ".data", "playground");

    public async Task<ClientPackage> Ensure(CancellationToken cancellationToken)
    {
        if (NodeProgram.Find(options.Value.NodePath, Environment.GetEnvironmentVariable("PATH")) is not { } program)
        {
            return new ClientPackage.Absent("Node.js is missing. Install version 20 or later with npm, then start again.");
        }

        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            await using var held = await FolderLock.Take(Folder, time, deadline.Token);
            var failure = await Install(program, deadline.Token);
            return failure is null ? new ClientPackage.Present(program.Node, ClientPackage.CliUnder(Folder)) : Failed(failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Failed("it took more than three minutes.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            return Failed(failure.Message);
        }
    }

    private static ClientPackage.Absent Failed(string why) =>
        new($"Installing the Teams client failed. Check your network, then start again. The reason: {why}");

    private async Task<string?> Install(NodeProgram program, CancellationToken cancellationToken)
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(Source, LockFile), cancellationToken);
        var stamp = Path.Combine(Folder, ".installed");
        if (File.Exists(ClientPackage.CliUnder(Folder)) && File.Exists(stamp)
                && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted)
        {
            return null;
        }

        await announcer.Say("Installing the Teams client for the rehearsal windows. This happens once and takes about ten seconds.");
        foreach (var name in (string[])["package.json", LockFile])
        {
            File.Copy(Path.Combine(Source, name), Path.Combine(Folder, name), overwrite: true);
        }

        var failure = await NpmInstall.Run(program, Folder, cancellationToken);
        if (failure is null)
        {
            await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        }

        return failure;
    }
}
