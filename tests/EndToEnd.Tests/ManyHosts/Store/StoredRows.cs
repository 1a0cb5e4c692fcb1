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
        var rows = await store.Range(Keys.Person(person), Keys.LedgerPrefix, "ledger/", cancellationToken).ToDictionaryAsync(row => row.Key, cancellationToken: cancellationToken);
        return [.. from row in rows.Values
            where !row.Key.EndsWith(End, StringComparison.Ordinal)
            let end = rows.GetValueOrDefault(row.Key + End)
            select (StateJson.Read<ArrivalDocument>(row.Body), end is null ? null : StateJson.Read<SettlementDocument>(end.Body))];
    }

    /// <returns>Null while nobody has heard of the person.</returns>
    public async Task<DeskDocument?> Desk(PersonId person, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(person), Keys.Desk, cancellationToken) is { } row ? StateJson.Read<DeskDocument>(row.Body) : null;

    /// <summary>Alarm rows of all people.</summary>
    public async Task<IReadOnlyList<string>> Alarms(CancellationToken cancellationToken)
    {
        var keys = new List<string>();
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            await foreach (var row in store.Range(Keys.Alarms(shard), "0", "a", cancellationToken)) keys.Add(row.Key);
        }

        return keys;
    }

    /// <summary>Nobody's work is in hand, and the only alarm of each person is the one that the desk names.</summary>
    public async Task<bool> IsAtRest(IEnumerable<TeamsUser> people, CancellationToken cancellationToken)
    {
        var promises = new List<string>();
        foreach (var person in people)
        {
            var desk = await Desk(person.Id, cancellationToken);
            if (desk?.Lease is not null) return false;
            if (desk?.Promise is { } promise) promises.Add(promise);
        }

        return (await Alarms(cancellationToken)).Order(StringComparer.Ordinal).SequenceEqual(promises.Order(StringComparer.Ordinal));
    }

    /// <summary>How many notices of a kind have arrived, and how many of them were said.</summary>
    public async Task<(int Arrived, int Said, int Repeats)> Count(PersonId person, NoticeKind kind, CancellationToken cancellationToken)
    {
        var ledger = (await Ledger(person, cancellationToken)).Where(entry => entry.Arrival.Kind == kind).ToList();
        return (ledger.Count, ledger.Count(entry => entry.Settlement is { Cancelled: null }), ledger.Sum(entry => entry.Settlement?.Repeats ?? 0));
    }
}
