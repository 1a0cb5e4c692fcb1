using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Ada leads a team of Microsoft Teams, and Mina has joined her from it.</summary>
public sealed class TeamsFollowedTests
{
    [Fact]
    public async Task A_renamed_team_is_called_by_its_new_name()
    {
        await using var talk = await Led();

        await talk.ChangeTeam(Jonas, "teamRenamed", "Search only");

        Assert.Contains("You lead Search only in Microsoft Teams.", Welcome(talk), StringComparison.Ordinal);
        Assert.DoesNotContain("You lead Web and search", Welcome(talk), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_it_stays_in_the_leads_team_and_is_shown_as_gone_from_it()
    {
        await using var talk = await Led();

        await talk.LeaveTeams(Mina);

        Assert.Contains("Mina Park: joined, but no longer in the team in Microsoft Teams", Welcome(talk), StringComparison.Ordinal);
        Assert.Contains("stays in your team here until you leave them out or they leave.", Welcome(talk), StringComparison.Ordinal);
        Assert.Equal(Ada, (await talk.State(Mina)).Desk.Standing.Team!.Lead);
    }

    [Fact]
    public async Task Whoever_is_missing_when_the_roster_is_read_again_has_left_and_is_back_when_they_are_there_again()
    {
        await using var talk = await Led();
        var mina = talk.Teams.Members.Single(member => member.AadObjectId == Mina.ToString());
        talk.Teams.Members.Remove(mina);
        await talk.Click(Ada, "Change my team");
        Assert.Contains("no longer in the team in Microsoft Teams", await Shown(talk), StringComparison.Ordinal);

        talk.Teams.Members.Add(mina);
        await talk.Click(Ada, "Change my team");

        Assert.DoesNotContain("no longer in the team in Microsoft Teams", await Shown(talk), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("teamArchived", "Someone archived Web and search in Microsoft Teams.", "It's archived in Microsoft Teams")]
    [InlineData("teamDeleted", "I'm no longer in Web and search in Microsoft Teams.", "I'm no longer in Web and search")]
    public async Task The_lead_hears_what_became_of_the_team_and_their_people_stay(string happened, string said, string line)
    {
        await using var talk = await Led();

        await talk.ChangeTeam(Jonas, happened);
        await talk.ChangeTeam(Jonas, happened);

        Assert.Single(talk.Chats.Of(Ada), message => message.Text.StartsWith(said, StringComparison.Ordinal));
        Assert.Contains(line, Welcome(talk), StringComparison.Ordinal);
        Assert.Equal(Ada, (await talk.State(Mina)).Desk.Standing.Team!.Lead);
    }

    [Fact]
    public async Task A_bot_that_was_removed_and_is_back_knows_the_lead()
    {
        await using var talk = await Led();
        await talk.RemoveFromTeam(Jonas);

        await talk.AddToTeam(Jonas);

        Assert.Contains("Web and search is in use again in Microsoft Teams", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Novak leads Web and search.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_a_team_that_is_gone_is_answered_with_that()
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas);
        await talk.ChangeTeam(Jonas, "teamDeleted");

        await talk.Click(Jonas, "I do");

        Assert.Contains("I'm no longer in that team in Microsoft Teams", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_of_nothing_but_a_team_that_is_gone_is_told_that_they_lead_nobody()
    {
        await using var talk = new Talk();
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        await talk.RemoveFromTeam(Jonas);

        await talk.Click(Jonas, "Set up my team");

        Assert.Contains(talk.Chats.Of(Jonas), message => message.Text.StartsWith("Only leads can do this", StringComparison.Ordinal));
        Assert.DoesNotContain(talk.Chats.Of(Jonas).SelectMany(message => message.Fields), field => field.Id == "members");
        await talk.Say(Jonas, "assign");
        Assert.DoesNotContain("Task 1", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    private static string Welcome(Talk talk) =>
        talk.Chats.Of(Ada).Last(message => message.Titles.Contains("Change my team")).Text;

    private static async Task<string> Shown(Talk talk)
    {
        await talk.Click(Ada, "Back");
        return Welcome(talk);
    }

    private static async Task<Talk> Led()
    {
        var talk = new Talk();
        talk.Teams.Add(Ada, Mina, Jonas);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Ada}"));
        await talk.Click(Ada, "Yes, I lead it");
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
        await talk.Click(Mina, "Join");
        return talk;
    }
}
