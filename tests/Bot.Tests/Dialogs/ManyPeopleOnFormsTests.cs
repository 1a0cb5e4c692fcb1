using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>
/// A lead picks two of the same name, somebody who has left, somebody whom the bot cannot reach, two hundred at once: what becomes of
/// each is on the card before the click that does it.
/// </summary>
public sealed class ManyPeopleOnFormsTests
{
    private static readonly PersonId Namesake = PersonId.Parse("11111111-0000-4000-8000-000000000012");

    [Fact]
    public async Task Two_of_the_same_name_are_told_apart_on_every_form_that_lists_them()
    {
        await using var talk = await Begin();
        talk.Office.Hire(Somebody(Namesake, "Mina Park", Ada, Roles.Learner) with { Address = "mina.park2@contoso.com" });
        talk.Office.Hire(Somebody(Zed, "Mina Park", Ada, Roles.Learner) with { Address = "m.park@contoso.com" });

        await talk.Say(Ada, "targets");
        Told(talk);
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        Told(talk);
        await talk.Click(Ada, "Set up my team");
        Told(talk);

        static void Told(Talk talk)
        {
            var card = talk.Chats.Of(Ada)[^1].Card.ToJsonString();
            Assert.All(
                (string[])["Mina Park (m.park)", "Mina Park (mina.park2)"],
                name => Assert.Contains(name, card, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Whom_a_hand_out_cannot_reach_and_who_has_left_is_named_before_the_click_and_the_others_get_it()
    {
        await using var talk = await Begin();
        talk.Office.Hire(Somebody(Namesake, "Nils New", Ada, Roles.Learner));
        await talk.Say(Ada, "assign");
        await talk.Click(Ada, "Task 1");
        await talk.Click(Ada, "Check dates", ("handTo", $"{Mina},{Namesake},{Zed}"));

        Assert.Contains("I can't reach Nils New. They need to say hi to me first.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("isn't in the company list anymore, so I leave them out.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Hand out", ("handTo", $"{Mina},{Namesake},{Zed}"));

        Assert.NotNull((await talk.State(Mina)).Desk.OnOffer);
        Assert.Equal(0, (await talk.State(Namesake)).Desk.Standing.LastNumber);
    }

    [Fact]
    public async Task Two_hundred_in_a_team_are_too_many_and_stay_picked()
    {
        await using var talk = await Begin();
        await talk.Click(Ada, "Set up my team");
        var many = string.Join(',', Enumerable.Range(1, 100).Select(number => $"33333333-0000-4000-8000-{number:D12}"));
        var more = string.Join(',', Enumerable.Range(101, 100).Select(number => $"33333333-0000-4000-8000-{number:D12}"));
        foreach (var id in $"{many},{more}".Split(',')) talk.Office.Hire(Somebody(PersonId.Parse(id), "Somebody", null, Roles.Learner));

        await talk.Click(
            Ada, "Ask my team", ("members", many), ("otherMembers", more), ("teamSkills", ""), ("target", ""), ("deputy", ""));

        Assert.Contains("You chose 200 people. A team can have up to 50.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal((many, more), (talk.Chats.Last(Ada).Value("members"), talk.Chats.Last(Ada).Value("otherMembers")));
        Assert.Null((await talk.State(Ada)).Desk.Standing.Led);
    }

    private static async Task<Talk> Begin()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        return talk;
    }
}
