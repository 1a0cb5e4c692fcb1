using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Builds the one transaction that writes a changed person. It always replaces the desk row.</summary>
internal sealed class SnapshotWriter
{
    private readonly PersonSnapshot before;
    private readonly PersonState after;
    private readonly List<Change> changes = [];

    private SnapshotWriter(PersonSnapshot before, PersonState after) => (this.before, this.after) = (before, after);

    public static IReadOnlyList<Change> Changes(PersonSnapshot before, PersonState after)
    {
        var writer = new SnapshotWriter(before, after);
        writer.Put(Keys.Desk, StateJson.Write(after.Document with { Standing = after.Desk.Standing }));
        writer.Assignments();
        writer.HandOuts();
        writer.Submissions();
        writer.Inbox();
        writer.Differences(before.State.Board, after.Board, Keys.Board);
        writer.Cards();
        writer.History();
        return writer.changes;
    }

    private void Assignments()
    {
        var was = before.State.Desk.Open;
        foreach (var (number, assignment) in after.Desk.Open)
        {
            if (!was.TryGetValue(number, out var old) || !ReferenceEquals(old, assignment))
                Put(Keys.Task(number), StateJson.Write(assignment));
        }

        foreach (var number in was.Keys.Where(number => !after.Desk.Open.ContainsKey(number)))
        {
            Remove(Keys.Task(number));
            changes.Add(new Change.Insert(Keys.PastTask(number), StateJson.Write(after.Desk.Closed[number])));
        }

        // One that was closed before, and read for this decision.
        foreach (var (number, closed) in after.Desk.Closed)
        {
            if (before.State.Desk.Closed.TryGetValue(number, out var old) && !ReferenceEquals(old, closed))
                Put(Keys.PastTask(number), StateJson.Write(closed));
        }
    }

    private void HandOuts()
    {
        var was = before.State.Desk.HandOuts;
        foreach (var (number, handOut) in after.Desk.HandOuts)
        {
            if (!ReferenceEquals(was.GetValueOrDefault(number), handOut)) Put(Keys.HandOut(number), StateJson.Write(handOut));
        }

        foreach (var number in was.Keys.Where(number => !after.Desk.HandOuts.ContainsKey(number)))
        {
            Remove(Keys.HandOut(number));
            changes.Add(new Change.Insert(Keys.PastHandOut(number), StateJson.Write(after.Desk.PastHandOuts[number])));
        }
    }

    private void Submissions()
    {
        var was = before.State.Desk.Submissions;
        foreach (var added in after.Desk.Submissions.Except(was)) Put(Keys.Work(added.Assignment, added.Number), StateJson.Write(added));
        foreach (var old in was.Except(after.Desk.Submissions))
        {
            Remove(Keys.Work(old.Assignment, old.Number));
            changes.Add(new Change.Insert(Keys.PastWork(old.Assignment, old.Number), StateJson.Write(old)));
        }
    }

    private void Inbox()
    {
        Differences(before.State.Notices, after.Notices, Keys.Notice);
        Differences(before.State.Transfers, after.Transfers, Keys.Transfer);
    }

    private void Differences<TName, T>(IReadOnlyDictionary<TName, T> was, IReadOnlyDictionary<TName, T> now, Func<TName, string> key)
        where T : class
    {
        if (ReferenceEquals(was, now)) return;
        foreach (var (name, item) in now)
        {
            if (!was.TryGetValue(name, out var old) || !ReferenceEquals(old, item)) Put(key(name), StateJson.Write(item));
        }

        foreach (var gone in was.Keys.Where(name => !now.ContainsKey(name))) Remove(key(gone));
    }

    private void Cards()
    {
        foreach (var (topic, place) in after.Cards)
        {
            var was = before.State.Cards.GetValueOrDefault(topic);
            if (was == place) continue;
            if (was is not null && was.IsPast != place.IsPast) Remove(Key(topic, was));
            Put(Key(topic, place), StateJson.Write(place.ToDocument()));
        }

        foreach (var (topic, place) in before.State.Cards)
        {
            if (!after.Cards.ContainsKey(topic)) Remove(Key(topic, place));
        }

        static string Key(Topic topic, CardPlace place) => place.IsPast ? Keys.PastCard(topic) : Keys.Card(topic);
    }

    private void History()
    {
        var version = after.Desk.Standing.Version - after.NewEvents.Count;
        foreach (var news in after.NewEvents) changes.Add(new Change.Insert(Keys.Event(++version), StateJson.Write(news)));
        foreach (var (key, body) in after.Ledger) changes.Add(new Change.Insert(key, body));
    }

    private void Put(string key, byte[] body) => changes.Add(before.ETags.TryGetValue(key, out var etag)
        ? new Change.Replace(key, etag, body)
        : new Change.Insert(key, body));

    private void Remove(string key) => changes.Add(new Change.Delete(key, before.ETags[key]));
}
