namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// One reading of the clock. Decisions, timers and rules live in logical time, which the rehearsal moves; leases, time-outs
/// and holds live in real time. Alarms have one time only, and it is logical time.
/// </summary>
/// <param name="Elapsed">Since this process began to count, by a clock that nobody sets: what is measured within a process is measured by it.</param>
public readonly record struct ClockReading(DateTimeOffset LogicalTime, DateTimeOffset RealTime, TimeSpan Elapsed = default)
{
    public DateTimeOffset ToLogical(DateTimeOffset real) => real + (LogicalTime - RealTime);
}
