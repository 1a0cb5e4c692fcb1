using MicroAssignBot.Bot.Tests;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class MainPathTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Kills or restarts, with SWEEPS=whole all; the tests in the browser go the same path with nothing in between.</summary>
    public static TheoryData<Between> Interruptions => Seeds.IsWhole
        ? [Between.Nothing, Between.Restarts, Between.Kills]
        : [Seeds.First % 2 == 0 ? Between.Restarts : Between.Kills];

    [Theory]
    [MemberData(nameof(Interruptions))]
    public async Task A_task_is_offered_accepted_submitted_sent_back_submitted_again_and_approved(Between between)
    {
        await using var stage = await Rehearsed.Start(Cancellation);
        var (learner, lead) = (stage.Learner, stage.Lead);

        await lead.Install(Cancellation);
        await learner.Install(Cancellation);
        var welcome = await learner.WaitForCard("Get my first task", Cancellation);
        await Pause();
        await learner.Click(welcome, "Get my first task", Cancellation, ("skill1", "writing-for-search"), ("stand1", "New"));

        var offer = await learner.WaitForCard("Show another", Cancellation);
        await Pause();
        await learner.Click(offer, "Accept", Cancellation);
        // A slow host may answer that it is still saving. What it has not promised, a kill may undo.
        await learner.WaitForCard(offer, "Submit work", Cancellation);
        await Pause();

        var work = await learner.WaitForCard("Submit work", Cancellation);
        Assert.Equal(offer.Id, work.Id);
        await learner.Click(work, "Submit work", Cancellation, ("work", "See https://contoso.example/page for the new title."));
        await learner.WaitForText(offer, "You handed this in", Cancellation);
        await Pause();

        var review = await lead.WaitForCard("Send back", Cancellation);
        var missing = await lead.Click(review, "Send back", Cancellation, ("keep", "The title is clear"));
        Assert.True(missing.Card!.HasButton("Send back"));
        await lead.Click(review, "Send back", Cancellation, ("keep", "The title is clear"), ("change", "Say what the page offers"));
        await lead.WaitForText(review, "You sent it back", Cancellation);
        await Pause();

        // After a kill the old card may show the newest state for a moment, before it shrinks and the card is posted anew.
        var rework = await learner.WaitFor(
            message => message.Id != offer.Id && message.Card?.Says("Say what the page offers") == true, "the rework posted anew",
            Cancellation);
        await Pause();
        await learner.Click(rework, "Submit work", Cancellation, ("work", "Now it says so: https://contoso.example/page"));
        await learner.WaitForText(rework, "You handed this in", Cancellation);
        await Pause();

        var second = await lead.WaitFor(
            message => message.Id != review.Id && message.Card?.HasButton("Not yet") == true, "the second review posted anew",
            Cancellation);
        await lead.Click(second, "Approve", Cancellation, ("keep", "Exactly what a reader looks for"));
        await Pause();

        var feedback = await learner.WaitForText("Exactly what a reader looks for", Cancellation);
        Assert.True(feedback.Card!.HasButton("Next task"));
        Assert.DoesNotContain(learner.Messages, message => message.Card?.HasButton("Submit work") == true);
        Assert.DoesNotContain(lead.Messages, message => message.Card?.HasButton("Approve") == true);

        Task Pause() => between switch
        {
            Between.Restarts => stage.Restart(kill: false, Cancellation),
            Between.Kills => stage.Restart(kill: true, Cancellation),
            _ => Task.CompletedTask,
        };
    }

    public enum Between
    {
        Nothing,
        Restarts,
        Kills,
    }
}
