using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Execution;

/// <summary>
/// When each lease ends, counted from when this process first saw it by a clock that nobody sets: when the wall clock jumps, no
/// lease becomes longer or shorter.
/// </summary>
internal sealed class LeaseEnds
{
    // Fewer are kept for good. More are kept until they have not been asked for in a whole generation, since whoever finds a
    // lease that is over takes it at once.
    private const int Few = 10_000;
    private static readonly TimeSpan Generation = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private Dictionary<(string Token, DateTimeOffset Until), TimeSpan> young = [];
    private Dictionary<(string Token, DateTimeOffset Until), TimeSpan> old = [];
    private TimeSpan began;

    public int Count
    {
        get
        {
            lock (gate) return young.Count + old.Count;
        }
    }

    public TimeSpan For(Lease lease, ClockReading now)
    {
        var key = (lease.Token, lease.Until);
        lock (gate)
        {
            if (young.TryGetValue(key, out var known)) return known;
            if (young.Count >= Few && now.Elapsed - began >= Generation) (old, young, began) = (young, [], now.Elapsed);
            return young[key] = old.TryGetValue(key, out var earlier) ? earlier : now.Elapsed + (lease.Until - now.RealTime);
        }
    }
}
