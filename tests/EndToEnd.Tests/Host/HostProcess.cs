using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace MicroAssignBot.EndToEnd.Tests.Host;

/// <summary>The real host in a process of its own, in Development and on loopback.</summary>
internal sealed partial class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly HostLog log;
    private bool isDisposed;

    private HostProcess(Process process, HostLog log, Uri address)
    {
        this.process = process;
        this.log = log;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Where clients send their activities.</summary>
    public Uri Messages => new(Address, "api/messages");

    public int ProcessId => process.Id;

    public bool HasEnded => isDisposed || process.HasExited;

    /// <summary>What it has written until now.</summary>
    public string Log => log.ToString();

    /// <summary>Starts the host and waits until <c>/readyz</c> says that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds its log.</exception>
    /// <exception cref="TimeoutException">It was not ready within a minute; the message holds its log.</exception>
    public static async Task<HostProcess> Start(HostSettings settings, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        var process = Process.Start(Command(settings))!;
        var log = new HostLog(process);
        try
        {
            var listening = await log.Find(Listening(), deadline.Token);
            var host = new HostProcess(process, log, new Uri(listening.Groups[1].Value));
            await host.Ready(deadline.Token);
            return host;
        }
        catch (Exception failure)
        {
            await End(process);
            throw failure is OperationCanceledException && !cancellationToken.IsCancellationRequested
                ? new TimeoutException($"The host was not ready within {Patience}. Its log:\n{log}", failure)
                : failure;
        }
    }

    /// <summary>Waits until <c>/readyz</c> says that it is.</summary>
    /// <exception cref="InvalidOperationException">It ended before; the message holds its log.</exception>
    public async Task Ready(CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = Address };
        while (true)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The host ended with {process.ExitCode}. Its log:\n{log}");
            }

            if (await Answers(http, cancellationToken))
            {
                return;
            }

            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>SIGKILL: it gets no chance to finish anything.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>SIGTERM: it finishes the turn in hand.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop(CancellationToken cancellationToken)
    {
        Signals.Terminate(process);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;
        isDisposed = true;
        await End(process);
        await log.Drained;
        process.Dispose();
    }

    private static ProcessStartInfo Command(HostSettings settings)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository.BotFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(Repository.BotFolder, "MicroAssignBot.Bot.dll"));
        foreach (var argument in settings.Arguments())
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        // It lives for seconds: to compile its busy methods a second time takes half of its processor time and never pays. Nor does
        // it pay to map each method twice, once to write and once to run it.
        foreach (var name in (string[])["TieredPGO", "TC_CallCounting", "EnableWriteXorExecute"]) start.Environment[$"DOTNET_{name}"] = "0";
        return start;
    }

    private static async Task<bool> Answers(HttpClient http, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.GetAsync("/readyz", cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static async Task End(Process process)
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    // With a rehearsal the host says only where its page is.
    [GeneratedRegex("(?:Now listening on:|The bot runs at|The rehearsal is ready:) (http://[0-9.]+:[0-9]+)")]
    private static partial Regex Listening();
}
