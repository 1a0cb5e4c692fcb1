namespace MicroAssignBot.Bot.Delivery;

/// <summary>
/// One reading of the clock. Decisions, timers and rules live in decision time, which the rehearsal moves; leases, time-outs
/// and holds live in real time. Alarms have one time only, and it is decision time.
/// </summary>
public readonly record struct Moment(DateTimeOffset Decision, DateTimeOffset Real)
{
    public DateTimeOffset ToDecision(DateTimeOffset real) => real + (Decision - Real);
}

/// <summary>Reads both clocks at once.</summary>
public sealed class Clock(TimeProvider time)
{
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
            return new Moment(real + Offset, real);
        }
    }
}
