using System.Diagnostics.CodeAnalysis;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>The people whom this process saw last.</summary>
internal sealed class PersonCache(TimeProvider time)
{
    /// <summary>The cache keeps two generations of this many people.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private readonly TwoGenerations<PersonId, (PersonSnapshot Snapshot, long At)> people = new(GenerationSize);

    /// <summary>The same person, if all rows have the same ETags as before.</summary>
    /// <param name="rows">All rows of the person's live range, as just read.</param>
    public bool TryGet(PersonId person, List<Row> rows, [NotNullWhen(true)] out PersonSnapshot? known)
    {
        known = Find(person);
        if (known is not null && !AreTheSame(known, rows)) known = null;
        return known is not null;
    }

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

    private static bool AreTheSame(PersonSnapshot known, List<Row> rows)
    {
        if (known.ETags.Count != rows.Count) return false;
        foreach (var row in rows)
        {
            if (!known.ETags.TryGetValue(row.Key, out var etag) || etag != row.ETag) return false;
        }

        return true;
    }
}
