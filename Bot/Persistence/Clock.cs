namespace MicroAssignBot.Bot.Persistence;

/// <summary>Reads both clocks at once.</summary>
public sealed class Clock(TimeProvider time)
{
    private readonly long origin = time.GetTimestamp();
    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private long offset;

    /// <summary>How far logical time is ahead of real time; zero outside rehearsals.</summary>
    public TimeSpan Offset
    {
        get => new(Interlocked.Read(ref offset));
        set => Interlocked.Exchange(ref offset, value.Ticks);
    }

    public TimeProvider Time => time;

    public ClockReading Now
    {
        get
        {
            var real = time.GetUtcNow();
            return new ClockReading(real + Offset, real, time.GetElapsedTime(origin));
        }
    }

    /// <summary>Real time as this process has counted it since it started. It never jumps; compare it only with itself.</summary>
    public DateTimeOffset Steady => startedAt + time.GetElapsedTime(origin);
}
