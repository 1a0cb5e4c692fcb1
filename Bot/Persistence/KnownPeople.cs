using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// A cache that answers without a query to the store. It is correct only if no other process writes the store. A result is
/// cached if no other read or write of that person overlapped with it. Every write drops the entry when it starts, even if
/// the write fails later.
/// </summary>
internal sealed class KnownPeople
{
    private readonly PersonCache recent = new();
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, Visits> visits = [];

    /// <summary>Null when the person is not cached.</summary>
    public PersonSnapshot? Find(PersonId person) => recent.Find(person);

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
            if (visit.IsAlone && now.Started == visit.Number && found is { IsLiveOnly: true }) recent.Remember(found);
            if (--now.Open == 0) visits.Remove(visit.Person);
        }
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
