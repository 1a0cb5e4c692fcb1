using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// People as this process last read or wrote them. While no other process writes the store, they are as stored. A result is remembered
/// if no other read or write of that person overlapped with it. Every write drops the entry when it starts, even if the write fails
/// later.
/// </summary>
internal sealed class KnownPeople(TimeProvider time)
{
    private readonly PersonCache recent = new(time);
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, Visits> visits = [];

    /// <summary>Null when the person is not remembered.</summary>
    public PersonSnapshot? Find(PersonId person) => recent.Find(person);

    /// <summary>Null as well if they were read or written longer ago.</summary>
    public PersonSnapshot? Find(PersonId person, TimeSpan within) => recent.Find(person, within);

    /// <summary>For rows that were just read: if all have the same ETags as before, the person need not be parsed again.</summary>
    /// <param name="rows">All rows of the person's live range.</param>
    public PersonSnapshot? Find(PersonId person, List<Row> rows) =>
        recent.Find(person) is { } known && AreTheSame(known, rows) ? known : null;

    /// <summary>Everything that was remembered is forgotten.</summary>
    public void Clear() => recent.Clear();

    public Visit Begin(PersonId person, bool writes)
    {
        lock (gate)
        {
            if (writes) recent.Forget(person);
            if (!visits.TryGetValue(person, out var now)) visits[person] = now = new Visits();
            now.Started++;
            return new Visit(person, now.Started, IsAlone: now.Open++ == 0);
        }
    }

    /// <param name="found">As read or committed; null when the read or commit failed.</param>
    public void End(Visit visit, PersonSnapshot? found)
    {
        lock (gate)
        {
            var now = visits[visit.Person];
            if (visit.IsAlone && now.Started == visit.Number && found is not null && IsAsRead(found)) recent.Remember(found);
            if (--now.Open == 0) visits.Remove(visit.Person);
        }
    }

    // A snapshot that also holds rows from outside the live range is not what a read returns.
    private static bool IsAsRead(PersonSnapshot found) =>
        found.State.Desk is { Closed.IsEmpty: true, PastHandOuts.IsEmpty: true } && found.State.Cards.Values.All(place => !place.IsPast);

    private static bool AreTheSame(PersonSnapshot known, List<Row> rows)
    {
        if (known.ETags.Count != rows.Count) return false;
        foreach (var row in rows)
        {
            if (!known.ETags.TryGetValue(row.Key, out var etag) || etag != row.ETag) return false;
        }

        return true;
    }

    /// <param name="IsAlone">No other read or write of the person was in progress when this one began.</param>
    public readonly record struct Visit(PersonId Person, int Number, bool IsAlone);

    /// <summary>Overlapping reads and writes of one person.</summary>
    private sealed class Visits
    {
        public int Started { get; set; }

        public int Open { get; set; }
    }
}
