using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Reads and commits people.</summary>
/// <param name="unreachable">Updated with each read and commit; null when unreachable people need not be counted.</param>
/// <param name="wholePage">Up to this many rows come from the store in one page. Between two pages another writer may commit.</param>
/// <param name="isAlone">No other process writes the store, and nothing else in this process writes people.</param>
public sealed class PersonStore(
    IStore store, UnreachablePeople? unreachable = null, int wholePage = 64, bool isAlone = false, TimeProvider? time = null)
{
    private readonly KnownPeople people = new(time ?? TimeProvider.System);
    private volatile bool isOnlyReplica;

    /// <summary>
    /// No other replica is at work, as far as this one knows. One may begin at any moment, and the operators' tools may write too. What was
    /// remembered while others were at work is forgotten.
    /// </summary>
    public bool IsOnlyReplica
    {
        get => isOnlyReplica;
        set
        {
            if (value && !isOnlyReplica) people.Clear();
            isOnlyReplica = value;
        }
    }

    /// <summary>
    /// The person as stored, if remembered by the one process that writes the store; otherwise null. Never queries the store.
    /// </summary>
    public PersonSnapshot? Known(PersonId person) => isAlone ? people.Find(person) : null;

    /// <summary>
    /// The person as the only replica last read or wrote them, which is nearly always how they are. Only a commit may rely on it, since
    /// that fails if somebody else has written. Never queries the store.
    /// </summary>
    /// <returns>Null when the store must be asked.</returns>
    public PersonSnapshot? Recent(PersonId person) => !isAlone && isOnlyReplica ? people.Find(person) : null;

    /// <summary>
    /// The person as the only replica has read or written them within this time: as a query would have told them then.
    /// </summary>
    /// <returns>Null when the store must be asked.</returns>
    public PersonSnapshot? Recent(PersonId person, TimeSpan within) => !isAlone && isOnlyReplica ? people.Find(person, within) : null;

    /// <summary>
    /// One range query, unless the person is cached. Its cost grows with what is open, not with the history. All rows are of one
    /// moment.
    /// </summary>
    /// <exception cref="TimeoutException">Another writer changed the person during every attempt to read them.</exception>
    public async ValueTask<PersonSnapshot> Read(PersonId person, CancellationToken cancellationToken)
    {
        if (Known(person) is { } known) return known;
        for (var attempt = 0; attempt < MostReadings; attempt++)
        {
            if (await ReadOnce(person, cancellationToken) is { } read) return read;
        }

        throw new TimeoutException("Another writer changed the person during every attempt to read them.");
    }

    private async ValueTask<bool> IsStill(PersonId person, PersonSnapshot read, CancellationToken cancellationToken)
    {
        var desk = await store.Get(Keys.Person(person), Keys.Desk, cancellationToken);
        return desk?.ETag == read.ETags.GetValueOrDefault(Keys.Desk);
    }

    /// <returns>Null when another writer committed while the rows were read.</returns>
    private async ValueTask<PersonSnapshot?> ReadOnce(PersonId person, CancellationToken cancellationToken)
    {
        var visit = people.Begin(person, writes: false);
        PersonSnapshot? read = null;
        try
        {
            var rows = await ReadRows(person, cancellationToken);
            return read = rows.ETags.Count <= wholePage || await IsStill(person, rows, cancellationToken) ? rows : null;
        }
        finally
        {
            people.End(visit, read);
        }
    }

    private async ValueTask<PersonSnapshot> ReadRows(PersonId person, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in store.Range(Keys.Person(person), Keys.LiveFrom, Keys.LiveUntil, cancellationToken)) rows.Add(row);
        var snapshot = people.Find(person, rows) ?? new PersonSnapshot(
            rows.Aggregate(PersonState.Empty(person), SnapshotReader.With),
            rows.ToImmutableDictionary(row => row.Key, row => row.ETag, StringComparer.Ordinal));
        unreachable?.Saw(snapshot.State);
        return snapshot;
    }

    /// <returns>The person as stored now. Null when the commit failed or may have failed: read again.</returns>
    public async ValueTask<PersonSnapshot?> Commit(PersonSnapshot before, PersonState after, CancellationToken cancellationToken)
    {
        var visit = people.Begin(after.Person, writes: true);
        PersonSnapshot? committed = null;
        try
        {
            return committed = await Write(before, after, cancellationToken);
        }
        finally
        {
            people.End(visit, committed);
        }
    }

    private async ValueTask<PersonSnapshot?> Write(PersonSnapshot before, PersonState after, CancellationToken cancellationToken)
    {
        var changes = SnapshotWriter.Changes(before, after);
        if (await store.Commit(Keys.Person(after.Person), changes, cancellationToken) is not CommitResult.Committed done) return null;
        var etags = before.ETags.ToBuilder();
        foreach (var (change, etag) in changes.Zip(done.ETags))
        {
            if (change is Change.Delete) etags.Remove(change.Key);
            else if (IsKept(change.Key) || etags.ContainsKey(change.Key)) etags[change.Key] = etag;
        }

        var settled = after with
        {
            Document = after.Document with { Standing = after.Desk.Standing },
            NewEvents = [],
            Ledger = after.Ledger.Clear(),
        };
        unreachable?.Saw(settled);
        return new PersonSnapshot(settled, etags.ToImmutable());
    }

    /// <summary>
    /// Deletes rows outside the live range, as many as one transaction takes, unless somebody changes the person meanwhile.
    /// </summary>
    /// <param name="withDesk">The desk row too, once nothing else is left.</param>
    /// <returns>Whether that was all.</returns>
    public async ValueTask<bool> DeleteHistory(PersonSnapshot before, bool withDesk, CancellationToken cancellationToken)
    {
        var partition = Keys.Person(before.State.Person);
        var old = new List<Change>();
        await foreach (var row in store.Range(partition, Keys.HistoryFrom, Keys.HistoryUntil, cancellationToken))
        {
            if (old.Count == TransactionRules.MostChanges - 1) break;
            old.Add(new Change.Delete(row.Key, row.ETag));
        }

        var desk = before.ETags[Keys.Desk];
        var isAll = old.Count < TransactionRules.MostChanges - 1;
        if (isAll && old.Count == 0 && !withDesk) return true;
        old.Add(isAll && withDesk
            ? new Change.Delete(Keys.Desk, desk)
            : new Change.Replace(Keys.Desk, desk, StateJson.Write(before.State.Document)));
        return await CommitBeside(before, old, cancellationToken) && isAll;
    }

    /// <summary>Changes rows outside the live range, and the desk row with them, unless somebody changes the person meanwhile.</summary>
    /// <returns>Whether it was done.</returns>
    public ValueTask<bool> CommitHistory(
        PersonSnapshot before, DeskDocument desk, IEnumerable<Change> changes, CancellationToken cancellationToken) =>
        CommitBeside(
            before,
            [.. changes, new Change.Replace(Keys.Desk, before.ETags[Keys.Desk], StateJson.Write(desk))],
            cancellationToken);

    /// <summary>Deletes these rows, the desk's among them, unless somebody changes the person meanwhile.</summary>
    /// <returns>Whether it was done.</returns>
    public async ValueTask<bool> DeleteAll(PersonSnapshot before, IReadOnlyList<Row> rows, CancellationToken cancellationToken)
    {
        if (!await CommitBeside(
            before, [.. rows.Select(row => new Change.Delete(row.Key, before.ETags.GetValueOrDefault(row.Key, row.ETag)))],
            cancellationToken)) return false;
        unreachable?.Saw(PersonState.Empty(before.State.Person));
        return true;
    }

    // The desk's ETag holds the changes to what was read: a person who begins anew keeps all that they write.
    private async ValueTask<bool> CommitBeside(PersonSnapshot before, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var person = before.State.Person;
        var visit = people.Begin(person, writes: true);
        try
        {
            return await store.Commit(Keys.Person(person), changes, cancellationToken) is CommitResult.Committed;
        }
        finally
        {
            people.End(visit, null);
        }
    }

    /// <summary>Only the desk row; null when there is none.</summary>
    public async ValueTask<DeskDocument?> Desk(PersonId person, CancellationToken cancellationToken) =>
        Known(person) is { HasDesk: true } known ? known.State.Document : await store.Get(
            Keys.Person(person), Keys.Desk, cancellationToken) is { } row ? StateJson.Read<DeskDocument>(row.Body) : null;

    /// <summary>Whether a notice has arrived here before.</summary>
    public async ValueTask<bool> HasArrived(PersonId person, string noticeId, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(person), Keys.Arrived(noticeId), cancellationToken) is not null;

    /// <summary>Adds the closed assignment with this number to the snapshot, if there is one.</summary>
    public async ValueTask<PersonSnapshot> WithClosed(PersonSnapshot snapshot, int number, CancellationToken cancellationToken)
    {
        var desk = snapshot.State.Desk;
        if (number <= 0 || number > desk.Standing.LastNumber || desk.Find(number) is not null) return snapshot;
        if (await store.Get(Keys.Person(desk.Owner), Keys.PastTask(number), cancellationToken) is not { } row) return snapshot;
        var closed = desk.Closed.SetItem(number, StateJson.Read<Assignment>(row.Body));
        return new PersonSnapshot(
            snapshot.State with { Desk = desk with { Closed = closed } }, snapshot.ETags.SetItem(row.Key, row.ETag));
    }

    /// <returns>The hand-out of this lead, even if it is over; null when there is none of this number.</returns>
    public async ValueTask<HandOut?> HandOut(PersonState lead, int number, CancellationToken cancellationToken) =>
        lead.Desk.HandOut(number) is { } known
            ? known
            : await store.Get(Keys.Person(lead.Person), Keys.PastHandOut(number), cancellationToken) is { } row
                ? StateJson.Read<HandOut>(row.Body)
                : null;

    /// <summary>The latest hand-outs of this lead, open or over, the newest first.</summary>
    public async ValueTask<IReadOnlyList<HandOut>> HandOuts(PersonState lead, int most, CancellationToken cancellationToken)
    {
        var found = lead.Desk.HandOuts.Values.ToList();
        // The numbers are shared with their assignments, so the past ones are looked for from the newest back, a window at a time.
        for (var until = lead.Desk.Standing.LastNumber + 1; until > 1 && found.Count < most; until -= Window)
        {
            var (from, end) = (Keys.PastHandOut(Math.Max(1, until - Window)), Keys.PastHandOut(until));
            await foreach (var row in store.Range(Keys.Person(lead.Person), from, end, cancellationToken))
                found.Add(StateJson.Read<HandOut>(row.Body));
        }

        return [.. found.OrderByDescending(handOut => handOut.Number).Take(most)];
    }

    /// <summary>Adds the place of a card to the snapshot, even if its row lies outside the live range.</summary>
    public async ValueTask<PersonSnapshot> WithCard(PersonSnapshot snapshot, Topic topic, CancellationToken cancellationToken)
    {
        if (snapshot.State.Cards.ContainsKey(topic)) return snapshot;
        if (await store.Get(Keys.Person(snapshot.State.Person), Keys.PastCard(topic), cancellationToken) is not { } row) return snapshot;
        return new PersonSnapshot(SnapshotReader.WithPastCard(snapshot.State, topic, row), snapshot.ETags.SetItem(row.Key, row.ETag));
    }

    /// <summary>The place of a card outside the live range.</summary>
    public async ValueTask<CardPlace?> PastCard(PersonId person, Topic topic, CancellationToken cancellationToken) =>
        await store.Get(Keys.Person(person), Keys.PastCard(topic), cancellationToken) is { } row
            ? CardPlace.From(StateJson.Read<CardDocument>(row.Body), isPast: true)
            : null;

    /// <summary>The place of a card, inside the live range or outside.</summary>
    public async ValueTask<CardPlace?> Card(PersonId person, Topic topic, CancellationToken cancellationToken) =>
        (await Read(person, cancellationToken)).State.Cards.GetValueOrDefault(topic) ?? await PastCard(person, topic, cancellationToken);

    private const int MostReadings = 10;
    private const int Window = 500;

    private static bool IsKept(string key) =>
        key.StartsWith(Keys.LiveFrom, StringComparison.Ordinal) || key.StartsWith(Keys.PastCardPrefix, StringComparison.Ordinal);
}
