using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

/// <summary>What lies in the store, read past all hosts.</summary>
internal sealed class StoredRows(IStore store)
{
    private const string End = ".end";

    public async Task<IReadOnlyList<Event>> Events(PersonId person, CancellationToken cancellationToken) =>
        await store.Range(Keys.Person(person), "event.", "event/", cancellationToken)
            .Select(row => StateJson.Read<EventDocument>(row.Body).Event)
            .ToListAsync(cancellationToken);

    /// <summary>What arrived for a person, with how it ended; null while it has not.</summary>
    public async Task<IReadOnlyList<(ArrivalDocument Arrival, SettlementDocument? Settlement)>> Ledger(
        PersonId person, CancellationToken cancellationToken)
    {
        var rows = await store.Range(Keys.Person(person), Keys.LedgerPrefix, "ledger/", cancellationToken)
            .ToDictionaryAsync(row => row.Key, cancellationToken: cancellationToken);
        return [.. from row in rows.Values
            where !row.Key.EndsWith(End, StringComparison.Ordinal)
            let end = rows.GetValueOrDefault(row.Key + End)
            select (StateJson.Read<ArrivalDocument>(row.Body), end is null ? null : StateJson.Read<SettlementDocument>(end.Body))];
    }

    /// <summary>One that is open.</summary>
    public async Task<Assignment> Assignment(PersonId person, int number, CancellationToken cancellationToken) =>
        StateJson.Read<Assignment>((await store.Get(Keys.Person(person), Keys.Task(number), cancellationToken))!.Body);

    /// <summary>The id of the message that shows what this is about in the person's chat.</summary>
    public async Task<string> LiveCard(PersonId person, Topic topic, CancellationToken cancellationToken) =>
        StateJson.Read<CardDocument>((await store.Get(Keys.Person(person), Keys.Card(topic), cancellationToken))!.Body).MessageId;

    /// <returns>Null while nobody has heard of the person.</returns>
    public async Task<DeskDocument?> Desk(PersonId person, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(person), Keys.Desk, cancellationToken) is { } row ? StateJson.Read<DeskDocument>(row.Body) : null;

    /// <summary>
    /// Nobody works for them, nothing is left to hand over but what a board is to say, and what is left to say waits for their decision.
    /// </summary>
    public async Task<bool> IsAtRest(PersonId person, CancellationToken cancellationToken)
    {
        if (await Desk(person, cancellationToken) is not { } desk) return true;
        if (desk.Lease is not null) return false;
        if (desk.Promise is { } promise && !(await Alarms(person, cancellationToken)).Contains(promise)) return false;
        return await Owed(person, cancellationToken).AllAsync(row => IsTask(row) || IsNews(row) || Waits(row), cancellationToken);

        bool IsTask(Row row) => row.Key.StartsWith(Keys.TaskPrefix, StringComparison.Ordinal);

        // What a board is to say comes last, and a newer word takes its place.
        bool IsNews(Row row) =>
            row.Key.StartsWith(Keys.TransferPrefix, StringComparison.Ordinal)
            && StateJson.Read<TransferDocument>(row.Body).IsBoardOnly;

        bool Waits(Row row) =>
            row.Key.StartsWith(Keys.NoticePrefix, StringComparison.Ordinal)
            && desk.Reviews.IsBusy && StateJson.Read<NoticeDocument>(row.Body).Notice is { Kind: NoticeKind.ReviewAsked };
    }

    /// <summary>What keeps a person from rest, for whoever reads why a test failed.</summary>
    public async Task<string> Describe(PersonId person, CancellationToken cancellationToken)
    {
        var desk = await Desk(person, cancellationToken);
        var owed = await Owed(person, cancellationToken)
            .Select(row => $"{row.Key} {Encoding.UTF8.GetString(row.Body.Span)}")
            .ToListAsync(cancellationToken);
        return $"{person}: {desk?.Lease}, promised {desk?.Promise}, alarms {string.Join(", ", await Alarms(person, cancellationToken))}\n"
            + $"unreachable {desk?.Unreachable}, reviews {desk?.Reviews}\n{string.Join('\n', owed)}";
    }

    /// <summary>The only alarm of the person, if any, is the one that the desk names.</summary>
    /// <param name="afterDeaths">
    /// Whoever dies, or hears nothing from the store, while clearing up may leave the row of an earlier promise until that is due,
    /// which is days ahead; a guard is gone soon even then.
    /// </param>
    public async Task<bool> IsClean(PersonId person, bool afterDeaths, CancellationToken cancellationToken)
    {
        var promise = (await Desk(person, cancellationToken))?.Promise;
        var alarms = await Alarms(person, cancellationToken);
        var soon = TimeProvider.System.GetUtcNow().AddHours(1);
        return (promise is null || alarms.Contains(promise))
            && alarms.All(key => key == promise || (afterDeaths && Keys.AlarmDue(key) > soon));
    }

    /// <summary>How many notices of a kind have arrived, and how many of them were said, and how often one may have been before.</summary>
    public async Task<(int Arrived, int Said, int Repeats)> Count(PersonId person, NoticeKind kind, CancellationToken cancellationToken)
    {
        var ledger = (await Ledger(person, cancellationToken)).Where(entry => entry.Arrival.Kind == kind).ToList();
        var said = ledger.Count(entry => entry.Settlement is { Cancelled: null });
        return (ledger.Count, said, ledger.Sum(entry => entry.Settlement?.Repeats ?? 0));
    }

    /// <summary>How many shards each replica sweeps.</summary>
    public async Task<IReadOnlyList<int>> Shares(CancellationToken cancellationToken) =>
        await store.Get(Keys.Shares.Partition, Keys.Shares.Row, cancellationToken) is { } row
            ? [.. StateJson.Read<SharesDocument>(row.Body).Replicas.Values.Select(share => share.Shards.Count)]
            : [];

    /// <summary>Notices, transfers, and the tasks between them, in one reading.</summary>
    private IAsyncEnumerable<Row> Owed(PersonId person, CancellationToken cancellationToken) =>
        store.Range(Keys.Person(person), Keys.NoticePrefix, "a.transfer/", cancellationToken);

    private async Task<IReadOnlyList<string>> Alarms(PersonId person, CancellationToken cancellationToken) =>
        await store.Range(Keys.Alarms(Keys.ShardOf(person)), "0", "a", cancellationToken)
            .Select(row => row.Key)
            .Where(key => Keys.AlarmPerson(key) == person)
            .ToListAsync(cancellationToken);
}
