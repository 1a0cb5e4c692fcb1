using System.Text;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What happens while a card lies there, and what becomes of what was typed on it.</summary>
public sealed class OvertakenCardTests
{
    [Fact]
    public async Task Work_typed_on_a_task_that_was_taken_back_can_be_copied_from_the_answer()
    {
        await using var talk = await Paths.UpToWork();
        var (message, data) = Button(talk, Mina, "Submit work");
        await Withdraw(talk);

        await talk.Click(Mina, message, data, ("work", "An hour of work"));

        Assert.Contains(
            "An hour of work", talk.Chats.Of(Mina).Single(shown => shown.Id == message).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_typed_on_a_review_that_is_over_can_be_copied_from_the_answer()
    {
        await using var talk = await Paths.UpToReview();
        var (message, data) = Button(talk, Ada, "Send back");
        await talk.Click(Mina, "Drop it");
        await talk.Click(Mina, "Yes, drop it", ("reason", "NoTime"));

        await talk.Click(Ada, message, data, ("keep", "The title"), ("change", "The middle part"));

        var answer = talk.Chats.Of(Ada).Single(shown => shown.Id == message).Card.ToJsonString();
        Assert.All(["The title", "The middle part"], text => Assert.Contains(text, answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reason_typed_on_a_reminders_form_that_came_too_late_can_be_copied()
    {
        await using var talk = await Paths.UpToWork();
        var data = Button(talk, Mina, "I need more time").Data;
        data["aside"] = true;
        await talk.Say(Mina, "help");
        var aside = talk.Chats.Last(Mina).Id;
        await talk.Click(Mina, aside, data);
        var ask = Button(talk, Mina, "Ask for it").Data;
        await Withdraw(talk);

        await talk.Click(Mina, aside, ask, ("extra", "OneDay"), ("why", "A customer called"));

        Assert.Contains(
            "A customer called", talk.Chats.Of(Mina).Single(shown => shown.Id == aside).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kept_text_that_was_changed_after_its_task_was_taken_back_can_be_copied()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "Here is what I have so far, in one paragraph.");
        await talk.Click(Mina, "Edit");
        var (message, data) = Button(talk, Mina, "Save");
        await Withdraw(talk);

        await talk.Click(Mina, message, data, ("work", "A longer text"));

        Assert.Contains(
            "A longer text", talk.Chats.Of(Mina).Single(shown => shown.Id == message).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_saved_from_a_card_older_than_them_are_shown_again_with_what_was_typed()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        var (old, data) = Button(talk, Mina, "Save");
        await talk.Say(Mina, "settings");
        await talk.Click(Mina, "Save", ("hours", "Mon-Thu 09:00-15:00"));

        await talk.Click(Mina, old, data, ("hours", "Mon-Fri 08:00-16:00"), ("zone", "UTC"), ("pace", "1"));

        var card = talk.Chats.Of(Mina).Single(shown => shown.Id == old);
        Assert.Contains("Your settings changed after you opened this card", card.Text, StringComparison.Ordinal);
        Assert.Contains("You work Mon-Thu 09:00-15:00.", card.Text, StringComparison.Ordinal);
        Assert.Equal("Mon-Fri 08:00-16:00", card.Value("hours"));
        var (_, again) = (old, card.Buttons.First(button => button["title"]!.ToString() == "Save")["data"]!.AsObject());
        await talk.Click(Mina, old, again, ("hours", "Mon-Fri 08:00-16:00"), ("zone", "UTC"), ("pace", "1"));
        Assert.Equal("Mon-Fri 08:00-16:00", (await talk.State(Mina)).Desk.Standing.Preferences.Week!.ToString());
    }

    [Fact]
    public async Task An_old_card_that_was_clicked_shows_the_newest_state_even_when_the_answer_did_not_get_there()
    {
        await using var talk = await Paths.UpToOffer();
        var offer = talk.Chats.Last(Mina);
        var accept = offer.Buttons.First(button => button["title"]!.ToString() == "Accept")["data"]!.DeepClone().AsObject();
        var twin = await talk.Twin(Mina, offer);
        await talk.Click(Mina, offer.Id, accept);

        await talk.Begin(Mina, twin, accept);
        talk.Chats.Replace(twin, Encoding.UTF8.GetBytes(offer.Card.ToJsonString()));
        await talk.End();
        Assert.DoesNotContain("Submit work", talk.Chats.Of(Mina).SelectMany(message => message.Titles));
        talk.Time.Advance(TimeSpan.FromSeconds(6));
        await talk.Sweep();

        Assert.Contains("Submit work", talk.Chats.Of(Mina).Single(message => message.Id == twin).Titles);
        Assert.DoesNotContain("Submit work", talk.Chats.Of(Mina).Single(message => message.Id == offer.Id).Titles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_taps_for_a_task_bring_one_card(bool atOnce)
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "Approve", ("keep", "Good"));
        Assert.Equal(1, await Taps(talk, "Next task", atOnce));
        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Three_taps_for_a_task_by_somebody_who_is_on_one_bring_no_more_than_one_tap(bool atOnce)
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "Approve", ("keep", "Good"));
        var (message, data) = Button(talk, Mina, "Next task");
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Accept");
        var before = talk.Chats.Of(Mina).Count;
        await talk.Click(Mina, message, data);
        var one = talk.Chats.Of(Mina).Count - before;
        talk.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(one, await Taps(talk, message, data, atOnce));
    }

    [Fact]
    public async Task Three_taps_on_Save_leave_one_card_that_says_what_was_saved()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        var (message, data) = Button(talk, Mina, "Save");
        var before = talk.Chats.Of(Mina).Count;
        for (var tap = 0; tap < 3; tap++) await talk.Begin(
            Mina, message, data, ("hours", "Mon-Fri 08:00-16:00"), ("zone", "UTC"), ("pace", "1"));
        await talk.End();

        Assert.Equal(before, talk.Chats.Of(Mina).Count);
        Assert.StartsWith(
            "Saved. You work Mon-Fri 08:00-16:00.", talk.Chats.Of(Mina).Single(shown => shown.Id == message).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_after_something_has_happened_is_a_new_one()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "Approve", ("keep", "Good"));
        var (message, data) = Button(talk, Mina, "Next task");
        await talk.Click(Mina, "Next task");
        await talk.Click(Mina, "Show another");

        var answer = await talk.Click(Mina, message, data);

        Assert.IsType<InvokeResponse.Sentence>(answer);
        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
    }

    private static Task<int> Taps(Talk talk, string title, bool atOnce)
    {
        var (message, data) = Button(talk, Mina, title);
        return Taps(talk, message, data, atOnce);
    }

    private static async Task<int> Taps(Talk talk, string message, System.Text.Json.Nodes.JsonObject data, bool atOnce)
    {
        var before = talk.Chats.Of(Mina).Count;
        for (var tap = 0; tap < 3; tap++)
        {
            await talk.Begin(Mina, message, data);
            if (!atOnce) await talk.End();
        }

        await talk.End();
        return talk.Chats.Of(Mina).Count - before;
    }

    private static (string Message, System.Text.Json.Nodes.JsonObject Data) Button(Talk talk, PersonId person, string title)
    {
        var shown = talk.Chats.Of(person).Last(message => message.Titles.Contains(title));
        return (shown.Id, shown.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.DeepClone().AsObject());
    }

    private static async Task Withdraw(Talk talk)
    {
        await talk.Say(Ada, "withdraw");
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Ada, "Yes, withdraw it");
    }
}
