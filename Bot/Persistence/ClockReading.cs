namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// One reading of the clock. Decisions, timers and rules use logical time, which the rehearsal moves. Leases, time-outs and
/// holds use real time. An alarm has only one time, a logical one.
/// </summary>
/// <param name="Elapsed">Since this process started, by a monotonic clock. Durations within one process are measured by it.</param>
public readonly record struct ClockReading(DateTimeOffset LogicalTime, DateTimeOffset RealTime, TimeSpan Elapsed = default)
{
    public DateTimeOffset ToLogical(DateTimeOffset real) => real + (LogicalTime - RealTime);
}
