using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Carries out a command on one person: load, decide, guard, commit; with a retry after a lost race.</summary>
public sealed class CommandExecutor(
    PersonStore people, AlarmRows alarms, LeasePolicy leases, PersonLocks locks, Clock clock, ConflictBackoff backoff,
    IOptions<DeliveryOptions> options)
{
    /// <exception cref="TimeoutException">No commit was confirmed in time. One may have been done; the guards cover that.</exception>
    public async Task<ExecutionResult> Execute(PersonCommand command, CancellationToken cancellationToken)
    {
        using var held = await locks.Acquire(command.Person);
        return await ExecuteLocked(command, cancellationToken);
    }

    /// <summary>The same for a caller that holds the person's lock already.</summary>
    internal async Task<ExecutionResult> ExecuteLocked(PersonCommand command, CancellationToken cancellationToken)
    {
        var attempts = new Attempts();
        var started = clock.Time.GetTimestamp();
        if (people.Recent(command.Person) is { } recent && await Try(command, attempts, recent, cancellationToken) is { } committed)
            return committed;
        for (var lost = 0; clock.Time.GetElapsedTime(started) < options.Value.Attempt
            && lost < (command.MostConflicts ?? int.MaxValue); lost++)
        {
            if (lost > 0) await backoff.Delay(lost - 1, cancellationToken);
            if (await Try(command, attempts, null, cancellationToken) is { } result) return result;
        }

        throw new TimeoutException("The person's partition was too busy, or the store did not answer.");
    }

    // A store that does not answer in time counts as a lost race: the next read shows whether the commit was done.
    private async ValueTask<ExecutionResult?> Try(
        PersonCommand command, Attempts attempts, PersonSnapshot? recent, CancellationToken cancellationToken)
    {
        try
        {
            return await Once(command, attempts, recent, cancellationToken);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <param name="recent">Decides on this, and returns an answer only if that commits; null to read the person first.</param>
    /// <returns>Null after a lost race, or when the person must be read first.</returns>
    private async ValueTask<ExecutionResult?> Once(
        PersonCommand command, Attempts attempts, PersonSnapshot? recent, CancellationToken cancellationToken)
    {
        var read = recent ?? await people.Read(command.Person, cancellationToken);
        if (command.Turn is { } turn && read.State.HasDone(turn))
        {
            if (recent is not null) return null;
            return new ExecutionResult(read.State, null, attempts.AfterRepeat(read)) { IsAnothers = !attempts.Took(read.State) };
        }

        switch (await command.Decide(read, clock.Now))
        {
            case CommandOutcome.NoChange when recent is not null:
                return null;
            case CommandOutcome.NoChange kept:
                return new ExecutionResult(kept.Before.State, kept.Refusal, attempts.AfterNoChange(read));
            case CommandOutcome.Save save:
                await alarms.Guard(command.Person, attempts.Guards, cancellationToken);
                var after = WithLease(command, attempts, save);
                return await people.Commit(save.Before, after, cancellationToken) is { } committed
                    ? new ExecutionResult(committed.State, null, attempts.After(committed, save.Before.State.Document.Promise))
                    : null;
            default:
                throw new InvalidOperationException("This kind of command outcome is not handled.");
        }
    }

    /// <summary>Adds the turn's id and, if the lease is free, takes it: then the process that commits also does what is owed.</summary>
    private PersonState WithLease(PersonCommand command, Attempts attempts, CommandOutcome.Save save)
    {
        var now = clock.Now;
        var after = command.Turn is { } turn ? save.After.WithTurn(turn) : save.After;
        if (!leases.IsFree(after, now)) return command.Clicked is { } clicked ? AfterAnswer(save.Before.State, after, clicked, now) : after;
        after = leases.Take(after, now);
        attempts.Wrote(after);
        return after;
    }

    // Another process or task sends for this person. Its update of the clicked card must not overtake the answer to the click.
    private PersonState AfterAnswer(PersonState before, PersonState after, Topic clicked, ClockReading now)
    {
        foreach (var (sequence, item) in after.Notices)
        {
            if (before.Notices.ContainsKey(sequence) || item.Notice is not { Way: NoticeWay.UpdateCard } notice || notice.About != clicked)
                continue;
            after = after with { Notices = after.Notices.SetItem(
                sequence, item with { DeliverAfter = now.LogicalTime + options.Value.RerenderDelay }) };
        }

        return after;
    }

    /// <summary>One command over all its attempts: which guards it has written, and which leases it may have written.</summary>
    private sealed class Attempts
    {
        private readonly HashSet<string> marks = new(StringComparer.Ordinal);
        private int guardsNeeded;

        public List<string> Guards { get; } = [];

        /// <summary>An attempt is about to commit this state. It may succeed even if the store's answer is lost.</summary>
        public void Wrote(PersonState after)
        {
            marks.Add(Mark(after));
            guardsNeeded = Guards.Count;
        }

        /// <summary>What is owed after this attempt's own commit.</summary>
        /// <param name="superseded">The promise that the new one replaces.</param>
        public PostCommitWork After(PersonSnapshot committed, string? superseded)
        {
            var state = committed.State;
            if (!Took(state)) return new PostCommitWork.Finish(state.Person, new OwnedAlarms(Spare, null), null);
            var owned = new OwnedAlarms(Guards, superseded);
            return state.Lease is null
                ? new PostCommitWork.Finish(state.Person, owned, state.Document.Promise)
                : new PostCommitWork.Deliver(committed, owned);
        }

        /// <summary>
        /// The turn is already on the desk. Either our earlier attempt did commit and its answer was lost, or another process
        /// handled the same turn.
        /// </summary>
        public PostCommitWork? AfterRepeat(PersonSnapshot read) => Took(read.State) || Spare.Any() ? After(read, null) : null;

        /// <summary>
        /// Nothing is left to write. If our earlier attempt did commit, we hold its lease. If not, an attempt may still be in flight,
        /// so its guards stay.
        /// </summary>
        public PostCommitWork? AfterNoChange(PersonSnapshot read) =>
            read.State.Lease is not null && Took(read.State) ? After(read, null) : null;

        // Guards written after the last attempt that took the lease. The earlier guards stay: that attempt may have committed, and the
        // sweeper that has taken its lease over since may rely on its guard alone.
        private IEnumerable<string> Spare => Guards.Skip(guardsNeeded);

        /// <summary>Whether this command wrote the lease, or the release of the lease, in this state.</summary>
        public bool Took(PersonState state) => marks.Contains(Mark(state));

        private static string Mark(PersonState state) => state.Lease?.Token ?? state.Document.Promise ?? "";
    }
}
