using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class GuidancePathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_learner_asks_the_board_says_so_and_the_answer_is_on_their_card_and_comes_as_a_message()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        var work = await pair.Work(Cancellation);

        await pair.Learner.Click(work, "Ask my lead", Cancellation);
        await pair.Learner.ClickNow(work, "Send my question", Cancellation, ("question", "Which of the two pages counts?"));
        var question = await lead.WaitForCard("Reply", Cancellation);
        Assert.True(question.Card!.Says("Which of the two pages counts?"));
        await lead.Say("team", Cancellation);
        var board = await lead.WaitForText("Asks you", Cancellation);
        await lead.Click(board, pair.LearnerName, Cancellation);
        Assert.True((await lead.WaitForCard("Open the question", Cancellation)).Card!.HasButton("Withdraw"));

        await lead.ClickNow(question, "Reply", Cancellation, ("reply", "The shop, since people buy there."));

        await pair.Learner.WaitForText(work, "The shop, since people buy there.", Cancellation);
        await pair.Learner.WaitForText($"{pair.LeadName} answered", Cancellation);
        await lead.Say("team", Cancellation);
        await lead.WaitForText("At work", Cancellation);
    }

    [Fact]
    public async Task After_feedback_progress_says_what_was_approved_and_what_is_missing_to_the_next_level()
    {
        await using var pair = await host.NextPair(Cancellation);
        var review = await pair.Review(Cancellation);
        await pair.Lead.ClickNow(review, "Approve", Cancellation, ("keep", "The title"));
        await pair.Learner.WaitForText("1 more approved task takes you to ●○○○ with help.", Cancellation);

        await pair.Learner.Say("progress", Cancellation);

        var progress = await pair.Learner.WaitForText("Only you see this. It compares you with nobody.", Cancellation);
        Assert.True(progress.Card!.Says(": Test the SEO of one page, "));
    }
}
