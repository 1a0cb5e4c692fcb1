namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>The sender or the recipient of an activity, as the channel knows them.</summary>
/// <param name="Id">
/// The channel's id, <c>29:…</c> for a person and <c>28:…</c> for a bot; valid for this bot alone. Empty when the activity has
/// none.
/// </param>
/// <param name="AadObjectId">The Entra object id, as text; the key by which the bot knows people.</param>
public sealed record ChannelAccount(string Id, string? Name, string? AadObjectId)
{
    /// <summary>
    /// Whether it is surely a person, so that they may be answered where an app can write too: two apps that answer each other never stop.
    /// </summary>
    public bool IsPerson => Id.StartsWith("29:", StringComparison.Ordinal)
        || (AadObjectId is not null && !Id.StartsWith("28:", StringComparison.Ordinal));

    /// <summary>A roster says that they come from outside the tenant.</summary>
    public bool IsGuest { get; init; }
}
