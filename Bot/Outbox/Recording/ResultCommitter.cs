using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>Commits the results of a lease, applied to the person as stored by then.</summary>
public sealed class ResultCommitter(
    PersonStore people, LeasePolicy leases, PersonLocks locks, Clock clock, ConflictBackoff backoff, DeliveryReport report,
    IOptions<DeliveryOptions> options)
{
    /// <exception cref="TimeoutException">
    /// No commit was confirmed in time. The lease runs out, and its claimed notices become doubtful.
    /// </exception>
    public async ValueTask<ResultCommit> Commit(
        PersonSnapshot claimed, IReadOnlyList<SendOutcome> results, CancellationToken cancellationToken)
    {
        using var held = await locks.Acquire(claimed.State.Person);
        var recording = new Written(claimed.State, results);
        var begun = clock.Time.GetTimestamp();
        PersonSnapshot? current = claimed;
        for (var lost = 0; ; lost++)
        {
            try
            {
                current ??= await people.Read(claimed.State.Person, cancellationToken);
                if (Ended(recording, current) is { } ended) return ended;
                if (await Once(recording, current, cancellationToken) is { } done) return done;
            }
            catch (ArgumentException defect) when (recording.TryLessen())
            {
                report.RecordRefused(claimed.State.Person, defect);
            }
            catch (Exception failure) when (failure is not ArgumentException && !cancellationToken.IsCancellationRequested)
            {
                report.RecordFailed(claimed.State.Person, failure);
            }

            if (clock.Time.GetElapsedTime(begun) >= options.Value.Attempt)
                throw new TimeoutException("The results could not be recorded in time.");
            current = null;
            await backoff.Delay(lost, cancellationToken);
        }
    }

    private async ValueTask<ResultCommit?> Once(Written recording, PersonSnapshot current, CancellationToken cancellationToken)
    {
        current = await WithPastCards(current, recording.Results, cancellationToken);
        var after = After(current.State, recording);
        recording.Wrote(after);
        return await people.Commit(current, after, cancellationToken) is { } committed ? Outcome(recording, committed) : null;
    }

    /// <summary>Whether an earlier attempt did commit, or the lease was lost. Null when the lease is still ours.</summary>
    private ResultCommit? Ended(Written recording, PersonSnapshot found)
    {
        var state = found.State;
        if (state.Lease?.Token == recording.Lease.Token) return null;
        return recording.IsIn(state, leases.Left(recording.Lease, clock.Now) > TimeSpan.Zero)
            ? Outcome(recording, found)
            : new ResultCommit.FencedOut();
    }

    private PersonState After(PersonState current, Written recording)
    {
        var now = clock.Now;
        var recorded = ResultApplier.Apply(current, recording.Results, recording.Lease.Claimed, now, options.Value);
        return leases.Take(LeasePolicy.WithoutLease(recorded), now);
    }

    private ResultCommit Outcome(Written recording, PersonSnapshot committed)
    {
        report.Recorded(recording.Held, recording.Results, committed.State);
        return committed.State.Lease is null
            ? new ResultCommit.LeaseReleased(committed.State.Document.Promise, recording.Superseded)
            : new ResultCommit.Leased(committed);
    }

    // The card of a closed topic may lie outside the live range already, and must be replaced there.
    private async ValueTask<PersonSnapshot> WithPastCards(
        PersonSnapshot current, IEnumerable<SendOutcome> results, CancellationToken cancellationToken)
    {
        foreach (var settled in results.OfType<SendOutcome.Settled>())
        {
            if (settled is { IsClosed: true, Card: { } card }) current = await people.WithCard(current, card.Topic, cancellationToken);
        }

        return current;
    }

    /// <summary>What all attempts of one recording may have written.</summary>
    private sealed class Written(PersonState held, IReadOnlyList<SendOutcome> results)
    {
        private readonly HashSet<string> leases = new(StringComparer.Ordinal);
        private readonly HashSet<string> promises = new(StringComparer.Ordinal);
        private bool isReleasedWithout;
        private bool isLess;

        public PersonState Held => held;

        public Infrastructure.State.Lease Lease => held.Lease!;

        public IReadOnlyList<SendOutcome> Results { get; private set; } = results;

        /// <summary>
        /// For a transaction that the store rejects and would always reject, which should never happen. Leaves out details, but keeps
        /// that the notices were sent, so that they are not sent again.
        /// </summary>
        public bool TryLessen()
        {
            if (isLess) return false;
            Results = [.. Results.Select(result => result is SendOutcome.Settled settled
                ? settled with { Item = settled.Item with { Others = null }, Mend = null }
                : result)];
            return isLess = true;
        }

        /// <summary>The promise at the time of the claim. While a lease is held, no commit changes the promise.</summary>
        public string? Superseded => held.Document.Promise;

        public void Wrote(PersonState after)
        {
            if (after.Lease is { } lease) leases.Add(lease.Token);
            else if (after.Document.Promise is { } promise) promises.Add(promise);
            else isReleasedWithout = true;
        }

        // A release without a promise looks the same from every process. But while our lease runs, only we can have written it.
        public bool IsIn(PersonState found, bool isOurs) => found.Lease is { } lease
            ? leases.Contains(lease.Token)
            : found.Document.Promise is { } promise ? promises.Contains(promise) : isReleasedWithout && isOurs;
    }
}
