using System.Diagnostics.CodeAnalysis;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// People as they were last put together from their rows. The rows are read every time; but an ETag names what a row holds, so
/// rows with the same ETags as before need not be parsed again.
/// </summary>
internal sealed class PersonCache
{
    /// <summary>Two generations of this many are kept: a full one becomes the old one, and the old one goes.</summary>
    public const int GenerationSize = 1024;

    private readonly Lock gate = new();
    private Dictionary<PersonId, PersonSnapshot> young = [];
    private Dictionary<PersonId, PersonSnapshot> old = [];

    /// <param name="rows">All rows of the person's live range, as just read.</param>
    public bool TryGet(PersonId person, List<Row> rows, [NotNullWhen(true)] out PersonSnapshot? known)
    {
        known = Find(person);
        if (known is not null && !AreTheSame(known, rows)) known = null;
        return known is not null;
    }

    public PersonSnapshot? Find(PersonId person)
    {
        lock (gate) return young.GetValueOrDefault(person) ?? old.GetValueOrDefault(person);
    }

    public void Forget(PersonId person)
    {
        lock (gate)
        {
            young.Remove(person);
            old.Remove(person);
        }
    }

    public void Remember(PersonSnapshot snapshot)
    {
        lock (gate)
        {
            if (young.Count >= GenerationSize) (old, young) = (young, []);
            young[snapshot.State.Person] = snapshot;
        }
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
