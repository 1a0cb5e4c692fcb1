using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// People as they are stored, known without asking. Only for a store that no other process writes: there, what was read or
/// committed last is what there is. It is remembered if nobody else read or wrote that person meanwhile, and forgotten as soon
/// as somebody begins to write them, whatever comes of it.
/// </summary>
internal sealed class KnownPeople
{
    private readonly PersonCache recent = new();
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, Visits> visits = [];

    /// <summary>Null when they are not known, or no longer.</summary>
    public PersonSnapshot? Find(PersonId person) => recent.Find(person);

    public Visit Begin(PersonId person, bool writes)
    {
        lock (gate)
        {
            if (writes) recent.Forget(person);
            if (!visits.TryGetValue(person, out var now)) visits[person] = now = new Visits();
            now.Begun++;
            return new Visit(person, now.Begun, IsAlone: now.Open++ == 0);
        }
    }

    /// <param name="found">As read or committed; null when that is not known.</param>
    public void End(Visit visit, PersonSnapshot? found)
    {
        lock (gate)
        {
            var now = visits[visit.Person];
            if (visit.IsAlone && now.Begun == visit.Number && found is not null && IsAsRead(found)) recent.Remember(found);
            if (--now.Open == 0) visits.Remove(visit.Person);
        }
    }

    // What was looked up outside the live range beside it would not be there for whoever reads.
    private static bool IsAsRead(PersonSnapshot found) => found.State.Desk.Closed.IsEmpty && found.State.Cards.Values.All(place => !place.IsPast);

    /// <param name="IsAlone">Nobody else was reading or writing when it began.</param>
    public readonly record struct Visit(PersonId Person, int Number, bool IsAlone);

    /// <summary>Those of one person since nobody was at it.</summary>
    private sealed class Visits
    {
        public int Begun { get; set; }

        public int Open { get; set; }
    }
}
