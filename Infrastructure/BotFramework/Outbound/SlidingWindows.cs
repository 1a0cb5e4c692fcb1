namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Allows at most so many calls in any stretch of time of that length.</summary>
internal readonly record struct Window(int Limit, TimeSpan Length);

/// <summary>
/// The times of one conversation's calls, in ticks since an origin, as many as the widest limit needs. The wait is exact: it is
/// computed from the call that has to leave a window.
/// </summary>
internal sealed class SlidingWindows(Window[] windows)
{
    private readonly int capacity = windows.Max(window => window.Limit);
    private long[] moments = new long[8];
    private int first;
    private int count;

    public long Newest => count == 0 ? long.MinValue : At(count - 1);

    /// <returns>How long until a call fits into every window; zero or less when it does now.</returns>
    public long Wait(long now)
    {
        var wait = 0L;
        foreach (var window in windows)
        {
            if (count >= window.Limit)
                wait = Math.Max(wait, At(count - window.Limit) + window.Length.Ticks - now);
        }
        return wait;
    }

    public void Add(long now)
    {
        if (count == capacity)
            (first, count) = ((first + 1) % moments.Length, count - 1);
        else if (count == moments.Length)
            Grow();
        moments[(first + count) % moments.Length] = now;
        count++;
    }

    private long At(int index) => moments[(first + index) % moments.Length];

    private void Grow()
    {
        var wider = new long[moments.Length * 2];
        for (var index = 0; index < count; index++)
            wider[index] = At(index);
        (moments, first) = (wider, 0);
    }
}
