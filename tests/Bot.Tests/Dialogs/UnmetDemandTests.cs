using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class UnmetDemandTests
{
    [Fact]
    public async Task Whoever_finds_nothing_hears_the_cause_and_what_to_do_and_only_their_own_history_keeps_the_wish()
    {
        var store = new MemoryStore();
        await using var talk = new Talk(store: store);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "OnMyOwn"));

        Assert.Contains("There's no task at your level", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Pick a skill", talk.Chats.Last(Mina).Titles);
        await talk.Say(Mina, "next");

        Assert.Equal(
            Enumerable.Repeat(new Unmet(SkillId.Parse("writing"), new Level(3), NoMatch.NoneAtLevel), 2),
            Asked(store).SelectMany(asked => asked.Unmet));
        Assert.All(
            store.Everything.Where(one => Encoding.UTF8.GetString(one.Row.Body.Span).Contains(nameof(NoMatch.NoneAtLevel))),
            one => Assert.Equal(Keys.Person(Mina), one.Partition));
    }

    [Fact]
    public async Task A_wish_that_is_met_is_no_demand()
    {
        var store = new MemoryStore();
        await using var talk = new Talk(store: store);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Say(Mina, "next");

        Assert.Empty(Asked(store));
    }

    private static IEnumerable<Event.AskedInVain> Asked(MemoryStore store) => store.Everything
        .Where(one => one.Row.Key.StartsWith(Keys.EventPrefix, StringComparison.Ordinal))
        .Select(one => StateJson.Read<EventDocument>(one.Row.Body).Event).OfType<Event.AskedInVain>();
}
