using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Bot.Rehearsal.Windows;

/// <summary>
/// One running Teams client. The client watches its stdin, so it ends when this object is disposed and when the host ends in any
/// way.
/// </summary>
internal sealed partial class PlaygroundProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process process;
    private readonly Task drained;

    private PlaygroundProcess(Process process, int port)
    {
        this.process = process;
        Port = port;
        // The client's further output is read and discarded, because a full pipe would block the client.
        drained = Task.WhenAll(Drain(process.StandardOutput), Drain(process.StandardError));
    }

    public int Port { get; }

    public int ProcessId => process.Id;

    /// <summary>The client's activities have a service URL with the same host.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/");

    /// <summary>Completes when the client has ended.</summary>
    public Task Ended => process.WaitForExitAsync(CancellationToken.None);

    /// <returns>The client once it answers.</returns>
    /// <exception cref="InvalidOperationException">The client ended before it answered; the message holds its last words.</exception>
    /// <exception cref="TimeoutException">The client did not answer within a minute.</exception>
    public static async Task<PlaygroundProcess> Start(PlaygroundLaunch launch, CancellationToken cancellationToken)
    {
        await launch.Prepare(cancellationToken);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        var process = Process.Start(launch.Command())!;
        try
        {
            var client = new PlaygroundProcess(process, await ReadPort(process, deadline.Token));
            await WindowReadiness.Wait(client.Address, deadline.Token);
            return client;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await End(process);
            throw new TimeoutException($"The Teams client did not answer within {Patience.TotalSeconds} seconds.");
        }
        catch
        {
            await End(process);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await End(process);
        await drained;
        process.Dispose();
    }

    private static async Task<int> ReadPort(Process process, CancellationToken cancellationToken)
    {
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                return int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        }

        var words = await process.StandardError.ReadToEndAsync(cancellationToken);
        throw new InvalidOperationException($"The Teams client ended before it listened: {words.Trim()}");
    }

    private static async Task End(Process process)
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Grace);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static async Task Drain(StreamReader reader)
    {
        var buffer = new char[1024];
        while (await reader.ReadAsync(buffer) > 0)
        {
        }
    }

    [GeneratedRegex("^Listening on ([0-9]+)$")]
    private static partial Regex Listening();
}
