namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>The data of a person's chat that the bot keeps, so that it can write there later.</summary>
/// <param name="ServiceUrl">As the channel wrote it. It may change with every activity, so the bot keeps the newest one.</param>
public sealed record ConversationReference(
    string? TenantId,
    string ServiceUrl,
    string ChannelId,
    string BotId,
    string? BotName,
    string UserId,
    string ConversationId);
