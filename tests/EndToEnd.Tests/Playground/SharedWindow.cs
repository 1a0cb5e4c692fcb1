using System.Globalization;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>One running Teams client among others in the same process.</summary>
/// <param name="close">Asks the process to end this one.</param>
/// <param name="processEnded">Says why, once there is no process any more.</param>
internal sealed class SharedWindow(Action close, Task<string> processEnded) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource<int> port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Port { get; private set; }

    /// <summary>The service URL of its activities has the same host.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/");

    /// <returns>The client once it answers.</returns>
    /// <exception cref="InvalidOperationException">It broke before; the message says why.</exception>
    /// <exception cref="TimeoutException">It did not answer within a minute.</exception>
    public static async Task<SharedWindow> Open(PlaygroundLaunch launch, CancellationToken cancellationToken)
    {
        await launch.Prepare(cancellationToken);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        var window = SharedProcess.In(launch.TimeZone).Open(launch);
        try
        {
            window.Port = await window.Unbroken(window.port.Task.WaitAsync(deadline.Token));
            await window.Unbroken(Answering(window.Address, deadline.Token));
            return window;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            await window.DisposeAsync();
            throw new TimeoutException($"The Teams client did not answer within {Patience.TotalSeconds} seconds.");
        }
        catch
        {
            await window.DisposeAsync();
            throw;
        }
    }

    /// <summary>The result of what somebody does in this window, or waits for, unless the client breaks meanwhile.</summary>
    /// <exception cref="InvalidOperationException">It broke; the message says why.</exception>
    public async Task<T> Unbroken<T>(Task<T> act)
    {
        var why = Task.WhenAny(broken.Task, processEnded).Unwrap();
        await Task.WhenAny(why, act);
        if (act.Exception?.InnerException is HttpRequestException)
        {
            // A connection may break sooner than the process has said that its client did.
            await Task.WhenAny(why, Task.Delay(Moment, TimeProvider.System));
        }

        return why.IsCompleted ? throw new InvalidOperationException($"The Teams client broke: {await why}") : await act;
    }

    /// <summary>What the process has told of this window.</summary>
    public void Hear(JsonObject told)
    {
        if (told["port"] is { } listened)
        {
            port.TrySetResult((int)listened);
        }
        else if (told["broken"] is { } why)
        {
            broken.TrySetResult(why.ToString());
        }
        else
        {
            closed.TrySetResult();
        }
    }

    /// <summary>When it is done, the port is free again.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            close();
            await Task.WhenAny(closed.Task, processEnded).WaitAsync(Patience);
        }
        catch (IOException)
        {
            // The process has ended, and with it the window.
        }
    }

    private static async Task<bool> Answering(Uri address, CancellationToken cancellationToken)
    {
        await WindowReadiness.Wait(address, cancellationToken);
        return true;
    }
}
