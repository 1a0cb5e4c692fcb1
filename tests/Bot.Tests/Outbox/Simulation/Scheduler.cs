namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>
/// Runs everything on the test's own thread. Code runs until it waits for the store or the connector; such an operation is
/// parked until the world releases it, so that the order of all input and output is the world's to choose.
/// </summary>
internal sealed class Scheduler : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> posted = new();

    /// <summary>In the order in which they were begun.</summary>
    public List<Operation> Parked { get; } = [];

    public override void Post(SendOrPostCallback d, object? state) => posted.Enqueue((d, state));

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Runs all that can run.</summary>
    public void Pump()
    {
        while (posted.TryDequeue(out var next)) next.Callback(next.State);
    }
}
