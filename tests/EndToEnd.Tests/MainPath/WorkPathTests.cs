using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class WorkPathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_card_in_review_names_the_reviewer_and_when_feedback_is_due()
    {
        await using var pair = await host.NextPair(Cancellation);

        var waiting = (await pair.InReview(Cancellation)).Card!;

        Assert.True(waiting.Says($"with {pair.LeadName}"));
        Assert.Contains("Feedback due", waiting.Texts);
        Assert.True(waiting.Says("The new title, with the reasons: "));
    }

    [Fact]
    public async Task Work_that_is_typed_in_the_chat_is_kept_and_handed_in_with_one_click()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.Say("My new title is: Garden hoses, compared by length.", Cancellation);
        var kept = await pair.Learner.WaitForCard("Submit this as my work", Cancellation);
        await pair.Learner.Click(kept, "Submit this as my work", Cancellation);

        await pair.Learner.WaitForText("You handed this in", Cancellation);
        await pair.Lead.WaitForText("Garden hoses, compared by length.", Cancellation);
        await Eventually.Is(() => pair.Learner.Count(card => card.HasButton("Submit work")) == 0, Cancellation);
        Assert.NotNull(work);
    }

    [Fact]
    public async Task A_file_sent_in_the_chat_is_listed_and_travels_to_the_reviewer()
    {
        const string Address = "https://contoso-my.sharepoint.com/personal/bo/Documents/titles.xlsx";
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.SendFile("titles.xlsx", Address, Cancellation);
        var kept = await pair.Learner.WaitForCard("Submit this as my work", Cancellation);
        Assert.True(kept.Card!.Says($"share these files with {pair.LeadName}"));
        await pair.Learner.Say("work", Cancellation);
        var listed = await pair.Learner.WaitFor(
            message => message.Place > work.Place && message.Card?.HasButton("Submit work") == true, "work card posted anew", Cancellation);
        Assert.True(listed.Card!.Says("titles.xlsx"));

        await pair.Learner.Click(listed, "Submit work", Cancellation, ("work", "The table of titles."));

        var review = await pair.Lead.WaitForCard("Approve", Cancellation);
        Assert.True(review.Card!.Says("titles.xlsx"));
        Assert.True(review.Card.Says("The table of titles."));
        Assert.Contains(Address, review.Card.Json.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_come_by_word_and_by_button_until_there_are_no_more_and_what_was_typed_stays()
    {
        await using var pair = await host.NextPair(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.Click(work, "Give me a hint", Cancellation, ("work", "half a sentence"));
        var first = await pair.Learner.WaitForText(work, "Hints", Cancellation);
        Assert.Equal("half a sentence", first.Card!.Input("work").Value);
        while (pair.Learner.Now(work).Card!.HasButton("Give me a hint"))
        {
            var hints = pair.Learner.Now(work).Card!.Texts.Count;
            await pair.Learner.Say("hint", Cancellation);
            await pair.Learner.WaitFor(
                message => message.Id == work.Id && message.Card?.Texts.Count > hints, "one hint more on the card", Cancellation);
        }

        await pair.Learner.Say("hint", Cancellation);
        await pair.Learner.WaitForText("There are no more hints", Cancellation);
        Assert.Equal("half a sentence", pair.Learner.Now(work).Card!.Input("work").Value);
    }

    [Fact]
    public async Task Work_brings_the_card_to_the_bottom_of_the_chat_and_the_old_one_shrinks_to_a_line()
    {
        await using var pair = await host.NextPair(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.Say("work", Cancellation);

        await pair.Learner.WaitForText(work, "continued below", Cancellation);
        await pair.Learner.WaitFor(
            message => message.Place > work.Place && message.Card?.HasButton("Submit work") == true, "work card posted anew", Cancellation);
        Assert.Empty(pair.Learner.Now(work).Card!.Buttons);
    }

    [Fact]
    public async Task Dropping_asks_whether_it_is_meant_and_why_and_keeps_what_was_typed_when_it_is_not()
    {
        await using var pair = await host.NextPair(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.Click(work, "Drop it", Cancellation, ("work", "half a sentence"));
        var form = await pair.Learner.WaitForCard(work, "Yes, drop it", Cancellation);
        var missing = await pair.Learner.Click(form, "Yes, drop it", Cancellation);
        Assert.True(missing.Card!.Says("Please choose a reason"));
        var kept = await pair.Learner.ClickNow(work, "Keep it", Cancellation);
        Assert.Equal("half a sentence", kept.Card!.Input("work").Value);

        await pair.Learner.ClickNow(work, "Drop it", Cancellation);
        await pair.Learner.ClickNow(work, "Yes, drop it", Cancellation, ("reason", "It's too hard"));
        var closed = await pair.Learner.WaitForText(work, "You dropped this", Cancellation);
        Assert.True(closed.Card!.HasButton("Next task"));
    }

    [Fact]
    public async Task A_task_is_dropped_by_typing_drop_and_both_cards_of_it_close()
    {
        await using var pair = await host.NextPair(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.Say("drop", Cancellation);
        var form = await pair.Learner.WaitForCard("Yes, drop it", Cancellation);
        await pair.Learner.Click(form, "Yes, drop it", Cancellation, ("reason", "I don't have time"));

        await pair.Learner.WaitForText(form, "You dropped this", Cancellation);
        await Eventually.Is(() => pair.Learner.Count(card => card.HasButton("Submit work")) == 0, Cancellation);
        Assert.False(pair.Learner.Now(work).Card!.HasButton("Drop it"));
    }

    [Fact]
    public async Task A_task_in_review_can_be_dropped_and_the_reviewer_sees_that_nothing_is_left_to_do()
    {
        await using var pair = await host.NextPair(Cancellation);
        var review = await pair.Review(Cancellation);
        var waiting = await pair.Learner.WaitForText("You handed this in", Cancellation);

        await pair.Learner.Click(waiting, "Drop it", Cancellation);
        await pair.Learner.ClickNow(waiting, "Yes, drop it", Cancellation, ("reason", "It's no longer useful"));

        await pair.Learner.WaitForText(waiting, "You dropped this", Cancellation);
        var settled = await pair.Lead.WaitForText(review, "dropped this task", Cancellation);
        Assert.Empty(settled.Card!.Buttons);
    }
}
