using System.Globalization;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Time;

/// <summary>Mina works from Monday to Friday, from nine to five.</summary>
public sealed class RehearsalClockTests
{
    private readonly MemoryStore store = new();

    [Theory]
    [InlineData("Mon 30 Nov 2026, 09:00", "Mon 30 Nov 2026, 09:00")]
    [InlineData("Mon 30 Nov 2026, 15:00", "Mon 30 Nov 2026, 15:00")]
    [InlineData("Mon 30 Nov 2026, 15:01", "Tue 1 Dec 2026, 10:00")]
    [InlineData("Mon 30 Nov 2026, 16:59", "Tue 1 Dec 2026, 10:00")]
    [InlineData("Mon 30 Nov 2026, 23:00", "Tue 1 Dec 2026, 10:00")]
    [InlineData("Tue 1 Dec 2026, 05:00", "Tue 1 Dec 2026, 10:00")]
    [InlineData("Fri 4 Dec 2026, 16:00", "Mon 7 Dec 2026, 10:00")]
    public async Task A_rehearsal_begins_now_or_when_there_are_two_hours_before_messages_wait_for_the_morning(string now, string begins) =>
        Assert.Equal(At(begins), (await Started(new FakeTimeProvider(At(now)))).Now.LogicalTime);

    [Fact]
    public async Task A_restart_just_before_the_day_is_over_goes_on_where_the_rehearsal_was()
    {
        await Started(new FakeTimeProvider(At("Mon 30 Nov 2026, 14:59")));

        var again = await Started(new FakeTimeProvider(At("Mon 30 Nov 2026, 16:59")));

        Assert.Equal(At("Mon 30 Nov 2026, 16:59"), again.Now.LogicalTime);
    }

    [Fact]
    public async Task A_restart_after_the_day_is_over_begins_the_next_and_never_turns_the_clock_back()
    {
        var first = await Started(new FakeTimeProvider(At("Mon 30 Nov 2026, 15:01")));
        var second = await Started(new FakeTimeProvider(At("Mon 30 Nov 2026, 15:02")));
        var third = await Started(new FakeTimeProvider(At("Mon 30 Nov 2026, 22:01")));

        Assert.Equal(
            [At("Tue 1 Dec 2026, 10:00"), At("Tue 1 Dec 2026, 10:01"), At("Wed 2 Dec 2026, 10:00")],
            [first.Now.LogicalTime, second.Now.LogicalTime, third.Now.LogicalTime]);
    }

    private async Task<Clock> Started(TimeProvider time)
    {
        var clock = new Clock(time);
        using var rehearsal = new RehearsalClock(store, clock, new CastOfThree(), Options.Create(new RehearsalOptions()));
        await rehearsal.StartAsync(TestContext.Current.CancellationToken);
        return clock;
    }

    private static DateTimeOffset At(string local)
    {
        var moment = DateTime.ParseExact(local, "ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").GetUtcOffset(moment));
    }
}
