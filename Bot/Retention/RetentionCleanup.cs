using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Retention;

/// <summary>
/// Removes what is too old from a person's rows; of tasks that ended, a number stays. The alarm by which it was found due stays until
/// the desk names a later time, so whatever interrupts it, it is done again, and a row is counted once: it goes in the transaction that
/// counts it.
/// </summary>
public sealed class RetentionCleanup(IStore store, PersonStore people, OldRows old, AlarmRows alarms, PersonLocks locks, Clock clock)
{
    // So that one person with a long history does not hold up the others: the rest is due at once.
    private const int MostRounds = 20;

    /// <param name="state">As known; read again if a cleanup is due.</param>
    public async ValueTask Run(PersonState state, CancellationToken cancellationToken)
    {
        if (!CleanupTimes.IsDue(state.Document, clock.Now)) return;
        for (var round = 0; round < MostRounds; round++)
        {
            using var held = await locks.Acquire(state.Person);
            if (!await RunOnce(state.Person, cancellationToken)) return;
        }
    }

    /// <returns>Whether more may be left.</returns>
    private async ValueTask<bool> RunOnce(PersonId person, CancellationToken cancellationToken)
    {
        var (read, now) = (await people.Read(person, cancellationToken), clock.Now);
        // Whoever works for the person leaves an alarm that is due at once.
        if (!read.HasDesk || read.State.Lease is not null || !CleanupTimes.IsDue(read.State.Document, now)) return false;
        if (OnlyInstalled.Is(read.State, now) && await RowsIfOnlyInstalled(read.State, cancellationToken) is { } rows)
            return await Forget(read, rows, cancellationToken);
        var changes = await old.Find(person, now, cancellationToken);
        var isAll = changes.Count == 0;
        var desk = isAll
            ? old.Without(read.State.Document, now) with { CleanupAt = now.LogicalTime + CleanupTimes.Every }
            : read.State.Document;
        return await people.CommitHistory(read, desk, changes, cancellationToken) && !isAll;
    }

    /// <returns>All there is of the person; null when something is more than whoever only installed the bot has.</returns>
    private async ValueTask<List<Row>?> RowsIfOnlyInstalled(PersonState state, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in store.Range(Keys.Person(state.Person), Keys.LiveFrom, Keys.HistoryUntil, cancellationToken))
        {
            if (!OnlyInstalled.IsRowOfSuch(state, row)) return null;
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Whoever did nothing but install the bot, and has removed it, leaves nothing. The desk goes last.</summary>
    /// <returns>Whether more may be left.</returns>
    private async ValueTask<bool> Forget(PersonSnapshot read, List<Row> rows, CancellationToken cancellationToken)
    {
        if (rows.Count > TransactionRules.MostChanges)
        {
            var some = rows.Where(row => row.Key != Keys.Desk).Take(TransactionRules.MostChanges - 1);
            return await people.CommitHistory(
                read, read.State.Document, some.Select(row => new Change.Delete(row.Key, row.ETag)), cancellationToken);
        }

        if (!await people.DeleteAll(read, rows, cancellationToken)) return false;
        if (read.State.Document.Promise is { } promise) await alarms.Finish(read.State.Person, [promise], null, cancellationToken);
        return false;
    }
}
