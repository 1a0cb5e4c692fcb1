using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;
using static MicroAssignBot.Bot.Tests.PersonalData.Erasing;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What others had of somebody who has everything about them deleted.</summary>
public sealed class MyDataAtOthersTests
{
    [Fact]
    public async Task How_hand_outs_ended_is_nowhere_any_more()
    {
        var store = new MemoryStore();
        await using var talk = new Talk(store: store);
        talk.Office.Hire(Somebody(Zed, "Zed Lind", Ada, Roles.Learner));
        foreach (var person in (PersonId[])[Ada, Mina, Zed]) await talk.Join(person);
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina},{Zed}"));
        await talk.Click(Mina, "Not now");
        await talk.Click(Mina, "Decline", ("reason", "TooHard"), ("again", "NextWeek"));
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina}"));
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina}"));
        await talk.Click(Mina, "Not now");
        await talk.Click(Mina, "Decline", ("reason", "TooHard"), ("again", "NextWeek"));
        Assert.Contains(RowsOfLead(store), body => body.Contains("tooHard", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(talk.Chats.Of(Ada), shown => shown.Text.Contains("declined", StringComparison.Ordinal));

        await Erase(talk, Mina);

        Assert.DoesNotContain(RowsOfLead(store), body => body.Contains("tooHard", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(talk.Chats.Of(Ada), shown => shown.Text.Contains("declined", StringComparison.Ordinal));
        await talk.Say(Ada, "handouts");
        Assert.DoesNotContain("declined", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        var open = Assert.Single((await talk.State(Ada)).Desk.HandOuts.Values);
        Assert.Equal(HandOutState.Forgotten, open.People.Single(person => person.Id == Mina).State);
        Assert.IsType<HandOutState.Offered>(open.People.Single(person => person.Id == Zed).State);
    }

    /// <summary>Jonas adds the bot to a team of Microsoft Teams in which Mina is, and Zed, whom nobody here knows, leads it.</summary>
    [Fact]
    public async Task How_the_channel_addresses_them_is_on_no_roster_until_it_is_read_anew()
    {
        var store = new MemoryStore();
        await using var talk = new Talk(store: store);
        talk.Office.Hire(Somebody(Zed, "Zed Lind", null, Roles.Lead));
        talk.Teams.Add(Mina, Jonas, Zed);
        await talk.Join(Mina);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Zed}"));
        await talk.Click(Zed, "Yes, I lead it");
        Assert.Contains(Bodies(store), body => body.Contains($"29:{Mina}", StringComparison.Ordinal));

        await Erase(talk, Mina);
        Assert.DoesNotContain(Bodies(store), body => body.Contains($"29:{Mina}", StringComparison.Ordinal));
        Assert.Contains(Bodies(store), body => body.Contains($"29:{Jonas}", StringComparison.Ordinal));

        await talk.Click(Zed, "Set up my team");
        var roster = (await talk.State(Talk.ChannelTeam)).Desk.Standing.Roster!;
        Assert.Contains(new RosterMember(Mina, $"29:{Mina}"), roster.Members);
        Assert.Empty(roster.Left);
    }

    [Fact]
    public async Task A_post_no_longer_says_who_took_it_or_whose_it_was()
    {
        await using var talk = await ChannelPosts.Posted("2");
        await talk.ClickInChannel(Jonas, "Take it");
        await talk.End();
        Assert.Contains("Jonas Berg", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);

        await Erase(talk, Jonas);
        Assert.DoesNotContain(talk.Chats.Of(Talk.Channel), shown => shown.Text.Contains("Jonas Berg", StringComparison.Ordinal));
        Assert.Contains("2 places left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);

        await Erase(talk, Ada);
        Assert.DoesNotContain(talk.Chats.Of(Talk.Channel), shown => shown.Text.Contains("Ada Novak", StringComparison.Ordinal));
        Assert.Empty(talk.Chats.Last(Talk.Channel).Titles);
    }

    private static IEnumerable<string> Bodies(MemoryStore store) =>
        store.Everything.Select(one => Encoding.UTF8.GetString(one.Row.Body.Span));

    private static IEnumerable<string> RowsOfLead(MemoryStore store) =>
        store.Everything.Where(one => one.Partition == Keys.Person(Ada)).Select(one => Encoding.UTF8.GetString(one.Row.Body.Span));
}
