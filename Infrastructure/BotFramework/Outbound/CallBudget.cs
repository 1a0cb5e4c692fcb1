using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// Keeps sliding windows for each conversation and a token bucket for each tenant, and forgets them when they are idle.
/// </summary>
internal sealed class CallBudget : ICallBudget
{
    /// <summary>With fewer calls a second, the part kept for interactive calls would leave nothing for the others.</summary>
    private const double LeastPerSecond = 2;
    private static readonly TimeSpan Idle = TimeSpan.FromHours(1);
    private static readonly TimeSpan Reserved = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, SlidingWindows> conversations = [];
    private readonly Dictionary<string, TokenBucket> tenants = [];
    private readonly Dictionary<string, long> reservedUntil = [];
    private readonly CallBudgetOptions options;
    private readonly TimeProvider time;
    private readonly Window[] windows;
    private readonly long origin;
    private long sweptAt;
    private double share = 1;

    public CallBudget(IOptions<CallBudgetOptions> options, TimeProvider time)
    {
        this.options = options.Value;
        this.time = time;
        origin = time.GetTimestamp();
        windows =
        [
            new(this.options.ConversationPerSecond, TimeSpan.FromSeconds(1)),
            new(this.options.ConversationPerTwoSeconds, TimeSpan.FromSeconds(2)),
            new(this.options.ConversationPerThirtySeconds, TimeSpan.FromSeconds(30)),
            new(this.options.ConversationPerHour, TimeSpan.FromHours(1)),
        ];
    }

    public double Share
    {
        get => Volatile.Read(ref share);
        set => Volatile.Write(ref share, Math.Clamp(value, 0, 1));
    }

    /// <summary>How many conversations, tenants and reservations are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (gate)
                return conversations.Count + tenants.Count + reservedUntil.Count;
        }
    }

    public bool TryTake(string conversation, string tenant, bool interactive, out TimeSpan retryAfter)
    {
        lock (gate)
        {
            var now = Now();
            retryAfter = TimeSpan.Zero;
            return (reservedUntil.Remove(conversation, out var until) && until > now)
                || Take(conversation, tenant, interactive, now, out retryAfter);
        }
    }

    public bool TryReserve(string conversation, string tenant, bool interactive, out TimeSpan retryAfter)
    {
        lock (gate)
        {
            var now = Now();
            retryAfter = TimeSpan.Zero;
            if (reservedUntil.TryGetValue(conversation, out var until) && until > now)
                return true;
            if (!Take(conversation, tenant, interactive, now, out retryAfter))
                return false;
            reservedUntil[conversation] = now + Reserved.Ticks;
            return true;
        }
    }

    public TimeSpan TenantWait(string tenant, bool interactive)
    {
        lock (gate)
            return TimeSpan.FromTicks(Math.Max(0, Wait(tenant, interactive, Now(), out _)));
    }

    private long Wait(string tenant, bool interactive, long now, out TokenBucket bucket)
    {
        var perSecond = Math.Max(LeastPerSecond, options.TenantPerSecond * Share);
        var reserve = interactive ? 0 : perSecond * options.InteractivePart;
        bucket = tenants.TryGetValue(tenant, out var filled) ? filled : tenants[tenant] = new TokenBucket(perSecond, now);
        return bucket.Wait(perSecond, reserve, now);
    }

    private bool Take(string conversation, string tenant, bool interactive, long now, out TimeSpan retryAfter)
    {
        var calls = conversations.TryGetValue(conversation, out var known) ? known : new SlidingWindows(windows);
        var wait = Math.Max(calls.Wait(now), Wait(tenant, interactive, now, out var bucket));
        retryAfter = TimeSpan.FromTicks(wait);
        if (wait > 0)
            return false;
        conversations[conversation] = calls;
        calls.Add(now);
        bucket.Take();
        return true;
    }

    private long Now()
    {
        var now = time.GetElapsedTime(origin).Ticks;
        Sweep(now);
        return now;
    }

    private void Sweep(long now)
    {
        if (now - sweptAt < BetweenSweeps.Ticks)
            return;
        sweptAt = now;
        foreach (var (conversation, calls) in conversations)
        {
            if (now - calls.Newest >= Idle.Ticks)
                conversations.Remove(conversation);
        }
        foreach (var (conversation, until) in reservedUntil)
        {
            if (until <= now)
                reservedUntil.Remove(conversation);
        }
        foreach (var (tenant, bucket) in tenants)
        {
            if (now - bucket.Newest >= Idle.Ticks)
                tenants.Remove(tenant);
        }
    }
}
