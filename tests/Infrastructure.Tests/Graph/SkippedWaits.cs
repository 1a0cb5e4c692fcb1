using System.Collections.Concurrent;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

/// <summary>
/// A clock that tests set. Waits, which are shorter than half a minute, are over at once and remembered; deadlines of calls take as long as
/// they say.
/// </summary>
internal sealed class SkippedWaits : TimeProvider
{
    private static readonly TimeSpan Deadlines = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<TimeSpan> waits = new();
    private DateTimeOffset now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    public IReadOnlyCollection<TimeSpan> Waits => waits;

    public void Advance(TimeSpan by) => now += by;

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime >= Deadlines || dueTime < TimeSpan.FromSeconds(1)) return base.CreateTimer(callback, state, dueTime, period);
        waits.Enqueue(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
