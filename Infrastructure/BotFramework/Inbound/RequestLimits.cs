using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// Limits the requests of one address and of one person. The limits are far above what the channel and people do; they act only
/// when something goes wrong. Loopback is not limited, because all clients behind a proxy of this machine share that address.
/// </summary>
internal sealed class RequestLimits : IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> addresses;
    private readonly PartitionedRateLimiter<string> people;

    public RequestLimits(IOptions<RequestLimitsOptions> options)
    {
        var limits = options.Value;
        addresses = PartitionedRateLimiter.Create<IPAddress, UInt128>(
            address =>
                RateLimitPartition.GetTokenBucketLimiter(Network(address), _ => Bucket(limits.AddressPerSecond, limits.AddressBurst)));
        people = PartitionedRateLimiter.Create<string, string>(
            person => RateLimitPartition.GetTokenBucketLimiter(person, _ => Bucket(limits.PersonPerSecond, limits.PersonBurst)),
            StringComparer.OrdinalIgnoreCase);
    }

    public bool AllowsAddress(HttpContext context, out TimeSpan retryAfter)
    {
        retryAfter = default;
        return context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote)
            || Take(addresses, remote, out retryAfter);
    }

    /// <param name="person">The person's object id or channel id, whose length the parser has limited.</param>
    public bool AllowsPerson(string person, out TimeSpan retryAfter) => Take(people, person, out retryAfter);

    public static void Refuse(HttpResponse response, TimeSpan retryAfter)
    {
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(retryAfter.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        addresses.Dispose();
        people.Dispose();
    }

    private static bool Take<T>(PartitionedRateLimiter<T> limiter, T who, out TimeSpan retryAfter)
    {
        using var lease = limiter.AttemptAcquire(who);
        retryAfter = !lease.IsAcquired && lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : default;
        return lease.IsAcquired;
    }

    private static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => new()
    {
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        TokenLimit = Math.Max(perSecond, burst),
        QueueLimit = 0,
        AutoReplenishment = false,
    };

    // The holder of one IPv6 address has the 2^64 of its network, so the network is counted.
    private static UInt128 Network(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var written);
        if (written == 16) bytes[8..].Clear();
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
