using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>The people whom this process saw last.</summary>
internal sealed class PersonCache(TimeProvider time)
{
    /// <summary>The cache keeps two generations of this many people.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private readonly TwoGenerations<PersonId, (PersonSnapshot Snapshot, long At)> people = new(GenerationSize);

    public PersonSnapshot? Find(PersonId person)
    {
        lock (gate) return people.TryGet(person, out var known) ? known.Snapshot : null;
    }

    /// <summary>Null as well if it was remembered longer ago.</summary>
    public PersonSnapshot? Find(PersonId person, TimeSpan within)
    {
        lock (gate)
            return people.TryGet(person, out var known) && time.GetElapsedTime(known.At) <= within ? known.Snapshot : null;
    }

    public void Forget(PersonId person)
    {
        lock (gate) people.Remove(person);
    }

    public void Clear()
    {
        lock (gate) people.Clear();
    }

    public void Remember(PersonSnapshot snapshot)
    {
        lock (gate) people.Add(snapshot.State.Person, (snapshot, time.GetTimestamp()));
    }
}
