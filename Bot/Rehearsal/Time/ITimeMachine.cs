namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>Moves the logical time forward, never the real time of time-outs, leases and limits.</summary>
internal interface ITimeMachine
{
    /// <summary>The logical time.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Moves the clock and waits, at most 30 seconds, until all that has become due is decided and delivered.</summary>
    ValueTask<TimeMachineAnswer> Advance(Step step, CancellationToken cancellationToken);
}
