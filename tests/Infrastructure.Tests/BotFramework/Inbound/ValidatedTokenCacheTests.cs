using System.Globalization;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>A token that was found valid …</summary>
public sealed class ValidatedTokenCacheTests
{
    private readonly FakeTimeProvider time = new();
    private readonly object keys = new();
    private readonly ValidatedTokenCache memory;

    public ValidatedTokenCacheTests() => memory = new ValidatedTokenCache(time);

    [Fact]
    public void Is_remembered_for_ten_minutes()
    {
        Remember("token", expiresIn: TimeSpan.FromHours(1));

        time.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        Assert.True(memory.TryGet("token", keys, out _));
        time.Advance(TimeSpan.FromTicks(1));
        Assert.False(memory.TryGet("token", keys, out _));
    }

    [Fact]
    public void Is_never_remembered_beyond_its_own_expiry()
    {
        Remember("token", expiresIn: TimeSpan.FromMinutes(3));

        time.Advance(TimeSpan.FromMinutes(3));
        Assert.False(memory.TryGet("token", keys, out _));
    }

    [Fact]
    public void Is_forgotten_when_the_keys_are_others()
    {
        Remember("token", expiresIn: TimeSpan.FromHours(1));

        Assert.False(memory.TryGet("token", new object(), out _));
        Assert.False(memory.TryGet("token", keys, out _));
        Assert.Equal(0, memory.Count);
    }

    [Fact]
    public void Is_not_found_by_another()
    {
        Remember("token", expiresIn: TimeSpan.FromHours(1));

        Assert.False(memory.TryGet("tokeN", keys, out _));
        Assert.True(memory.TryGet("token", keys, out var known));
        Assert.Equal("key-1", known.KeyId);
    }

    [Fact]
    public void Makes_room_for_others_in_the_end()
    {
        for (var number = 0; number < 10 * ValidatedTokenCache.GenerationSize; number++)
            Remember(number.ToString(CultureInfo.InvariantCulture), expiresIn: TimeSpan.FromHours(1));

        Assert.InRange(memory.Count, ValidatedTokenCache.GenerationSize, 2 * ValidatedTokenCache.GenerationSize);
        Assert.True(memory.TryGet("10239", keys, out _));
        Assert.False(memory.TryGet("0", keys, out _));
    }

    private void Remember(string token, TimeSpan expiresIn) =>
        memory.Remember(token, keys, new ChannelToken("key-1", SampleActivity.ServiceUrl, time.GetUtcNow() + expiresIn));
}
