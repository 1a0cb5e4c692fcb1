namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Moves the clock of decisions forward, never that of time-outs, leases and limits.</summary>
internal interface ITimeMachine
{
    /// <summary>What the clock of decisions says.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Moves the clock and waits, at most 30 seconds, until what has become due is decided and delivered.</summary>
    ValueTask<TimeMachineAnswer> Advance(Step step, CancellationToken cancellationToken);
}
