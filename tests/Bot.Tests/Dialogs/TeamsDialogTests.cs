using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Jonas adds the bot to a team of Microsoft Teams.</summary>
public sealed class TeamsDialogTests
{
    [Fact]
    public async Task Whoever_adds_the_bot_to_a_team_is_asked_in_their_own_chat_who_leads_it()
    {
        await using var talk = Team(Ada, Mina, Jonas);

        await talk.AddToTeam(Jonas);
        await talk.JoinTeam(Jonas);

        var question = Assert.Single(talk.Chats.Of(Jonas));
        Assert.Contains("You added me to Web and search in Microsoft Teams. Who leads this team?", question.Text, StringComparison.Ordinal);
        Assert.StartsWith("a:", question.Chat, StringComparison.Ordinal);
        Assert.Equal(["I do", "Ask them"], question.Titles);
        Assert.All(talk.Chats.History, message => Assert.StartsWith("a:", message.Chat, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_is_named_confirms_it_and_the_people_of_the_team_are_proposed_and_asked()
    {
        await using var talk = Team(Ada, Mina, Jonas);
        await talk.AddToTeam(Jonas);

        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Ada}"));
        Assert.Contains("I've asked Ada Novak whether they lead Web and search.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Berg says you lead Web and search in Microsoft Teams.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Yes, I lead it");
        Assert.Contains("Ada Novak leads Web and search", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Set up my team");

        var form = talk.Chats.Last(Ada);
        Assert.Contains("Web and search in Microsoft Teams has 2 people I know besides you.", form.Text, StringComparison.Ordinal);
        Assert.Equal([$"{Mina}", $"{Jonas}"], form.Value("members")!.Split(',').Order());
        await talk.Click(Ada, "Ask my team", ("members", form.Value("members")!), ("teamSkills", ""), ("target", ""), ("deputy", ""));

        Assert.Contains("I've asked everyone you chose.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("would like you in their team here.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Mina)).Desk.Standing.Team);
    }

    [Fact]
    public async Task Whoever_leads_it_themself_is_done_with_one_click()
    {
        await using var talk = Team(Mina, Jonas);
        await talk.AddToTeam(Jonas);

        await talk.Click(Jonas, "I do");
        Assert.Contains("You lead Web and search here now.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        await talk.Click(Jonas, "Set up my team");

        Assert.Equal($"{Mina}", talk.Chats.Last(Jonas).Value("members"));
        await talk.Say(Jonas, "assign");
        Assert.Contains("Task 1", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_named_and_does_not_lead_it_sends_the_question_back()
    {
        await using var talk = Team(Ada, Jonas);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Ada}"));

        await talk.Click(Ada, "Not me");

        Assert.Contains("Thanks for telling me.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Novak doesn't lead Web and search. Who does?", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        await talk.Click(Jonas, "I do");
        Assert.Contains("You lead Web and search here now.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_lead_hands_the_team_over_and_their_people_stay_until_the_next_lead_asks_them(bool onWelcome)
    {
        await using var talk = Team(Ada, Mina, Jonas);
        await talk.Join(Jonas);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        await talk.Click(Jonas, "Set up my team");
        await talk.Click(Jonas, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
        await talk.Click(Mina, "Join");
        await talk.Say(Jonas, "hi");
        await talk.Click(Jonas, "Change my team");
        if (!onWelcome) await talk.Twin(Jonas, talk.Chats.Last(Jonas));

        await talk.Click(Jonas, "Hand over Web and search");
        Assert.Contains("You no longer lead Web and search. Who does?", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains(talk.Chats.Of(Jonas), message => message.Text.StartsWith(
            "You no longer lead Web and search here. Your people stay in your team", StringComparison.Ordinal));
        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Ada}"));
        await talk.Click(Ada, "Yes, I lead it");
        Assert.Equal(Jonas, (await talk.State(Mina)).Desk.Standing.Team!.Lead);
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
        await talk.Click(Mina, "Join");

        Assert.Equal(Ada, (await talk.State(Mina)).Desk.Standing.Team!.Lead);
        await talk.Say(Jonas, "hi");
        Assert.DoesNotContain(
            talk.Chats.Of(Jonas), message => message.Text.Contains("You lead Web and search in Microsoft Teams", StringComparison.Ordinal));
        Assert.DoesNotContain("Set up my team", talk.Chats.Last(Jonas).Titles);
    }

    [Fact]
    public async Task A_second_person_who_adds_the_bot_hears_who_was_asked()
    {
        await using var talk = Team(Ada, Mina, Jonas);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "Ask them", ("namedLead", $"{Ada}"));

        await talk.AddToTeam(Mina);
        Assert.Contains("I've asked Ada Novak whether they lead Web and search.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.AddToTeam(Mina);
        Assert.Single(talk.Chats.Of(Mina));
        await talk.Click(Ada, "Yes, I lead it");
        await talk.Click(Jonas, talk.Chats.Of(Jonas)[0].Id, Stolen("lead-teams"));

        Assert.Contains("Ada Novak leads this team already.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_whom_the_organisation_does_not_list_hears_so_and_is_asked_nothing()
    {
        await using var talk = Team(Mina);

        await talk.AddToTeam(Zed);
        await talk.JoinTeam(Zed);

        Assert.Contains("you aren't in my list of people.", Assert.Single(talk.Chats.Of(Zed)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Guests_and_strangers_are_named_and_cannot_be_chosen()
    {
        await using var talk = Team(Mina, Jonas, Zed);
        talk.Teams.Members.Add(new ChannelAccount("29:guest", "Gus Guest", "22222222-0000-4000-8000-000000000001") { IsGuest = true });
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");

        await talk.Click(Jonas, "Set up my team");

        var form = talk.Chats.Last(Jonas);
        Assert.Contains("Guests I can't ask: Gus Guest.", form.Text, StringComparison.Ordinal);
        Assert.Contains("Not in my list of people, so I can't ask them: Somebody.", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Zed}", form.Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_bot_may_not_see_who_is_in_the_team_it_says_so_and_lists_everybody()
    {
        await using var talk = Team(Mina, Jonas);
        talk.Teams.Failure = new CallResult.Forbidden("NotEnoughPermissions");
        await talk.AddToTeam(Jonas);
        Assert.Contains("Ada Novak", talk.Chats.Last(Jonas).Card.ToJsonString(), StringComparison.Ordinal);
        await talk.Click(Jonas, "I do");

        await talk.Click(Jonas, "Set up my team");

        Assert.Contains("I'm not allowed to see who is in Web and search", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains($"{Mina}", talk.Chats.Last(Jonas).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_three_thousand_people_none_is_chosen_beforehand()
    {
        await using var talk = Team(Mina, Jonas);
        for (var number = 1; number < 3000; number++)
        {
            var person = PersonId.Parse($"33333333-0000-4000-8000-{number:D12}");
            talk.Teams.Add(person);
            if (number % 2 == 0) talk.Office.Hire(Somebody(person, $"Person {number:D4}", null, Roles.Learner));
        }

        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        await talk.Click(Jonas, "Set up my team");

        var form = talk.Chats.Last(Jonas);
        Assert.Contains("A team here has at most 50, so please choose.", form.Text, StringComparison.Ordinal);
        Assert.Null(form.Value("members"));
        Assert.Equal(14, talk.Teams.Read);
    }

    [Fact]
    public async Task Whoever_never_wrote_to_the_bot_is_asked_in_a_chat_that_it_opens()
    {
        await using var talk = Team(Mina, Jonas);
        await talk.AddToTeam(Jonas);
        await talk.Click(Jonas, "I do");
        await talk.Click(Jonas, "Set up my team");

        (string, string)[] form = [("members", $"{Mina}"), ("otherMembers", $"{Zed}"), ("teamSkills", ""), ("target", ""), ("deputy", "")];
        await talk.Click(Jonas, "Ask my team", form);
        Assert.Contains(
            "I don't know one of those you picked, so I leave them out.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Empty(talk.Chats.Of(Mina));
        await talk.Click(Jonas, "Ask my team", form);

        Assert.Contains("Jonas Berg would like you in their team here.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("I don't know one of those you picked", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    private static System.Text.Json.Nodes.JsonObject Stolen(string verb) => new()
    {
        ["do"] = verb, ["of"] = Infrastructure.State.SharedPlaces.IdFor("t", TeamsTalk.Address).ToString(), ["v"] = 1,
    };

    private static Talk Team(params PersonId[] members)
    {
        var talk = new Talk();
        talk.Teams.Add(members);
        return talk;
    }
}
