using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>
/// How many requests one address and one person may make. Far above what the channel and people do: it is there for what goes
/// wrong. Loopback is not limited, since nothing behind a proxy of this machine could be told apart by it.
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

    /// <param name="person">However they are known: ids are bounded where they are read.</param>
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

    // Whoever has one address of version 6 has the 2^64 beside it.
    private static UInt128 Network(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        bytes.Clear();
        (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).TryWriteBytes(bytes, out var written);
        if (written == 16) bytes[8..].Clear();
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }
}
