using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>The host ends between two steps that are not on the straight way from offer to approval.</summary>
public sealed class RestartBetweenStepsTests
{
    private static readonly Dictionary<string, string> SoonTakenOver = Patience.Short.ToDictionary(pair => pair.Key, pair => pair.Value);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnTheory(0, of: 3)]
    [InlineData("Shared now", "https://contoso.example/page")]
    [InlineData("Submit work", "Pasted here instead.")]
    public async Task Work_that_could_not_be_opened_still_comes_back_to_the_lead(string answer, string reviewed)
    {
        await using var stage = await Rehearsed.Start(Cancellation, SoonTakenOver);
        var review = await stage.Review(Cancellation);
        await stage.Lead.Click(review, "I can't open it", Cancellation);
        var asked = await stage.Learner.WaitForCard("Shared now", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Learner.Click(asked, answer, Cancellation, ("work", "Pasted here instead."));

        await stage.Learner.WaitForText(asked, "You handed this in", Cancellation);
        var again = await stage.Lead.WaitFor(
            message => message.Id != review.Id && message.Card?.HasButton("Send back") == true, "the review posted anew", Cancellation);
        Assert.True(again.Card!.Says(reviewed));
    }

    [DrawnFact(1, of: 3)]
    public async Task The_other_offer_that_was_asked_for_is_the_one_that_is_accepted()
    {
        await using var stage = await Rehearsed.Start(Cancellation, SoonTakenOver);
        var first = await stage.Offer(Cancellation);
        var another = (await stage.Learner.Click(first, "Show another", Cancellation)).Card!;
        Assert.NotEqual(first.Card!.Heading, another.Heading);

        await stage.Restart(kill: true, Cancellation);
        await stage.Learner.ClickNow(first, "Accept", Cancellation);

        var work = await stage.Learner.WaitForCard(first, "Submit work", Cancellation);
        Assert.Equal(another.Heading, work.Card!.Heading);
    }

    [DrawnFact(2, of: 3)]
    public async Task What_is_in_review_can_still_be_dropped_and_the_reviewer_sees_it()
    {
        await using var stage = await Rehearsed.Start(Cancellation, SoonTakenOver);
        var review = await stage.Review(Cancellation);
        var waiting = await stage.Learner.WaitForText("You handed this in", Cancellation);

        // In peace: killed before it has written down where the review lies, it could not know which card to settle.
        await stage.Restart(kill: false, Cancellation);
        await stage.Learner.Click(waiting, "Drop it", Cancellation);
        await stage.Learner.ClickNow(waiting, "Yes, drop it", Cancellation, ("reason", "It's no longer useful"));

        await stage.Learner.WaitForText(waiting, "You dropped this", Cancellation);
        var settled = await stage.Lead.WaitForText(review, "dropped this task", Cancellation);
        Assert.Empty(settled.Card!.Buttons);
    }

    [DrawnFact(0, of: 3)]
    public async Task What_was_accepted_for_the_next_working_morning_can_be_handed_in()
    {
        await using var stage = await Rehearsed.Start(Cancellation, SoonTakenOver);
        await stage.Lead.Install(Cancellation);
        var offer = await stage.Offer(Cancellation);
        await stage.Learner.Click(offer, "Accept, start next working morning", Cancellation);
        var work = await stage.Learner.WaitForCard(offer, "Submit work", Cancellation);

        await stage.Restart(kill: true, Cancellation);
        await stage.Learner.Click(work, "Submit work", Cancellation, ("work", "Done before it began."));

        await stage.Learner.WaitForText(work, "You handed this in", Cancellation);
        var review = await stage.Lead.WaitForCard("Approve", Cancellation);
        Assert.True(review.Card!.Says("Done before it began."));
    }

    [DrawnFact(1, of: 3)]
    public async Task A_task_that_the_lead_took_back_is_closed_for_the_learner_although_the_host_died_at_once()
    {
        await using var stage = await Rehearsed.Start(Cancellation, SoonTakenOver);
        await stage.Lead.Install(Cancellation);
        var work = await stage.Work(Cancellation);
        await stage.Lead.Say("withdraw", Cancellation);
        var list = await stage.Lead.WaitForCard("Withdraw", Cancellation);
        await stage.Lead.Click(list, "Withdraw", Cancellation);
        await stage.Lead.ClickNow(list, "Yes, withdraw it", Cancellation);

        await stage.Restart(kill: true, Cancellation);

        var told = await stage.Learner.WaitForText("Katharina Vogel took this task back", Cancellation);
        Assert.Equal(["Next task"], told.Card!.Titles());
        await Eventually.Is(() => !stage.Learner.Now(work).Card!.HasButton("Submit work"), Cancellation);
    }
}
