using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Who cannot be reached, as this replica last saw it when it read or wrote them.</summary>
public sealed class UnreachablePeople
{
    /// <summary>Beyond this many it no longer matters how many they are.</summary>
    public const int MostCounted = 10_000;

    private readonly ConcurrentDictionary<PersonId, byte> unreachable = new();

    /// <summary>At most <see cref="MostCounted"/>.</summary>
    public int Count => unreachable.Count;

    /// <summary>Somebody can no longer be reached, or again.</summary>
    public event Action<PersonId>? Changed;

    internal void Saw(PersonState state)
    {
        var hasChanged = state.Document.Unreachable is null
            ? unreachable.TryRemove(state.Person, out _)
            : unreachable.Count < MostCounted && unreachable.TryAdd(state.Person, 0);
        if (hasChanged) Changed?.Invoke(state.Person);
    }
}
