using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class ButtonRouterTests
{
    private static JsonObject About(string topic, string verb) => new() { ["do"] = verb, ["v"] = 7, ["topic"] = topic, ["seen"] = 1 };

    [Fact]
    public async Task A_button_that_cannot_be_read_shows_the_current_card_and_keeps_what_was_typed()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Click(Mina, talk.Chats.Last(Mina).Id, About($"{Mina}.1", "dance"), ("work", "Half a thought"));
        var card = talk.Chats.Last(Mina);
        Assert.Contains("I can't read that button", card.Text, StringComparison.Ordinal);
        Assert.Equal("Half a thought", card.Value("work"));
    }

    [Fact]
    public async Task A_button_about_nothing_gets_a_sentence()
    {
        await using var talk = await Paths.UpToWork();
        var answer = await talk.Click(Mina, "m1", new JsonObject { ["do"] = "dance" });
        Assert.IsType<InvokeResponse.Sentence>(answer);
        Assert.Contains("I can't read that button", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("approve")]
    [InlineData("hint")]
    [InlineData("dance")]
    public async Task Nobody_sees_anything_of_another_persons_task_whatever_the_click_claims(string verb)
    {
        await using var talk = await Paths.UpToReview();
        await talk.Join(Jonas);
        foreach (var message in (string[])["old", "older", "old"])
        {
            await talk.Click(Jonas, message, new JsonObject { ["do"] = verb, ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 3 });
        }

        Assert.DoesNotContain(talk.Chats.Of(Jonas), shown => shown.Card.ToJsonString().Contains("Task 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_submit_of_an_older_client_works_like_the_click()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Submit(Mina, "Submit work", ("work", "My work"));
        Assert.Contains("You handed this in", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Submit(Ada, "Send back", ("keep", "Good"));
        Assert.Contains("Please say what to change", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal("Good", talk.Chats.Last(Ada).Value("keep"));
    }

    [Fact]
    public async Task What_is_said_in_a_group_is_answered_there_with_one_sentence_and_changes_nothing()
    {
        await using var talk = await Paths.UpToOffer();
        var (before, state) = (talk.Chats.Of(Mina).Count, await talk.State(Mina));
        await talk.SayInGroup(Mina, "next");
        Assert.Equal(before + 1, talk.Chats.Of(Mina).Count);
        Assert.Equal(("19:group@thread.v2", "I only work in your own chat with me. Open it and type help."),
            (talk.Chats.Last(Mina).Chat, talk.Chats.Last(Mina).Text));
        Assert.Equal(state.Document, (await talk.State(Mina)).Document);
    }

    [Fact]
    public async Task Whoever_is_not_listed_gets_a_sentence_and_their_id()
    {
        await using var talk = new Talk();
        await talk.Say(Zed, "hi");
        Assert.Contains("You're not on my list yet.", talk.Chats.Last(Zed).Text, StringComparison.Ordinal);
        Assert.Contains(Zed.ToString(), talk.Chats.Last(Zed).Card.ToJsonString(), StringComparison.Ordinal);
    }

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
    public async Task A_click_on_a_message_that_says_other_things_too_is_answered_below_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "help");
        var several = talk.Chats.Last(Mina);
        var moreTime = new JsonObject { ["do"] = "more-time", ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 2, ["aside"] = true,
            ["among"] = true };

        await talk.Click(Mina, several.Id, moreTime);

        Assert.Contains("Ask for it", talk.Chats.Last(Mina).Titles);
        Assert.Equal(several.Card.ToJsonString(), talk.Chats.Of(Mina).Single(shown => shown.Id == several.Id).Card.ToJsonString());
        await talk.Click(Mina, "Ask for it", ("extra", "OneDay"));
        Assert.StartsWith("You asked Ada Novak for 1 working day more.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_copy_of_a_card_becomes_the_live_one()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        var drop = work.Buttons.Single(button => button["title"]!.ToString() == "Drop it")["data"]!.AsObject();
        await talk.Say(Mina, "work");
        await talk.Click(Mina, work.Id, drop);
        await talk.Click(Mina, "Yes, drop it", ("reason", "NoTime"));
        Assert.Contains("You dropped this", talk.Chats.Of(Mina).Single(shown => shown.Id == work.Id).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Chats.Of(Mina), shown => shown.Titles.Contains("Submit work"));
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
}
