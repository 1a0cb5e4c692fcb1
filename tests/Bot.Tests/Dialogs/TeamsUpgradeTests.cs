using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A team of Microsoft Teams gets another version of the app. Nobody has added or removed the bot.</summary>
public sealed class TeamsUpgradeTests
{
    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("Add-Upgrade")]
    public async Task Whoever_upgrades_it_is_asked_nothing_and_told_nothing(string action)
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        var said = talk.Chats.History.Count;

        await talk.AddToTeam(Mina, action: action);
        await talk.AddToTeam(Zed, action: action);

        Assert.Equal(said, talk.Chats.History.Count);
        Assert.Equal([Jonas], (await Team(talk)).Installers);
    }

    [Fact]
    public async Task A_team_that_was_not_known_is_known_and_whoever_adds_the_bot_later_is_asked_who_leads_it()
    {
        await using var talk = new Talk();

        await talk.AddToTeam(Zed, action: "add-upgrade");

        Assert.Equal((TeamsState.InUse, "Web and search", 0), await Known());
        Assert.Empty(talk.Chats.History);
        await talk.AddToTeam(Jonas);
        Assert.Contains("Who leads this team?", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);

        async Task<(TeamsState, string, int)> Known() =>
            await Team(talk) is var team ? (team.State, team.Name, team.Installers.Count) : default;
    }

    [Fact]
    public async Task An_upgrade_that_comes_as_a_removal_and_an_add_closes_nothing_and_is_told_to_nobody()
    {
        await using var talk = await ChannelPosts.Posted("2");
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        var (said, posted) = (talk.Chats.History.Count, talk.Chats.Last(Talk.Channel).Text);

        await talk.RemoveFromTeam(Mina, action: "remove-upgrade");
        await talk.AddToTeam(Mina, action: "add-upgrade");

        Assert.Equal((said, posted), (talk.Chats.History.Count, talk.Chats.Last(Talk.Channel).Text));
        Assert.Equal(TeamsState.InUse, (await Team(talk)).State);
    }

    [Fact]
    public async Task A_team_that_counted_as_gone_is_in_use_again_when_the_bot_is_upgraded_there()
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        await talk.RemoveFromTeam(Jonas);
        var said = talk.Chats.Of(Jonas).Count;

        await talk.AddToTeam(Mina, action: "add-upgrade");

        Assert.Equal(TeamsState.InUse, (await Team(talk)).State);
        Assert.Equal(said, talk.Chats.Of(Jonas).Count);
        Assert.Empty(talk.Chats.Of(Mina));
    }

    private static async Task<TeamsTeam> Team(Talk talk) =>
        (await talk.State(SharedPlaces.IdFor("t", TeamsTalk.Address))).Desk.Standing.Teams!;
}
