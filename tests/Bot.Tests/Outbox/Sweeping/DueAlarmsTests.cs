using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Outbox.Sweeping;

public sealed class DueAlarmsTests
{
    private static readonly DateTimeOffset Now = Somebody.Now.LogicalTime;

    private readonly MemoryStore store = new();

    [Fact]
    public async Task Rows_of_one_person_are_taken_in_hand_together_and_only_when_due()
    {
        await Alarm(Somebody.Me, -2, 0);
        await Alarm(Somebody.You, -1);
        await Alarm(Somebody.Me, 1);
        var due = await Due(_ => true, 10);

        Assert.Equal([Somebody.Me, Somebody.You], due.Select(one => one.Person));
        Assert.Equal(2, due[0].Rows.Count);
    }

    [Fact]
    public async Task Those_who_cannot_be_looked_after_now_do_not_stand_in_the_way_of_others()
    {
        await Alarm(Somebody.Me, [.. Enumerable.Range(-90, 80)]);
        await Alarm(Somebody.You, -1);

        Assert.Equal([Somebody.You], (await Due(person => person != Somebody.Me, 10)).Select(one => one.Person));
    }

    [Fact]
    public void Who_is_leased_is_looked_at_again_later_and_later_and_forgotten_in_the_end()
    {
        var options = new DeliveryOptions();
        var waits = new RetryTimes(options);
        var (now, lengths) = (Now, new List<double>());
        for (var look = 0; look < 8; look++)
        {
            waits.LookAgainLater(Somebody.Me, now);
            var start = now;
            while (!waits.MayLook(Somebody.Me, now)) now += TimeSpan.FromSeconds(1);
            lengths.Add((now - start).TotalSeconds);
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], lengths);
        waits.Prune(now + options.LongestLookAgain);
        Assert.Equal(1, waits.Count);
        waits.Prune(now + options.LongestLookAgain + TimeSpan.FromTicks(1));
        Assert.Equal(0, waits.Count);
    }

    [Fact]
    public void Who_waits_for_room_is_looked_at_again_when_there_is_some_and_keeps_nobody_else_waiting()
    {
        var (waits, tenant, second) = (new RetryTimes(new DeliveryOptions()), new Shortage("t", false), TimeSpan.FromSeconds(1));
        waits.LookAgainAt(Somebody.Me, Now + second, tenant);
        waits.LookAgainAt(Somebody.You, Now + (second * 30), null);
        Assert.True(waits.MayLook(Somebody.They, Now));
        Assert.False(waits.MayLook(Somebody.Me, Now));
        Assert.True(waits.MayLook(Somebody.Me, Now + second));

        // Somebody else of the tenant finds that there is none; what they wait for by themselves says nothing of others.
        waits.LookAgainAt(Somebody.They, Now + (second * 3), tenant);
        waits.LookAgainAt(Somebody.You, Now + (second * 60), null);
        Assert.False(waits.MayLook(Somebody.Me, Now + second));
        Assert.True(waits.MayLook(Somebody.Me, Now + (second * 3)));
        Assert.False(waits.MayLook(Somebody.You, Now + (second * 59)));
    }

    [Fact]
    public void Who_waits_for_room_is_not_forgotten_however_long_there_is_none()
    {
        var (options, tenant) = (new DeliveryOptions(), new Shortage("t", false));
        var waits = new RetryTimes(options);
        waits.LookAgainAt(Somebody.Me, Now, tenant);
        for (var minute = 0; minute < 10; minute++)
        {
            var now = Now + TimeSpan.FromMinutes(minute);
            waits.LookAgainAt(Somebody.You, now + TimeSpan.FromMinutes(1), tenant);
            waits.Prune(now);
            Assert.False(waits.MayLook(Somebody.Me, now));
        }

        Assert.Equal(2, waits.Count);
    }

    private async Task Alarm(PersonId person, params int[] seconds)
    {
        foreach (var second in seconds)
        {
            Change[] row = [new Change.Insert(Keys.Alarm(Now + TimeSpan.FromSeconds(second), person, "n"), Array.Empty<byte>())];
            await store.Commit(Keys.Alarms(0), row, TestContext.Current.CancellationToken);
        }
    }

    private ValueTask<IReadOnlyList<(PersonId Person, IReadOnlyList<string> Rows)>> Due(Predicate<PersonId> wanted, int most) =>
        new DueAlarms(store).In(0, Now, wanted, most, TestContext.Current.CancellationToken);
}
