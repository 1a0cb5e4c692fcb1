using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class TeamDialogTests
{
    private static readonly (string, string)[] Form =
        [("members", $"{Mina},{Jonas}"), ("teamSkills", "writing"), ("target", "2"), ("deputy", Jonas.ToString())];

    [Fact]
    public async Task A_lead_asks_their_team_in_three_clicks_and_sees_on_one_card_who_joins()
    {
        await using var talk = await Opened();

        await talk.Click(Ada, "Set up my team");
        Assert.Contains("Nobody is in your team before they join.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Ask my team", Form);
        Assert.Contains("Mina Park: asked, no answer yet", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("I've asked Jonas Berg to step in for you.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Novak would like you in their team here.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        await talk.Click(Mina, "Join");
        await talk.Click(Jonas, "Join");
        await talk.Click(Jonas, "Gladly");

        var card = Assert.Single(talk.Chats.Of(Ada));
        Assert.Contains("2 people have joined your team", card.Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Berg steps in for you.", card.Text, StringComparison.Ordinal);
        Assert.Equal(Ada, (await talk.State(Jonas)).Desk.Standing.Team!.Lead);
    }

    [Fact]
    public async Task Whoever_says_Not_now_is_not_in_the_team_and_the_lead_sees_it()
    {
        await using var talk = await Opened();
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", [.. Form[..3], ("deputy", "")]);

        await talk.Click(Jonas, "Not now");

        Assert.Null((await talk.State(Jonas)).Desk.Standing.Team);
        Assert.Contains("Jonas Berg: not now", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_offer_of_whoever_joined_goes_to_that_lead_to_review_and_their_targets_count()
    {
        await using var talk = await Opened();
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", Form);
        await talk.Click(Jonas, "Join");

        await talk.Say(Jonas, "next");

        Assert.Contains("your lead's target for you is ●●○○ alone", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Novak", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_are_told_at_once_as_may_be_and_it_fits_one_transaction()
    {
        await using var talk = await Opened();
        var crowd = Enumerable.Range(1, LedTeam.MostToldAtOnce).Select(number => PersonId.Parse($"33333333-0000-4000-8000-{number:D12}"))
            .ToList();
        foreach (var person in crowd) talk.Office.Hire(Somebody(person, $"Person {person}", null, Roles.Learner));
        var (some, others) = (crowd[..(crowd.Count / 2)], crowd[(crowd.Count / 2)..]);
        await Asks("Set up my team", some, Jonas);

        await Asks("Change my team", others, Mina);
        await talk.End();

        var led = (await talk.State(Ada)).Desk.Standing.Led!;
        Assert.Equal(others.ToHashSet(), led.Members.Select(member => member.Id).ToHashSet());
        foreach (var person in others) Assert.NotEmpty((await talk.State(person)).Desk.Standing.Asked);

        async Task Asks(string button, IEnumerable<PersonId> members, PersonId deputy)
        {
            await talk.Click(Ada, button);
            await talk.Click(
                Ada, "Ask my team", ("members", string.Join(',', members)), ("teamSkills", "writing"), ("target", "2"),
                ("deputy", $"{deputy}"));
        }
    }

    [Fact]
    public async Task A_lead_takes_back_deputy_and_targets_by_a_choice_since_clients_send_nothing_for_none()
    {
        await using var talk = await Opened();
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", Form);

        await talk.Click(Ada, "Change my team");
        await talk.Click(Ada, "Ask my team", [.. Form[..2], ("target", "0"), ("deputy", "nobody")]);

        var team = (await talk.State(Ada)).Desk.Standing.Led!;
        Assert.Empty(team.Targets);
        Assert.Null(team.Deputy);
        Assert.Equal(2, team.Members.Count(member => member.IsIn));
    }

    [Fact]
    public async Task Whoever_has_joined_leaves_in_their_settings()
    {
        await using var talk = await Opened();
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", Form);
        await talk.Click(Jonas, "Join");

        await talk.Say(Jonas, "settings");
        Assert.Contains("You're in Ada Novak's team.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        await talk.Click(Jonas, "Leave the team");

        Assert.Contains("You've left Ada Novak's team.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Berg: left", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Jonas)).Desk.Standing.Team);
    }

    [Fact]
    public async Task What_is_wrong_with_the_form_is_said_beside_its_field_and_what_was_chosen_stays()
    {
        await using var talk = await Opened();
        await talk.Click(Ada, "Set up my team");

        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", "writing"), ("target", ""), ("deputy", ""));

        Assert.Contains("Please choose where they should get to.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains($"\"value\":\"{Mina}\"", talk.Chats.Last(Ada).Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await talk.State(Mina)).Desk.Standing.Asked);
    }

    [Fact]
    public async Task A_click_of_somebody_who_was_not_asked_joins_nothing()
    {
        await using var talk = await Opened();
        await talk.Click(Ada, "Set up my team");
        await talk.Click(Ada, "Ask my team", ("members", $"{Mina}"), ("teamSkills", ""), ("target", ""), ("deputy", ""));
        var data = talk.Chats.Of(Mina).Last(shown => shown.Titles.Contains("Join")).Buttons
            .First(button => button["title"]!.ToString() == "Join")["data"]!.AsObject();

        await talk.Click(Jonas, talk.Chats.Last(Jonas).Id, data.DeepClone().AsObject());

        Assert.Null((await talk.State(Jonas)).Desk.Standing.Team);
    }

    private static async Task<Talk> Opened()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        return talk;
    }
}
