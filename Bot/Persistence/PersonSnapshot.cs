using System.Collections.Immutable;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>A person as they are stored: the state, and the ETag of every row it came from.</summary>
public sealed record PersonSnapshot(PersonState State, ImmutableDictionary<string, string> ETags)
{
    public bool HasDesk => ETags.ContainsKey(Infrastructure.State.Keys.Desk);
}
