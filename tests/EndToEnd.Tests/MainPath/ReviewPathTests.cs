using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class ReviewPathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_review_comes_unasked_with_who_which_level_and_goal_the_work_and_the_criteria()
    {
        await using var pair = await host.NextPair(Cancellation);

        var review = (await pair.Review(Cancellation)).Card!;

        Assert.True(review.Says(pair.LearnerName));
        Assert.True(review.Says("●○○○ with help"));
        Assert.Contains(review.Texts, text => text.EndsWith("and write the one change that would help most.", StringComparison.Ordinal));
        Assert.Contains("https://contoso.example/page", review.Texts);
        Assert.NotEmpty(review.Input("missing").Choices);
        Assert.Equal(["missing", "keep", "change", "next"], review.Inputs.Select(input => input.Id));
        Assert.Equal(
            ["Approve", "Send back", "Add an idea for next time", "Show the context", "I can't open it", "Later", "Hand to deputy"],
            review.Titles());
    }

    [Fact]
    public async Task Approve_needs_keep_and_Send_back_needs_change_and_neither_stands_in_the_others_way()
    {
        await using var pair = await host.NextPair(Cancellation);
        var review = await pair.Review(Cancellation);

        var approve = await pair.Lead.Click(review, "Approve", Cancellation, ("change", "A word"), ("missing", "1"));
        Assert.True(approve.Card!.Says("To approve, say what to keep"));
        Assert.Equal(("A word", "1"), (approve.Card.Input("change").Value, approve.Card.Input("missing").Value));
        var back = await pair.Lead.Click(review, "Send back", Cancellation, ("keep", "The title"));
        Assert.True(back.Card!.Says("Please say what to change"));
        Assert.Equal("The title", back.Card.Input("keep").Value);

        await pair.Lead.ClickNow(review, "Approve", Cancellation, ("keep", "The title"));
        await pair.Lead.WaitForText(review, "approved this on", Cancellation);
        var feedback = await pair.Learner.WaitForText("Your level", Cancellation);
        Assert.True(feedback.Card!.Says("The title"));
        Assert.True(feedback.Card.HasButton("Next task"));
    }

    [Fact]
    public async Task What_is_sent_back_comes_anew_with_the_change_first_and_the_criteria_that_are_missing()
    {
        await using var pair = await host.NextPair(Cancellation);
        var review = await pair.Review(Cancellation);
        var missing = review.Card!.Input("missing").Choices[1].Title;

        await pair.Lead.Click(review, "Send back", Cancellation, ("change", "Say what the page offers"), ("missing", "1"));

        var rework = await pair.Learner.WaitForCard("Submit work", Cancellation);
        Assert.True(rework.Card!.Says("Say what the page offers"));
        Assert.Equal(2, rework.Card.Texts.Count(text => text == missing));
        Assert.Equal(Pair.Handed, rework.Card.Input("work").Value);
        await pair.Lead.WaitForText(review, "You sent it back.", Cancellation);
    }

    [Fact]
    public async Task Not_yet_at_the_second_review_closes_it_without_another_round()
    {
        await using var pair = await host.NextPair(Cancellation);
        var second = await pair.SecondReview(Cancellation);
        Assert.False(second.Card!.HasButton("Send back"));
        Assert.True(second.Card.Says("Say what the page offers"));

        var answer = await pair.Lead.Click(second, "Not yet", Cancellation);
        Assert.True(answer.Card!.Says("Please say what to change"));
        await pair.Lead.ClickNow(second, "Not yet", Cancellation, ("change", "Begin with the reader"));

        await pair.Lead.WaitForText(second, "closed this as not yet", Cancellation);
        var feedback = await pair.Learner.WaitForText("You're not there yet with this one", Cancellation);
        Assert.True(feedback.Card!.Says("Begin with the reader"));
        Assert.Equal(["Next task", "My progress"], feedback.Card.Titles());
        Assert.Equal(0, pair.Learner.Count(card => card.HasButton("Submit work")));

        var thanks = await pair.Learner.Click(feedback, "No", Cancellation);
        Assert.True(thanks.Card!.Says("Your answer counts without your name"));
    }

    [Fact]
    public async Task Work_that_cannot_be_opened_is_shared_and_reviewed_and_no_round_is_used_up()
    {
        await using var pair = await host.NextPair(Cancellation);
        var review = await pair.Review(Cancellation);

        await pair.Lead.Click(review, "I can't open it", Cancellation);
        await pair.Lead.WaitForText(review, "You couldn't open the work", Cancellation);
        var asked = await pair.Learner.WaitForCard("Shared now", Cancellation);
        Assert.True(asked.Card!.Says($"{pair.LeadName} can't open your work"));
        await pair.Learner.Click(asked, "Shared now", Cancellation);

        await pair.Learner.WaitForText(asked, "You handed this in", Cancellation);
        var again = await pair.Lead.WaitForCard("Send back", Cancellation);
        Assert.True(again.Card!.Says("https://contoso.example/page"));
        Assert.NotEqual(review.Id, again.Id);
    }

    [Fact]
    public async Task Work_that_cannot_be_opened_may_be_handed_in_another_way()
    {
        await using var pair = await host.NextPair(Cancellation);
        var review = await pair.Review(Cancellation);
        await pair.Lead.Click(review, "I can't open it", Cancellation);
        var asked = await pair.Learner.WaitForCard("Shared now", Cancellation);

        await pair.Learner.Click(asked, "Submit work", Cancellation, ("work", "Pasted here instead."));

        await pair.Learner.WaitForText(asked, "You handed this in", Cancellation);
        var again = await pair.Lead.WaitForCard("Send back", Cancellation);
        Assert.True(again.Card!.Says("Pasted here instead."));
        Assert.False(again.Card.Says("https://contoso.example/page"));
    }

    [Fact]
    public async Task Reviews_brings_the_open_one_to_the_bottom_and_says_so_when_there_is_none()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);
        await pair.Lead.Say("reviews", Cancellation);
        await pair.Lead.WaitForText("You have nothing to review right now", Cancellation);
        var review = await pair.Review(Cancellation);

        await pair.Lead.Say("reviews", Cancellation);

        await pair.Lead.WaitForText(review, "continued below", Cancellation);
        await pair.Lead.WaitFor(
            message => message.Place > review.Place && message.Card?.HasButton("Approve") == true, "review posted anew", Cancellation);
    }

    [Fact]
    public async Task A_lead_who_opens_the_chat_only_afterwards_finds_the_review_there()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.InReview(Cancellation);

        await pair.OpenLead(Cancellation);

        await pair.Lead.WaitForCard("Approve", Cancellation);
    }
}
