using System.Diagnostics.CodeAnalysis;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// Saves parsing, not reading: the store is still queried every time. If all rows have the same ETags as before, the parsed
/// person is reused.
/// </summary>
internal sealed class PersonCache
{
    /// <summary>The cache keeps two generations of this many people.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private readonly TwoGenerations<PersonId, PersonSnapshot> people = new(GenerationSize);

    /// <param name="rows">All rows of the person's live range, as just read.</param>
    public bool TryGet(PersonId person, List<Row> rows, [NotNullWhen(true)] out PersonSnapshot? known)
    {
        known = Find(person);
        if (known is not null && !AreTheSame(known, rows)) known = null;
        return known is not null;
    }

    public PersonSnapshot? Find(PersonId person)
    {
        lock (gate) return people.TryGet(person, out var known) ? known : null;
    }

    public void Forget(PersonId person)
    {
        lock (gate) people.Remove(person);
    }

    public void Remember(PersonSnapshot snapshot)
    {
        lock (gate) people.Add(snapshot.State.Person, snapshot);
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
