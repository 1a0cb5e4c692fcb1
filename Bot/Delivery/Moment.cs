namespace MicroAssignBot.Bot.Delivery;

/// <summary>
/// One reading of the clock. Decisions, timers and rules live in decision time, which the rehearsal moves; leases, time-outs
/// and holds live in real time. Alarms have one time only, and it is decision time.
/// </summary>
/// <param name="Elapsed">Since this process began to count, by a clock that nobody sets: what is measured within a process is measured by it.</param>
public readonly record struct Moment(DateTimeOffset Decision, DateTimeOffset Real, TimeSpan Elapsed = default)
{
    public DateTimeOffset ToDecision(DateTimeOffset real) => real + (Decision - Real);
}

/// <summary>Reads both clocks at once.</summary>
public sealed class Clock(TimeProvider time)
{
    private readonly long origin = time.GetTimestamp();
    private readonly DateTimeOffset begun = time.GetUtcNow();
    private long offset;

    /// <summary>How far decision time is ahead of real time; zero outside rehearsals.</summary>
    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref offset));
        set => Interlocked.Exchange(ref offset, value.Ticks);
    }

    public TimeProvider Time => time;

    public Moment Now
    {
        get
        {
            var real = time.GetUtcNow();
            return new Moment(real + Offset, real, time.GetElapsedTime(origin));
        }
    }

    /// <summary>Real time as this process has counted it since it began: it never jumps, and is compared with itself only.</summary>
    public DateTimeOffset Steady => begun + time.GetElapsedTime(origin);
}
