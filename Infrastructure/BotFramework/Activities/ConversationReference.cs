namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>What is kept of a person's chat, so that the bot can write there later.</summary>
/// <param name="ServiceUrl">As the channel wrote it; it may change with every activity, so the newest one is kept.</param>
public sealed record ConversationReference(
    string? TenantId,
    string ServiceUrl,
    string ChannelId,
    string BotId,
    string? BotName,
    string UserId,
    string ConversationId);
