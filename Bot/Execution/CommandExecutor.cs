using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Carries out what somebody did, or a notice that arrives: read, guard, commit, and again after a lost race.</summary>
public sealed class CommandExecutor(
    PersonStore people, AlarmRows alarms, LeasePolicy leases, PersonLocks locks, Clock clock, Shutdown shutdown, ConflictBackoff backoff, IOptions<DeliveryOptions> options)
{
    /// <param name="turn">By which a repeat is recognised; null when the decision recognises it.</param>
    /// <param name="clicked">The card that was clicked, whose repaint is to come after the answer.</param>
    /// <param name="mostRaces">After losing so many, give up; null when only time ends it.</param>
    /// <exception cref="TimeoutException">It could not be committed in time. It may have been; the guards see to that.</exception>
    public async Task<ExecutionResult> Execute(
        PersonId person, TurnId? turn, Decide decide, Topic? clicked, int? mostRaces, CancellationToken cancellationToken)
    {
        using var passage = await locks.Acquire(person);
        return await ExecuteLocked(person, turn, decide, clicked, mostRaces, cancellationToken);
    }

    /// <summary>The same for whoever has passed the person's gate.</summary>
    internal async Task<ExecutionResult> ExecuteLocked(
        PersonId person, TurnId? turn, Decide decide, Topic? clicked, int? mostRaces, CancellationToken cancellationToken)
    {
        var attempt = new Attempt(person, turn, clicked);
        var begun = clock.Time.GetTimestamp();
        for (var lost = 0; clock.Time.GetElapsedTime(begun) < options.Value.Attempt && lost < (mostRaces ?? int.MaxValue); lost++)
        {
            if (lost > 0) await backoff.Delay(lost - 1, cancellationToken);
            if (await Try(attempt, decide, cancellationToken) is { } result) return result;
        }

        throw new TimeoutException("The person's partition was too busy, or the store did not answer.");
    }

    // A store that does not answer in time is a race lost like another: whether it was done shows at the next reading.
    private async ValueTask<ExecutionResult?> Try(Attempt attempt, Decide decide, CancellationToken cancellationToken)
    {
        try
        {
            return await Once(attempt, decide, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private async ValueTask<ExecutionResult?> Once(Attempt attempt, Decide decide, CancellationToken cancellationToken)
    {
        var read = await people.Read(attempt.Person, cancellationToken);
        if (attempt.Turn is { } turn && read.State.HasDone(turn)) return new ExecutionResult(read.State, null, Found(attempt, read));
        var verdict = await decide(read, clock.Now);
        if (verdict is CommandOutcome.NoChange leave) return new ExecutionResult(leave.Before.State, leave.Refusal, Left(attempt, read));
        var write = (CommandOutcome.Save)verdict;
        await alarms.Guard(attempt.Person, attempt.Guards, cancellationToken);
        var after = Prepare(attempt, write);
        if (await people.Commit(write.Before, after, cancellationToken) is { } committed)
            return new ExecutionResult(committed.State, null, Afterwards(attempt, committed, write.Before.State.Document.Promise));
        return null;
    }

    private PersonState Prepare(Attempt attempt, CommandOutcome.Save write)
    {
        var now = clock.Now;
        var after = attempt.Turn is { } turn ? write.After.WithTurn(turn) : write.After;
        if (!leases.IsFree(after, now)) return attempt.Clicked is { } clicked ? Later(write.Before.State, after, clicked, now) : after;
        after = leases.Take(after, now, shutdown.HasBegun);
        attempt.Wrote(after);
        return after;
    }

    // Somebody else sends for this person: the repaint of the card in front of them is not to overtake the answer.
    private PersonState Later(PersonState before, PersonState after, Topic clicked, ClockReading now)
    {
        foreach (var (sequence, item) in after.Notices)
        {
            if (before.Notices.ContainsKey(sequence) || item.Notice is not { Way: NoticeWay.UpdateCard } notice || notice.About != clicked) continue;
            after = after with { Notices = after.Notices.SetItem(sequence, item with { DeliverAfter = now.LogicalTime + options.Value.Repaint }) };
        }

        return after;
    }

    // An earlier try was done after all, of this process or of another that was asked the same.
    private static PostCommitWork? Found(Attempt attempt, PersonSnapshot read) => attempt.Took(read.State) || attempt.Spare.Any() ? Afterwards(attempt, read, null) : null;

    // Nothing is left to write, since an earlier try was done after all. If not, a try may still be in flight: its guards stay.
    private static PostCommitWork? Left(Attempt attempt, PersonSnapshot read) => attempt.HoldsLease(read.State) ? Afterwards(attempt, read, null) : null;

    private static PostCommitWork Afterwards(Attempt attempt, PersonSnapshot committed, string? superseded)
    {
        var state = committed.State;
        if (!attempt.Took(state)) return new PostCommitWork.Finish(state.Person, new OwnedAlarms(attempt.Spare, null), null);
        var hand = new OwnedAlarms(attempt.Guards, superseded);
        return state.Lease is null
            ? new PostCommitWork.Finish(state.Person, hand, state.Document.Promise)
            : new PostCommitWork.Deliver(committed, hand);
    }

    /// <summary>One command through all its tries.</summary>
    private sealed class Attempt(PersonId person, TurnId? turn, Topic? clicked)
    {
        private readonly HashSet<string> marks = new(StringComparer.Ordinal);
        private int relied;

        public PersonId Person => person;

        public TurnId? Turn => turn;

        public Topic? Clicked => clicked;

        public List<string> Guards { get; } = [];

        /// <summary>
        /// Guards that nobody else relies on. A try that took the lease may have been done and taken over since, by somebody
        /// who has its guard in hand and nothing else.
        /// </summary>
        public IEnumerable<string> Spare => Guards.Skip(relied);

        public void Wrote(PersonState after)
        {
            marks.Add(Mark(after));
            relied = Guards.Count;
        }

        /// <summary>The lease, or its release, in this state is one that this command wrote.</summary>
        public bool Took(PersonState state) => marks.Contains(Mark(state));

        public bool HoldsLease(PersonState state) => state.Lease is not null && Took(state);

        private static string Mark(PersonState state) => state.Lease?.Token ?? state.Document.Promise ?? "";
    }
}
