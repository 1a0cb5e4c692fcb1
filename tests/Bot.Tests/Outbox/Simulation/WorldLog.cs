using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>The engine catches what goes wrong; only what the world does to it may.</summary>
internal sealed class WorldLog<T>(SimulatedWorld world, Replica owner) : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        world.Trace($"{owner.Name} logs: {formatter(state, exception)} {exception?.GetType().Name}");
        if (exception is not (null or TimeoutException or OperationCanceledException or DrawingFailedException))
            world.Fail($"A defect: {exception}");
    }
}

/// <summary>What was asked of the store and the connector.</summary>
internal sealed class OperationCounts
{
    public int Gets { get; set; }

    public int Ranges { get; set; }

    public int Commits { get; set; }

    public int Calls { get; set; }

    public int Store => Gets + Ranges + Commits;

    /// <summary>Renewing the shards costs the same however much is due, and is not counted.</summary>
    public void Count(Operation operation)
    {
        if (operation.Name.EndsWith(Keys.Shares.Row, StringComparison.Ordinal)) return;
        switch (operation.Kind)
        {
            case OperationKind.Call:
                Calls++;
                break;
            case OperationKind.Commit:
                Commits++;
                break;
            case OperationKind.Read when operation.Name.StartsWith("get", StringComparison.Ordinal):
                Gets++;
                break;
            default:
                Ranges++;
                break;
        }
    }
}
