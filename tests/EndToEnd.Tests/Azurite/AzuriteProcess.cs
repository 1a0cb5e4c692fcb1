using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.Azurite;

/// <summary>One table storage emulator on a free port of loopback, with its data in memory, for as long as this object lives.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    // The emulator's well-known account; it opens nothing but an emulator.
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process process;

    private AzuriteProcess(Process process, int port)
    {
        this.process = process;
        ConnectionString = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
            + $"TableEndpoint=http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/{Account};";
    }

    public string ConnectionString { get; }

    /// <exception cref="InvalidOperationException">It ended before it listened.</exception>
    public static async Task<AzuriteProcess> Start(CancellationToken cancellationToken)
    {
        await NodePackages.Install(NodePackages.Folder, cancellationToken);
        var process = Process.Start(Command()) ?? throw new InvalidOperationException("node did not start.");
        try
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(Patience);
            return new AzuriteProcess(process, await Port(process, deadline.Token));
        }
        catch
        {
            await End(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync() => await End(process);

    private static ProcessStartInfo Command() => new("node")
    {
        ArgumentList =
        {
            "--require", "./print-port.cjs", Path.Combine("node_modules", "azurite", "dist", "src", "table", "main.js"),
            "--silent", "--disableTelemetry", "--skipApiVersionCheck", "--inMemoryPersistence",
            "--tableHost", "127.0.0.1", "--tablePort", "0",
        },
        WorkingDirectory = NodePackages.Folder,
        RedirectStandardOutput = true,
    };

    private static async Task<int> Port(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                // What it says from here on interests nobody, but a full pipe would stop it.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        throw new InvalidOperationException("The table storage emulator ended before it listened.");
    }

    private static async Task End(Process process)
    {
        using (process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    [GeneratedRegex("^listening on port ([0-9]+)$")]
    private static partial Regex Listening();
}
