using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>SIGKILL while everybody clicks; the host then goes on over the same file.</summary>
public sealed class KilledHostTests(ITestOutputHelper output)
{
    private const int Pairs = 20;
    private const int MostClicks = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(1, of: 2)]
    public async Task Three_times_killed_amid_twenty_clicks_all_that_was_answered_is_done_and_every_card_arrives()
    {
        await using var workshop = await Workshop.Open(Cancellation);
        var numbers = Enumerable.Range(1, Pairs).ToList();
        await Task.WhenAll(numbers.Select(number => workshop.Lead(number).Install(workshop.Host, Cancellation)));
        var offers = await Task.WhenAll(numbers.Select(number => workshop.Learner(number).TakeOffer(workshop.Host, Cancellation)));

        var accepts = numbers.Select(workshop.Learner).Zip(
            offers, (learner, offer) => (Who: learner, Click: learner.ClickOn(offer, "Accept")));
        await Killed(KilledAfter.Sending, workshop, accepts, card => card.HasButton("Submit work"));
        await Everybody(numbers, workshop.Learner, "Submit work");

        var submits = numbers.Select(workshop.Learner).Select(learner =>
            (Who: learner, Click: learner.ClickOn(learner.With("Submit work").Last(), "Submit work", ("work", $"By {learner.Name}."))));
        await Killed(KilledAfter.FirstCall, workshop, submits, card => card.Says("You handed this in"));
        await Everybody(numbers, workshop.Lead, "Approve");

        var approvals = numbers.Select(workshop.Lead).Select(lead =>
            (Who: lead, Click: lead.ClickOn(lead.With("Approve").Last(), "Approve", ("keep", $"Says {lead.Name}."))));
        await Killed(KilledAfter.HalfOfTheAnswers, workshop, approvals, card => card.Says("approved this on"));
        await Task.WhenAll(numbers.Select(number => workshop.Learner(number).WaitForText("Your level", Cancellation)));

        await Eventually.Is(() => numbers.TrueForAll(number => !workshop.Learner(number).With("Submit work").Any()), Cancellation);

        // A card that is posted anew below is gone above for a moment.
        await Eventually.Is(() => Task.FromResult(numbers.TrueForAll(HasFeedback)), Cancellation, Patience);
        Assert.All(numbers, number =>
            Assert.Contains(workshop.Lead(number).Chat.History, seen => seen.Message.Card!.Says($"By {workshop.Learner(number).Name}.")));
        await NothingWasSaidTwiceUnmarked(workshop, numbers);

        bool HasFeedback(int number) =>
            workshop.Learner(number).Chat.Messages.Any(message => message.Card!.Says($"Says {workshop.Lead(number).Name}."));
    }

    /// <summary>
    /// Everybody clicks at once, and the host dies amid it. What was answered holds afterwards; the same clicks again, of those
    /// who got no answer too, are answered as the first time.
    /// </summary>
    private async Task Killed(
        KilledAfter moment, Workshop workshop, IEnumerable<(TeamsUser Who, JsonObject Click)> clicks, Func<CardView, bool> isDone)
    {
        var (all, answered, called, dying) = (clicks.ToList(), 0, 0, Task.CompletedTask);
        workshop.Connector.Rule = _ =>
        {
            if (Interlocked.Increment(ref called) == 1 && moment is KilledAfter.FirstCall) dying = workshop.Process.Kill();
            return Fate.Done;
        };
        var trying = all.Select(click => Try(click.Who, click.Click)).ToList();
        if (moment is KilledAfter.Sending) dying = workshop.Process.Kill();
        var replies = (await Task.WhenAll(trying)).OfType<ClickReply>().ToList();
        await dying;
        Figures.Print(output, $"{replies.Count} of {all.Count} were answered before the host was gone, killed after {moment}.");

        workshop.Connector.Rule = _ => Fate.Done;
        await workshop.Restart(Cancellation);
        var again = await Task.WhenAll(all.Select(click => UntilSaved(workshop, click.Who, click.Click)));
        Assert.All(replies.Where(reply => !reply.IsStillSaving).Concat(again), reply =>
            Assert.True(reply.Answer.Card is { } card && isDone(card), $"{reply.Answer.Value}"));

        async Task<ClickReply?> Try(TeamsUser who, JsonObject click)
        {
            try
            {
                var reply = await who.Invoke(workshop.Host, click, Cancellation);
                if (Interlocked.Increment(ref answered) == Pairs / 2 && moment is KilledAfter.HalfOfTheAnswers)
                    dying = workshop.Process.Kill();
                return reply;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }
    }

    /// <summary>On a machine that is too busy to save in time, that is what is said; the same click again then shows the card.</summary>
    private static async Task<ClickReply> UntilSaved(Workshop workshop, TeamsUser who, JsonObject click)
    {
        var reply = await who.Invoke(workshop.Host, click, Cancellation);
        for (var clicks = 1; reply.IsStillSaving && clicks < MostClicks; clicks++)
            reply = await who.Invoke(workshop.Host, click, Cancellation);
        return reply;
    }

    private static Task Everybody(List<int> numbers, Func<int, TeamsUser> who, string button) =>
        Eventually.Is(() => Task.FromResult(numbers.TrueForAll(number => who(number).With(button).Any())), Cancellation, Patience);

    private static async Task NothingWasSaidTwiceUnmarked(Workshop workshop, List<int> numbers)
    {
        var leads = numbers.Select(workshop.Lead).ToList();
        var reviews = await workshop.ReadAfterwards(
            store => Task.WhenAll(leads.Select(lead => store.Count(lead.Id, NoticeKind.ReviewAsked, Cancellation))), Cancellation);
        Assert.All(leads.Zip(reviews), pair =>
        {
            // Posted but not yet recorded when the host died, and overtaken by the approval when the next one looked, it counts as
            // unsaid; that it was posted, and how often, is what the chat knows.
            var (lead, (arrived, _, repeats)) = pair;
            Assert.Equal(1, arrived);
            var posted = workshop.Connector.Requests.Count(call =>
                call.Creates && call.Conversation == lead.Conversation && call.Card?.HasButton("Approve") == true);
            Assert.InRange(posted, 1, 1 + repeats);
        });
    }

    private enum KilledAfter
    {
        /// <summary>All clicks, no answer waited for.</summary>
        Sending,

        /// <summary>To the connector.</summary>
        FirstCall,
        HalfOfTheAnswers,
    }
}
