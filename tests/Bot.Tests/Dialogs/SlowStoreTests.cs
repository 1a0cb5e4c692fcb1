using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class SlowStoreTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_click_is_answered_within_three_seconds_and_the_result_comes_when_it_is_there()
    {
        await using var talk = await Paths.UpToWork();
        var message = talk.Chats.Last(Mina);

        await StillSaving(talk, Mina, message, "Submit work", ("work", "My work"));
        Assert.Equal("My work", talk.Chats.Last(Mina).Value("work"));

        talk.Store.Open();
        await talk.End();
        Assert.Contains("You handed this in", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("My work", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_told_that_it_is_being_saved_hears_when_it_was_not_and_gets_back_what_they_wrote()
    {
        await using var talk = await Paths.UpToWork();
        var message = talk.Chats.Last(Mina);
        var submit = Data(message, "Submit work");

        talk.Store.IsDown = true;
        var click = talk.Begin(Mina, message.Id, submit, ("work", "My work, all of it"));
        await Until(talk, () => click.IsCompleted);
        Assert.IsType<InvokeResponse.Card>(await click);
        Assert.Contains("I'm still saving that.", Now(talk, Mina, message).Text, StringComparison.Ordinal);
        var end = talk.End();
        await Until(talk, () => talk.Chats.Last(Mina).Id != message.Id);
        talk.Store.IsDown = false;
        await Until(talk, () => end.IsCompleted);
        await end;

        Assert.StartsWith("Sorry, I couldn't save that.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("My work, all of it", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("I'm still saving", Now(talk, Mina, message).Text, StringComparison.Ordinal);
        Assert.Contains("Submit work", Now(talk, Mina, message).Titles);
    }

    [Fact]
    public async Task Who_was_told_that_it_is_being_saved_hears_that_it_was_refused_and_gets_back_what_they_wrote()
    {
        await using var talk = await Paths.UpToReview();
        var review = talk.Chats.Last(Ada);

        // The learner drops it while the lead's decision is on its way.
        talk.Store.Close();
        var dropping = talk.Begin(Mina, talk.Chats.Last(Mina).Id, Data(talk.Chats.Last(Mina), "Drop it"));
        await dropping;
        var drop = Data(talk.Chats.Last(Mina), "Yes, drop it");
        var dropped = talk.Begin(Mina, talk.Chats.Last(Mina).Id, drop, ("reason", "NoTime"));
        await talk.Store.Reached.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        var decided = talk.Begin(Ada, review.Id, Data(review, "Approve"), ("keep", "The clear headings"));
        await Until(talk, () => dropped.IsCompleted && decided.IsCompleted);
        Assert.Contains("I'm still saving that.", Assert.IsType<InvokeResponse.Sentence>(await decided).Text, StringComparison.Ordinal);

        talk.Store.Open();
        await talk.End();

        Assert.Contains("dropped", talk.Chats.Last(Ada).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("The clear headings", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Approve", Now(talk, Ada, review).Titles);
    }

    [Fact]
    public async Task A_card_that_needs_what_the_store_does_not_tell_of_others_keeps_nobody_waiting()
    {
        await using var talk = await Paths.UpToReview(isShared: true);
        var message = talk.Chats.Last(Mina);
        await talk.Click(Mina, "Drop it");
        talk.Time.Advance(TimeSpan.FromMinutes(10));
        // The learner's own desk is read, the lead's is not.
        talk.Store.Close();
        talk.Store.HoldsReadsFrom = 2;
        var drop = Data(talk.Chats.Last(Mina), "Yes, drop it");
        var click = talk.Begin(Mina, message.Id, drop, ("reason", "NoTime"));
        await Until(talk, () => click.IsCompleted);
        Assert.Contains("I'm still saving that.", Assert.IsType<InvokeResponse.Sentence>(await click).Text, StringComparison.Ordinal);

        talk.Store.Open();
        await talk.End();
        Assert.Contains("You dropped this", Now(talk, Mina, message).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_late_of_a_click_whose_message_the_client_did_not_name_is_said_in_a_message()
    {
        await using var talk = await Paths.UpToReview(isShared: true);
        var review = talk.Chats.Last(Ada);
        talk.Store.Close();
        talk.Store.HoldsReadsFrom = 1;
        var click = talk.Begin(Ada, "", Data(review, "Send back"), ("keep", "The clear headings"));
        await Until(talk, () => click.IsCompleted);
        await click;

        talk.Store.Open();
        await talk.End();

        Assert.NotEqual(review.Id, talk.Chats.Last(Ada).Id);
        Assert.Contains("Please say what to change", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("The clear headings", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_in_the_chat_and_cannot_be_kept_is_not_passed_over_in_silence()
    {
        await using var talk = await Paths.UpToWork();
        talk.Store.IsDown = true;
        var said = talk.Say(Mina, "This is my work, which is longer than a word.");
        await Until(talk, () => said.IsCompleted);
        await said;

        Assert.StartsWith("Sorry, I couldn't save that.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_click_began_is_finished_though_what_it_asked_for_failed()
    {
        await using var talk = await Paths.UpToReview();
        var review = talk.Chats.Last(Ada);
        var twin = await talk.Twin(Ada, review);

        // The lead's own desk takes the clicked card for the live one; the learner's cannot be read.
        talk.Store.Close();
        talk.Store.Unreadable = Infrastructure.State.Keys.Person(Mina);
        var click = talk.Begin(Ada, twin, Data(review, "Approve"), ("keep", "Good"));
        await talk.Store.Reached.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        talk.Store.Open();
        await Assert.ThrowsAsync<InvalidDataException>(() => click);
        talk.Store.Unreadable = null;
        await talk.End();

        Assert.DoesNotContain("Approve", Now(talk, Ada, review).Titles);
    }

    private static async Task StillSaving(
        Talk talk, PersonId person, Shown message, string title, params (string Input, string Value)[] typed)
    {
        talk.Store.Close();
        var click = talk.Begin(person, message.Id, Data(message, title), typed);
        await talk.Store.Reached.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);
        talk.Time.Advance(TimeSpan.FromSeconds(2.4));
        Assert.False(click.IsCompleted);
        talk.Time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.IsType<InvokeResponse.Card>(await click);
        Assert.Contains("I'm still saving that.", talk.Chats.Last(person).Text, StringComparison.Ordinal);
    }

    /// <summary>Time passes, and everything has its turn in between.</summary>
    private static async Task Until(Talk talk, Func<bool> isSo)
    {
        for (var step = 0; step < 2000 && !isSo(); step++)
        {
            talk.Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        Assert.True(isSo());
    }

    private static Shown Now(Talk talk, PersonId person, Shown message) => talk.Chats.Of(person).Single(shown => shown.Id == message.Id);

    private static JsonObject Data(Shown message, string title) =>
        message.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.DeepClone().AsObject();
}
