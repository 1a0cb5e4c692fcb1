using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Who was unreachable when this replica last read or wrote them.</summary>
public sealed class UnreachablePeople
{
    /// <summary>Counting stops here: beyond this, the exact number does not matter.</summary>
    public const int MostCounted = 10_000;

    private readonly ConcurrentDictionary<PersonId, byte> unreachable = new();

    /// <summary>At most <see cref="MostCounted"/>.</summary>
    public int Count => unreachable.Count;

    /// <summary>Raised when a person becomes unreachable or reachable again, or is erased.</summary>
    public event Action<PersonId>? Changed;

    internal void Saw(PersonState state)
    {
        var isErased = state.Document.IsErased;
        var hasChanged = state.Document.Unreachable is null || isErased
            ? unreachable.TryRemove(state.Person, out _)
            : unreachable.Count < MostCounted && unreachable.TryAdd(state.Person, 0);
        if (hasChanged || isErased) Changed?.Invoke(state.Person);
    }
}
