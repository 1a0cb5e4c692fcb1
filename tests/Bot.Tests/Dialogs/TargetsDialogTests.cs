using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class TargetsDialogTests
{
    private static readonly PersonId Otto = PersonId.Parse("11111111-0000-4000-8000-000000000004");

    [Fact]
    public async Task A_target_for_the_whole_team_is_on_everybodys_desk_and_on_the_card()
    {
        await using var talk = await Asked();

        await talk.Click(Ada, "Save target", ("who", "team"), ("skill", "writing"), ("target", "3"), ("first", "yes"));

        Assert.Contains(
            "Saved. Writing: the target for your whole team is now “hard cases”, and it comes first.", talk.Chats.Last(Ada).Text,
            StringComparison.Ordinal);
        Assert.Contains("Writing: ●●●○ hard cases, comes first", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        foreach (var person in (PersonId[])[Mina, Otto])
            Assert.Equal(new Level(3), Assert.Single((await talk.State(person)).Desk.Standing.Wishes!.Targets).Target);
        Assert.Null((await talk.State(Jonas)).Desk.Standing.Wishes);
    }

    [Fact]
    public async Task A_target_for_one_is_for_them_alone_and_they_see_it_on_their_welcome_and_in_the_offer()
    {
        await using var talk = await Asked();

        await talk.Click(Ada, "Save target", ("who", Mina.ToString()), ("skill", "writing"), ("target", "2"), ("first", ""));

        Assert.Null((await talk.State(Otto)).Desk.Standing.Wishes);
        Assert.Contains("Writing: your lead's target for you is ●●○○ alone.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        Assert.Contains("your lead's target for you is ●●○○ alone", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "writing", "2", "Please choose who the target is for.")]
    [InlineData("team", "", "2", "Please choose a skill.")]
    [InlineData("team", "juggling", "2", "I don't know that skill")]
    [InlineData("team", "writing", "", "Please choose where they should get to.")]
    [InlineData("team", "writing", "5", "Please choose where they should get to.")]
    public async Task What_is_missing_is_said_beside_its_field_and_nothing_is_set(string who, string skill, string target, string expected)
    {
        await using var talk = await Asked();

        await talk.Click(Ada, "Save target", ("who", who), ("skill", skill), ("target", target), ("first", ""));

        Assert.Contains(expected, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Mina)).Desk.Standing.Wishes);
    }

    [Fact]
    public async Task What_comes_first_stays_where_the_client_says_nothing_of_it_and_only_what_is_cleared_is_gone()
    {
        await using var talk = await Asked();
        await Saves("2", "yes");
        Assert.NotNull((await talk.State(Mina)).Desk.Standing.Wishes!.Priority);

        await Saves("3", null);
        Assert.NotNull((await talk.State(Mina)).Desk.Standing.Wishes!.Priority);
        await Saves("1", "zzz");
        Assert.Contains("I couldn't read what you entered in", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal(new Level(3), Assert.Single((await talk.State(Mina)).Desk.Standing.Wishes!.Targets).Target);
        await Saves("3", "");
        Assert.Null((await talk.State(Mina)).Desk.Standing.Wishes!.Priority);
        await Saves("3", "yes");
        await Saves("3", "no");
        Assert.Null((await talk.State(Mina)).Desk.Standing.Wishes!.Priority);

        Task Saves(string target, string? first)
        {
            (string, string)[] told = first is null ? [] : [("first", first)];
            return talk.Click(Ada, "Save target", [("who", $"{Mina}"), ("skill", "writing"), ("target", target), .. told]);
        }
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_team_gets_no_target_whatever_the_click_claims()
    {
        await using var talk = await Asked();

        await talk.Click(Ada, "Save target", ("who", Jonas.ToString()), ("skill", "writing"), ("target", "2"), ("first", ""));

        Assert.Contains("Only this person's lead can do that", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Jonas)).Desk.Standing.Wishes);
    }

    [Fact]
    public async Task Whoever_leads_nobody_is_told_so()
    {
        await using var talk = await Asked();

        await talk.Say(Mina, "targets");

        Assert.Contains("Nobody reports to you", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    private static async Task<Talk> Asked()
    {
        var talk = new Talk();
        talk.Office.Hire(Somebody(Otto, "Otto Falk", Ada, Roles.Learner));
        await talk.Join(Mina);
        await talk.Join(Ada);
        await talk.Say(Ada, "targets");
        return talk;
    }
}
