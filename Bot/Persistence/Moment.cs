namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// One reading of the clock. Decisions, timers and rules live in decision time, which the rehearsal moves; leases, time-outs
/// and holds live in real time. Alarms have one time only, and it is decision time.
/// </summary>
/// <param name="Elapsed">Since this process began to count, by a clock that nobody sets: what is measured within a process is measured by it.</param>
public readonly record struct Moment(DateTimeOffset Decision, DateTimeOffset Real, TimeSpan Elapsed = default)
{
    public DateTimeOffset ToDecision(DateTimeOffset real) => real + (Decision - Real);
}
