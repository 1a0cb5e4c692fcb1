using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>Writes down what was done under a lease, on what the partition holds by then.</summary>
public sealed class Recorder(
    PersonStore people, Leasing leasing, Commands commands, Aftermaths aftermaths, Gates gates, Clock clock, Closing closing,
    IOptions<DeliveryOptions> options)
{
    public async ValueTask<RecordResult> Record(Loaded held, IReadOnlyList<Delivered> results, CancellationToken cancellationToken)
    {
        var lease = held.State.Lease!;
        using var passage = await gates.Enter(held.State.Person);
        var giveUp = clock.Time.GetUtcNow() + options.Value.Attempt;
        for (var current = held; ;)
        {
            var after = After(current.State, lease, results);
            var superseded = current.State.Document.Promise;
            if (await people.Commit(current, after, cancellationToken) is { } committed) return Outcome(committed, superseded);
            if (clock.Time.GetUtcNow() >= giveUp) throw new TimeoutException("What was delivered could not be recorded in time.");
            current = await people.Read(held.State.Person, cancellationToken);
            if (IsMine(current.State, after)) return Outcome(current, superseded);
            if (current.State.Lease?.Token != lease.Token) return new RecordResult.FencedOut();
        }
    }

    /// <summary>Somebody else holds the lease by now: every message that was touched under the lost one may be wrong.</summary>
    public async Task MendAfterFence(PersonId person, IReadOnlyCollection<NewCard> touched, CancellationToken cancellationToken)
    {
        if (touched.Count == 0) return;
        var result = await commands.Run(
            person,
            turn: null,
            (before, _) => ValueTask.FromResult<Verdict>(new Verdict.Write(before, touched.Distinct()
                .Aggregate(before.State, (state, card) => state.Mending(card.Topic, card.MessageId!)))),
            clicked: null,
            mostRaces: null,
            cancellationToken);
        aftermaths.Start(result.Aftermath);
    }

    private PersonState After(PersonState current, Infrastructure.State.Lease lease, IReadOnlyList<Delivered> results)
    {
        var now = clock.Now;
        var recorded = Recording.Apply(current, results, lease.Claimed, now, options.Value);
        return leasing.Take(Leasing.WithoutLease(recorded), now, closing.IsClosing);
    }

    private static bool IsMine(PersonState found, PersonState written) => written.Lease is { } lease
        ? found.Lease?.Token == lease.Token
        : found.Lease is null && found.Document.Promise == written.Document.Promise;

    private static RecordResult Outcome(Loaded committed, string? superseded) => committed.State.Lease is null
        ? new RecordResult.Released(committed.State.Document.Promise, superseded)
        : new RecordResult.Leased(committed);
}

/// <summary>What the partition says after recording.</summary>
public abstract record RecordResult
{
    private RecordResult()
    {
    }

    /// <summary>More was claimable and is claimed.</summary>
    public sealed record Leased(Loaded Next) : RecordResult;

    /// <param name="Superseded">The promise that the new one takes the place of.</param>
    public sealed record Released(string? Promise, string? Superseded) : RecordResult;

    /// <summary>The lease is somebody else's: call nothing, record nothing, finish nothing.</summary>
    public sealed record FencedOut : RecordResult;
}
