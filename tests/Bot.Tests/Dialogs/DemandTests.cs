using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class DemandTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_finds_nothing_hears_the_cause_and_what_to_do_and_the_wish_is_counted_without_a_name()
    {
        var store = new MemoryStore();
        await using var talk = new Talk(store: store);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "OnMyOwn"));

        Assert.Contains("There's no task at your level", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Pick a skill", talk.Chats.Last(Mina).Titles);
        await talk.Say(Mina, "next");
        Assert.Equal(2, await Counted(talk, "2026-01.writing.3.NoneAtLevel"));
        Assert.DoesNotContain(
            store.Everything.Where(row => row.Partition == Keys.Demand.Partition),
            row => row.Row.Key.Contains(Mina.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_many_people_wish_at_the_same_time_is_counted_each_time()
    {
        await using var talk = new Talk();
        var demand = talk.Services.GetRequiredService<DemandCounter>();
        var unmet = new Unmet(SkillId.Parse("writing"), new Level(2), NoMatch.AllDone);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => demand.Count([unmet], Cancellation).AsTask()));

        Assert.Equal(10, await Counted(talk, "2026-01.writing.2.AllDone"));
    }

    private static async Task<int> Counted(Talk talk, string key) =>
        StateJson.Read<DemandDocument>((await talk.Store.Get(Keys.Demand.Partition, key, Cancellation))!.Body).Count;
}
