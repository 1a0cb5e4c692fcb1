namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>What every activity carries, whatever it is about.</summary>
/// <param name="ServiceUrl">As the channel wrote it: a round trip through <see cref="Uri"/> would alter it.</param>
/// <param name="TenantId">From the conversation, else from the channel's data.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TimeZone">Where the activity was sent from: an IANA name as the client says it, not checked.</param>
/// <param name="ClientTimeZone">What the client says of itself, likewise; not every activity says either.</param>
public sealed record Envelope(
    string Type,
    string? Id,
    DateTimeOffset? Timestamp,
    string ServiceUrl,
    string ChannelId,
    string? TenantId,
    ChannelAccount From,
    ChannelAccount Recipient,
    string ConversationId,
    string? ConversationType,
    string? Locale,
    string? TimeZone,
    string? ClientTimeZone)
{
    /// <summary>What the channel's data says of the tenant, which has to be the same where both are said.</summary>
    public string? ChannelTenantId { get; init; }

    /// <summary>The channel says that several people read along.</summary>
    public bool IsGroup { get; init; }

    /// <summary>
    /// It comes from the sender's own chat with the bot, by all that the channel says of it. Some clients leave out the type;
    /// the form of the id decides then, and has to agree when the type is there.
    /// </summary>
    public bool IsPersonal => !IsGroup && ChannelIds.IsPersonalChat(ConversationId)
        && (ConversationType is null || ConversationType.Equals("personal", StringComparison.OrdinalIgnoreCase));

    /// <summary>Where to write to whoever sent this.</summary>
    public ConversationReference ToReference() =>
        new(TenantId, ServiceUrl, ChannelId, Recipient.Id, Recipient.Name, From.Id, ConversationId);
}
