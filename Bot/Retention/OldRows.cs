using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Retention;

/// <summary>Finds the rows of a person that are too old, and what is written in their place.</summary>
public sealed class OldRows(IStore store, IOptions<RetentionOptions> options, IOptions<OrganisationOptions> organisation)
{
    // What one transaction takes: one row is the desk.
    private const int MostAtOnce = TransactionRules.MostChanges - 1;

    // Tasks end almost in the order of their numbers, so whoever has passed so many that are young enough has seen all old ones.
    private const int MostYoungTasks = 20;

    private readonly TimeZoneInfo months = organisation.Value.ZoneOfMonths();

    /// <summary>
    /// The desk without what it keeps of tasks that are too old, and of decisions that count no more: for whoever has none that would
    /// push them out.
    /// </summary>
    public DeskDocument Without(DeskDocument desk, ClockReading now)
    {
        var standing = desk.Standing;
        return desk with
        {
            Standing = standing with { Past = standing.Past.RemoveAll(past => past.At < Oldest(now)) },
            Reviews = desk.Reviews.Without(now.LogicalTime - Turnaround.Window),
        };
    }

    /// <returns>No more changes than one transaction takes; the rest is found the next time.</returns>
    public async ValueTask<IReadOnlyCollection<Change>> Find(PersonId person, ClockReading now, CancellationToken cancellationToken)
    {
        var oldest = Oldest(now);
        var changes = new List<Change>();
        // Before the tasks: a report counts both events and numbers, and while only some have gone, it is to count nothing twice.
        await AddWhile(changes, person, Keys.EventPrefix, row => StateJson.Read<EventDocument>(row.Body).At < oldest, cancellationToken);
        await AddTasks(changes, person, oldest, cancellationToken);
        await AddWhile(changes, person, Keys.PastHandOutPrefix, row => StateJson.Read<HandOut>(row.Body).At < oldest, cancellationToken);
        var ledger = Keys.LedgerUntil(now.LogicalTime.AddDays(-options.Value.LedgerDays));
        await AddWhile(
            changes, person, Keys.LedgerPrefix, row => string.CompareOrdinal(row.Key, ledger) < 0, cancellationToken);
        await AddCards(changes, person, oldest, now, cancellationToken);
        return changes;
    }

    private DateTimeOffset Oldest(ClockReading now) => now.LogicalTime.AddMonths(-options.Value.Months);

    // A task goes together with what was handed in for it, in the transaction that counts it.
    private async ValueTask AddTasks(List<Change> changes, PersonId person, DateTimeOffset oldest, CancellationToken cancellationToken)
    {
        var (numbers, young) = (new Dictionary<string, NumbersDocument>(StringComparer.Ordinal), 0);
        var rows = new List<Row>();
        await foreach (var row in Rows(person, Keys.PastTaskPrefix, cancellationToken))
        {
            // Of a task that is still open, only what was handed in before lies here.
            if (Keys.IsWork(row.Key) && !(rows.Count > 0 && row.Key.StartsWith(rows[0].Key, StringComparison.Ordinal))) continue;
            if (!Keys.IsWork(row.Key) && !Add()) break;
            rows.Add(row);
        }

        Add();
        foreach (var (key, document) in numbers) changes.Add(await Written(person, key, document, cancellationToken));

        bool Add()
        {
            if (rows.Count == 0) return true;
            var task = StateJson.Read<Assignment>(rows[0].Body);
            if (task.Stage is not Stage.Closed closed || closed.At >= oldest)
            {
                rows.Clear();
                return ++young < MostYoungTasks;
            }

            var key = Keys.Ended(months.DateOf(closed.At));
            if (changes.Count + rows.Count + numbers.Count + 1 > MostAtOnce) return false;
            var before = numbers.GetValueOrDefault(key) ?? NumbersDocument.Empty;
            numbers[key] = before.With(new EndedTasks(task.Task.Skill, closed.Outcome, 1));
            changes.AddRange(rows.Select(row => new Change.Delete(row.Key, row.ETag)));
            rows.Clear();
            return true;
        }
    }

    private async ValueTask<Change> Written(PersonId person, string key, NumbersDocument added, CancellationToken cancellationToken)
    {
        if (await store.Get(Keys.Person(person), key, cancellationToken) is not { } row)
            return new Change.Insert(key, StateJson.Write(added));
        var all = added.Ended.Aggregate(StateJson.Read<NumbersDocument>(row.Body), (known, more) => known.With(more));
        return new Change.Replace(key, row.ETag, StateJson.Write(all));
    }

    private async ValueTask AddWhile(
        List<Change> changes, PersonId person, string prefix, Func<Row, bool> isOld, CancellationToken cancellationToken)
    {
        if (changes.Count >= MostAtOnce) return;
        await foreach (var row in Rows(person, prefix, cancellationToken))
        {
            if (!isOld(row) || changes.Count >= MostAtOnce) return;
            changes.Add(new Change.Delete(row.Key, row.ETag));
        }
    }

    // These rows are in no order of time. A row of an earlier build has no date: it gets one now, and is as old as that.
    private async ValueTask AddCards(
        List<Change> changes, PersonId person, DateTimeOffset oldest, ClockReading now, CancellationToken cancellationToken)
    {
        if (changes.Count >= MostAtOnce) return;
        await foreach (var row in Rows(person, Keys.PastCardPrefix, cancellationToken))
        {
            if (changes.Count >= MostAtOnce) return;
            var card = StateJson.Read<CardDocument>(row.Body);
            if (card.PastSince < oldest) changes.Add(new Change.Delete(row.Key, row.ETag));
            if (card.PastSince is null)
                changes.Add(new Change.Replace(row.Key, row.ETag, StateJson.Write(card with { PastSince = now.LogicalTime })));
        }
    }

    private IAsyncEnumerable<Row> Rows(PersonId person, string prefix, CancellationToken cancellationToken) =>
        store.Range(Keys.Person(person), prefix, Keys.EndOf(prefix), cancellationToken);
}
