using MicroAssignBot.Domain.Notices;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>A connector that is slow, throttles, fails or lies: at rest everybody sees the newest state.</summary>
public sealed class SlowConnectorTests
{
    private const int LeadsOwnCards = 1;
    private const int FailuresEach = 2;

    private static readonly (string Name, bool IsUnknown, Fate Fate)[] Failures =
    [
        ("429 with a time to wait", false, new Fate.TurnedAway(429, TimeSpan.FromSeconds(1))),
        ("503 with a time to wait", false, new Fate.TurnedAway(503, TimeSpan.FromSeconds(1))),
        ("502", true, new Fate.TurnedAway(502)),
        ("504 although it was done", true, new Fate.DoneButAnswered(504)),
        ("a reset although it was done", true, Fate.DoneUnseen),
        ("an answer that comes too late", true, new Fate.Late(TimeSpan.FromSeconds(4.5), Fate.Done)),
    ];

    private static readonly TimeSpan Dead = TimeSpan.FromSeconds(3);

    // In Development a call is given up after three seconds and counts as dead after one more, which is little on a busy machine.
    private static readonly Dictionary<string, string> DeadLater = new() { ["Delivery:Dead"] = $"{Dead:c}" };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [DrawnFact(0, of: 3)]
    public async Task An_update_that_is_slow_never_leaves_an_older_card_over_a_newer_one()
    {
        // The last of these lands after the call was given up, and before it counts as dead.
        int[] delays = [1500, 2000, 4500];
        await using var workshop = await Workshop.Open(Cancellation, DeadLater);
        var learners = Enumerable.Range(1, delays.Length).Select(workshop.Learner).ToList();
        var offers = await Task.WhenAll(learners.Select(learner => learner.TakeOffer(workshop.Host, Cancellation)));
        workshop.Connector.Rule = call =>
            learners.FindIndex(learner => learner.Conversation == call.Conversation) is >= 0 and var which
            && !call.Creates && call.Card!.HasButton("Submit work")
                ? new Fate.Late(TimeSpan.FromMilliseconds(delays[which]), Fate.Done)
                : Fate.Done;

        await Task.WhenAll(learners.Zip(offers).Select(pair => AcceptAndSubmit(workshop, pair.First, pair.Second)));

        await Eventually.Is(() => Task.FromResult(learners.TrueForAll(EndsInReview)), Cancellation, Patience);
        await Eventually.Is(() => AreAtRest(workshop, learners), Cancellation, Patience);
        Assert.True(learners.TrueForAll(EndsInReview));
        Assert.All(
            learners, learner => Assert.Contains(learner.Chat.History, seen => IsUpdateWith(seen, card => card.HasButton("Submit work"))));
    }

    [DrawnFact(1, of: 3)]
    public async Task All_arrives_in_the_end_and_again_only_where_nobody_could_know()
    {
        await using var workshop = await Workshop.Open(Cancellation, DeadLater);
        var numbers = Enumerable.Range(1, Failures.Length).ToList();
        var leads = numbers.Select(workshop.Lead).ToList();
        await Task.WhenAll(numbers.Select(number => IsAboutToSubmit(workshop, number)));
        Fail(workshop, leads);

        await Task.WhenAll(
            numbers.Select(number => workshop.Learner(number).Submit(workshop.Host, "Work that must arrive.", Cancellation)));
        await Task.WhenAll(numbers.Select(number => ApprovesTheNewest(workshop, number)));

        var ledgers = await workshop.ReadAfterwards(
            store => Task.WhenAll(leads.Select(lead => store.Count(lead.Id, NoticeKind.ReviewAsked, Cancellation))), Cancellation);
        Assert.Equal(
            Failures.Select(failure => (failure.Name, Said: 1, Repeats: failure.IsUnknown ? FailuresEach : 0)),
            Failures.Zip(ledgers, (failure, ledger) => (failure.Name, ledger.Said, ledger.Repeats)));
        Assert.All(leads.Zip(ledgers), pair =>
        {
            var shown = pair.First.Chat.History.Count(seen => seen.Kind is ChatEventKind.Created) - LeadsOwnCards;
            Assert.InRange(shown, 1, 1 + pair.Second.Repeats);
        });
    }

    [DrawnFact(2, of: 3)]
    public async Task A_card_that_came_twice_because_nobody_could_know_is_good_in_both_places()
    {
        await using var workshop = await Workshop.Open(Cancellation);
        var (learner, lead) = (workshop.Learner(1), workshop.Lead(1));
        await IsAboutToSubmit(workshop, 1);
        var calls = 0;
        workshop.Connector.Rule = call =>
            call.Conversation == lead.Conversation && Interlocked.Increment(ref calls) == 1 ? Fate.DoneUnseen : Fate.Done;
        await learner.Submit(workshop.Host, "Twice.", Cancellation);
        await Eventually.Is(() => lead.With("Approve").Count() == 2, Cancellation);

        var approved = await lead.Click(workshop.Host, lead.With("Approve").First(), "Approve", Cancellation, ("keep", "Once is enough"));

        Assert.True(approved.Answer.Card!.Says("approved this on"));
        await learner.WaitForText("Once is enough", Cancellation);
        await Eventually.Is(() => !lead.With("Approve").Any(), Cancellation);
    }

    /// <summary>The change that is to be shown comes while the update of the one before is still on its way.</summary>
    private static async Task AcceptAndSubmit(Workshop workshop, TeamsUser learner, ChatMessage offer)
    {
        await learner.Click(workshop.Host, offer, "Accept", Cancellation);
        await Eventually.Is(() => workshop.Connector.Requests.Any(call => !call.Creates && call.MessageId == offer.Id), Cancellation);
        var submitted = await learner.Submit(workshop.Host, "The newest state.", Cancellation);
        Assert.True(submitted.Answer.Card!.Says("You handed this in"));
    }

    /// <summary>Each lead is reached only after the connector has failed with them in a way of their own.</summary>
    private static void Fail(Workshop workshop, List<TeamsUser> leads)
    {
        var left = leads.Select(_ => FailuresEach).ToArray();
        workshop.Connector.Rule = call =>
        {
            var which = leads.FindIndex(lead => lead.Conversation == call.Conversation);
            return which >= 0 && Interlocked.Decrement(ref left[which]) >= 0 ? Failures[which].Fate : Fate.Done;
        };
    }

    private static async Task IsAboutToSubmit(Workshop workshop, int number)
    {
        var (learner, lead) = (workshop.Learner(number), workshop.Lead(number));
        await lead.Install(workshop.Host, Cancellation);
        await lead.WaitForCard("Help", Cancellation);
        await learner.Click(workshop.Host, await learner.TakeOffer(workshop.Host, Cancellation), "Accept", Cancellation);
    }

    private static async Task ApprovesTheNewest(Workshop workshop, int number)
    {
        var (learner, lead) = (workshop.Learner(number), workshop.Lead(number));
        await Eventually.Is(() => Task.FromResult(Posts() > LeadsOwnCards + FailuresEach), Cancellation, Patience);
        var review = await lead.WaitForCard("Approve", Cancellation);
        Assert.True(review.Card!.Says("Work that must arrive."));
        await lead.Click(workshop.Host, review, "Approve", Cancellation, ("keep", "It arrived"));
        await learner.WaitForText("It arrived", Cancellation);
        await lead.WaitForText("approved this on", Cancellation);

        int Posts() => workshop.Connector.Requests.Count(call => call.Creates && call.Conversation == lead.Conversation);
    }

    /// <summary>A host that is stopped right after its last card leaves to the next one what it had not yet noted down.</summary>
    private static async Task<bool> AreAtRest(Workshop workshop, List<TeamsUser> people)
    {
        var atRest = await workshop.ReadAfterwards(
            store => Task.WhenAll(people.Select(person => store.IsAtRest(person.Id, Cancellation))), Cancellation);
        if (atRest.All(each => each)) return true;
        await workshop.Restart(Cancellation);
        await Task.Delay(Dead, TimeProvider.System, Cancellation);
        return false;
    }

    private static bool EndsInReview(TeamsUser learner) => IsUpdateWith(learner.Chat.History[^1], card => card.Says("You handed this in"));

    private static bool IsUpdateWith(ChatEvent seen, Func<CardView, bool> wish) =>
        seen.Kind is ChatEventKind.Updated && wish(seen.Message.Card!);
}
