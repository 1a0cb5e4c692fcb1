namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Who wrote, or whom it is for, as the channel knows them.</summary>
/// <param name="Id">
/// The channel's id, <c>29:…</c> for a person and <c>28:…</c> for a bot; good for this bot alone. Empty when it was not said.
/// </param>
/// <param name="AadObjectId">The Entra object id, as text; the key by which people are known.</param>
public sealed record ChannelAccount(string Id, string? Name, string? AadObjectId);
