using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Execution;

/// <summary>
/// When each lease ends, on the monotonic clock, counted from when this process first saw it. A jump of the wall clock makes no
/// lease longer or shorter.
/// </summary>
internal sealed class LeaseEnds
{
    // Up to this many entries are never removed. Beyond it, an entry is removed after a whole generation without a lookup: an
    // expired lease is taken by the first process that looks, so nobody asks for its end again.
    private const int Few = 10_000;
    private static readonly TimeSpan Generation = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly TwoGenerations<(string Token, DateTimeOffset Until), TimeSpan> ends = new();
    private TimeSpan began;

    public int Count
    {
        get
        {
            lock (gate) return ends.Count;
        }
    }

    public TimeSpan For(Lease lease, ClockReading now)
    {
        var key = (lease.Token, lease.Until);
        lock (gate)
        {
            if (ends.TryGetYoung(key, out var known)) return known;
            var end = ends.TryGet(key, out var earlier) ? earlier : now.Elapsed + (lease.Until - now.RealTime);
            if (ends.YoungCount >= Few && now.Elapsed - began >= Generation)
            {
                ends.Age();
                began = now.Elapsed;
            }

            ends.Add(key, end);
            return end;
        }
    }
}
