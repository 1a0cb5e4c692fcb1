using System.Diagnostics.CodeAnalysis;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// People as they were last put together from their rows. The rows are read every time; but an ETag names what a row holds, so
/// rows with the same ETags as before need not be parsed again.
/// </summary>
internal sealed class PersonCache
{
    /// <summary>Two generations of this many are kept.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private readonly TwoGenerations<PersonId, PersonSnapshot> people = new();

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
        lock (gate) people.Add(snapshot.State.Person, snapshot, GenerationSize);
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
