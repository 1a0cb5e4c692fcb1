using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What happens to a team of Microsoft Teams is told in any order. What happened later counts.</summary>
public sealed class TeamsOrderTests
{
    private static readonly DateTimeOffset Nine = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_that_was_removed_stays_removed_when_an_earlier_add_comes_late(bool isKnown)
    {
        await using var talk = new Talk();
        if (isKnown) await talk.AddToTeam(Jonas, at: Nine);
        await talk.RemoveFromTeam(Jonas, Nine.AddMinutes(2));

        await talk.AddToTeam(Mina, at: Nine.AddMinutes(1));
        await talk.JoinTeam(Mina, Nine.AddMinutes(1));

        Assert.Equal(TeamsState.Gone, (await Team(talk)).State);
        Assert.Empty(talk.Chats.Of(Mina));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bot_that_was_added_again_stays_when_the_earlier_removal_comes_late(bool bySecondHalf)
    {
        await using var talk = await ChannelPosts.Posted("2");
        await talk.AddToTeam(Jonas, at: Nine);
        await talk.Click(Jonas, "I do");
        var (said, posted) = (talk.Chats.Of(Jonas).Count, talk.Chats.Last(Talk.Channel).Text);
        if (bySecondHalf) await talk.JoinTeam(Jonas, Nine.AddMinutes(2));
        else await talk.AddToTeam(Jonas, at: Nine.AddMinutes(2));

        await talk.RemoveFromTeam(Jonas, Nine.AddMinutes(1));

        Assert.Equal(TeamsState.InUse, (await Team(talk)).State);
        Assert.Equal(said, talk.Chats.Of(Jonas).Count);
        Assert.Equal(posted, talk.Chats.Last(Talk.Channel).Text);
    }

    [Fact]
    public async Task A_bot_that_is_added_later_is_back_and_the_lead_hears_it()
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas, at: Nine);
        await talk.Click(Jonas, "I do");
        await talk.RemoveFromTeam(Jonas, Nine.AddMinutes(1));

        await talk.AddToTeam(Mina, at: Nine.AddMinutes(2));

        Assert.Equal(TeamsState.InUse, (await Team(talk)).State);
        Assert.Contains("is in use again in Microsoft Teams", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Berg leads Web and search.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teamUnarchived", "teamArchived", TeamsState.InUse)]
    [InlineData("teamArchived", "teamUnarchived", TeamsState.Archived)]
    [InlineData("teamRestored", "teamDeleted", TeamsState.InUse)]
    [InlineData("teamDeleted", "teamRestored", TeamsState.Gone)]
    [InlineData("teamDeleted", "teamArchived", TeamsState.Gone)]
    [InlineData("teamRenamed", "teamDeleted", TeamsState.InUse)]
    public async Task What_happened_last_to_a_team_holds_when_the_earlier_comes_late(string last, string late, TeamsState state)
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas, at: Nine);
        await talk.Click(Jonas, "I do");
        await talk.ChangeTeam(Mina, last, "Search", Nine.AddMinutes(2));
        var said = talk.Chats.Of(Jonas).Count;

        await talk.ChangeTeam(Mina, late, "Web and search", Nine.AddMinutes(1));

        Assert.Equal((state, "Search"), ((await Team(talk)).State, (await Team(talk)).Name));
        Assert.Equal(said, talk.Chats.Of(Jonas).Count);
    }

    [Fact]
    public async Task A_team_that_was_archived_before_the_bot_was_added_again_is_archived_although_that_is_told_late()
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas, at: Nine);
        await talk.AddToTeam(Mina, at: Nine.AddMinutes(2));

        await talk.ChangeTeam(Mina, "teamArchived", at: Nine.AddMinutes(1));

        Assert.Equal(TeamsState.Archived, (await Team(talk)).State);
    }

    [Fact]
    public async Task A_time_far_in_the_future_does_not_silence_what_comes_after_it()
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas, at: talk.Time.GetUtcNow());
        await talk.RemoveFromTeam(Jonas, talk.Time.GetUtcNow().AddYears(1));
        talk.Time.Advance(TimeSpan.FromMinutes(1));

        await talk.AddToTeam(Mina, at: talk.Time.GetUtcNow());

        Assert.Equal(TeamsState.InUse, (await Team(talk)).State);
    }

    private static async Task<TeamsTeam> Team(Talk talk) =>
        (await talk.State(SharedPlaces.IdFor("t", TeamsTalk.Address))).Desk.Standing.Teams!;
}
