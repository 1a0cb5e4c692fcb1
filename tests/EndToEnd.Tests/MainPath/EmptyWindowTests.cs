using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>After a second start of a rehearsal the windows have forgotten everything, and the bot has not.</summary>
public sealed class EmptyWindowTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(0, of: 2)]
    public async Task An_open_review_is_there_again_once_and_takes_the_decision()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        var before = await stage.Review(Cancellation);

        await SecondStart(stage);

        var review = await stage.Lead.WaitForCard("Approve", Cancellation);
        await stage.Learner.WaitForText("You handed this in", Cancellation);
        Assert.Equal(before.Card!.Texts, review.Card!.Texts);
        await stage.Lead.Click(review, "Approve", Cancellation, ("keep", "It says what the page offers"));
        await stage.Lead.WaitForText("approved this on", Cancellation);
        var feedback = await stage.Learner.WaitForText("It says what the page offers", Cancellation);
        Assert.True(feedback.Card!.HasButton("Next task"));

        // A change that was under way when the host stopped may have brought a card first. It's a line then, and never a second card.
        await Eventually.Is(() => Whole(stage.Lead).Count() == 1 && Whole(stage.Learner).SequenceEqual([feedback.Id]), Cancellation);
    }

    [DrawnTheory(1, of: 2)]
    [InlineData("Approve", "keep", "Next task")]
    [InlineData("Send back", "change", "Submit work")]
    public async Task With_nothing_left_to_review_the_lead_is_greeted_once_more(string decision, string field, string learners)
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        var review = await stage.Review(Cancellation);
        var before = stage.Lead.Messages[0];
        await stage.Lead.Click(review, decision, Cancellation, (field, "What the page offers"));
        await stage.Learner.WaitForCard(learners, Cancellation);

        await SecondStart(stage);

        var greeting = await stage.Lead.WaitForCard("Help", Cancellation);
        Assert.Equal(before.Card!.Texts, greeting.Card!.Texts);
        await stage.Lead.Say("reviews", Cancellation);
        await stage.Lead.WaitForText("You have nothing to review right now", Cancellation);

        // A change of the review that was under way when the host stopped may still be shown, anywhere below the greeting.
        Assert.Equal(greeting.Id, stage.Lead.Messages[0].Id);
        Assert.Single(stage.Lead.Messages, message => message.Card!.Texts.SequenceEqual(before.Card.Texts));
    }

    /// <summary>The messages that hold more than the line of a task whose newest card is further below.</summary>
    private static IEnumerable<string> Whole(PlaygroundClient window) => window.Messages
        .Where(message => message.Card?.Texts.Any(text => text.Contains("continued below", StringComparison.Ordinal)) != true)
        .Select(message => message.Id);

    private static async Task SecondStart(Rehearsed stage)
    {
        await stage.Restart(kill: false, Cancellation);
        await Task.WhenAll(stage.ReopenLearner(Cancellation), stage.ReopenLead(Cancellation));
        await Task.WhenAll(stage.Learner.Install(Cancellation), stage.Lead.Install(Cancellation));
    }
}
