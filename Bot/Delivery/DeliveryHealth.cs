using System.Collections.Concurrent;
using MicroAssignBot.Bot.Delivery.Sending;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>What keeps messages from people, as far as this replica has seen it. All of it waits, nothing is lost.</summary>
public sealed class DeliveryHealth(SendingPause pause)
{
    /// <summary>Beyond this many it no longer matters how many they are.</summary>
    public const int MostCounted = 10_000;

    private readonly ConcurrentDictionary<PersonId, byte> unreachable = new();

    /// <summary>People last seen here as unreachable, at most <see cref="MostCounted"/>.</summary>
    public int Unreachable => unreachable.Count;

    /// <summary>Since when the service has refused the bot itself, in real time; null when it does not.</summary>
    public DateTimeOffset? PausedSince => pause.Since;

    public string? PausedWhy => pause.Why;

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
