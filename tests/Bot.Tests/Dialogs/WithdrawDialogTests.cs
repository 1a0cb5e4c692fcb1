using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class WithdrawDialogTests
{
    [Fact]
    public async Task A_task_that_is_being_withdrawn_is_asked_about_and_listed_on_one_card()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Say(Ada, "withdraw");
        var before = talk.Chats.Of(Ada).Count;
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Ada, "Back");
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Ada, "Yes, withdraw it");
        Assert.Equal(before, talk.Chats.Of(Ada).Count);
        Assert.StartsWith("You withdrew ", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("Ada Novak took this task back", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_that_was_handed_in_since_the_lead_looked_is_not_withdrawn_without_another_look()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Ada, "withdraw");
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Mina, "Submit work", ("work", "My work"));

        await talk.Click(Ada, "Yes, withdraw it");
        var asked = talk.Chats.Of(Ada).Single(shown => shown.Titles.Contains("Yes, withdraw it"));
        Assert.Contains("Your card was out of date", asked.Text, StringComparison.Ordinal);
        Assert.Contains("In review", asked.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await talk.State(Mina)).Desk.Open);

        await talk.Click(Ada, "Yes, withdraw it");
        Assert.Empty((await talk.State(Mina)).Desk.Open);
    }

    [Fact]
    public async Task Nor_is_work_that_was_handed_in_and_sent_back_by_somebody_else_since()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Ada, "withdraw");
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        await talk.Click(Ada, "Send back", ("keep", "Good"), ("change", "The end"), ("next", "Rewrite it"));
        Assert.IsType<Stage.Active>(Assert.Single((await talk.State(Mina)).Desk.Open.Values).Stage);

        await talk.Click(Ada, "Yes, withdraw it");

        Assert.Contains(talk.Chats.Of(Ada), shown => shown.Text.Contains("Your card was out of date", StringComparison.Ordinal));
        Assert.NotEmpty((await talk.State(Mina)).Desk.Open);
    }

    [Fact]
    public async Task A_lead_of_many_reaches_the_last_open_task()
    {
        await using var talk = await Paths.UpToWork();
        for (var number = 0; number < 25; number++)
        {
            var person = PersonId.Parse(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"22222222-0000-4000-8000-{number + 1:x12}"));
            // Two digits, since people are listed by name.
            talk.Office.Hire(Somebody(person, $"Person {number / 10}{number % 10}", Ada, Roles.Learner));
            await talk.Join(person);
            await talk.Click(person, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        }

        await talk.Say(Ada, "withdraw");
        await talk.Click(Ada, "Show more");

        Assert.Contains("Person 24", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("Show earlier", talk.Chats.Last(Ada).Titles);
    }

    [Fact]
    public async Task Two_people_of_one_name_are_told_apart_where_a_lead_chooses()
    {
        await using var talk = await Paths.UpToWork();
        talk.Office.Hire(Somebody(Zed, "Mina Park", Ada, Roles.Learner) with { Address = "mina.park2@contoso.com" });
        await talk.Join(Zed);
        await talk.Click(Zed, "Get my first task", ("skill1", "writing"), ("stand1", "New"));

        await talk.Say(Ada, "withdraw");

        var list = talk.Chats.Last(Ada).Text.Replace("\\", "", StringComparison.Ordinal);
        Assert.Contains("Mina Park (mina.park2)", list, StringComparison.Ordinal);
        Assert.Contains("Mina Park (000002)", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lead_with_nothing_open_and_somebody_who_leads_nobody_each_hear_so()
    {
        await using var talk = new Talk();
        await talk.Join(Ada);
        await talk.Join(Jonas);

        await talk.Say(Ada, "withdraw");
        await talk.Say(Jonas, "withdraw");

        Assert.Contains("Your people don't have any open tasks.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains(
            "Nobody reports to you, so there are no tasks you can take back.", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }
}
