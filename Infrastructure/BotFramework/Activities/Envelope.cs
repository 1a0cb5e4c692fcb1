namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>The fields that every activity carries, whatever it is about.</summary>
/// <param name="ServiceUrl">As the channel wrote it: a round trip through <see cref="Uri"/> would alter it.</param>
/// <param name="TenantId">From the conversation, or else from the channel's data.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="TimeZone">The time zone that the activity was sent from: an IANA name as the client sends it, not checked.</param>
/// <param name="ClientTimeZone">The time zone of the client, likewise. Not every activity has either.</param>
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
    /// <summary>The tenant in the channel's data. It must be the same as that of the conversation where an activity has both.</summary>
    public string? ChannelTenantId { get; init; }

    /// <summary>The channel says that several people read the chat.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The team that the activity comes from; null when it comes from none.</summary>
    public TeamChannel? Team { get; init; }

    public ConversationKind Kind
    {
        get
        {
            if (IsPersonal) return ConversationKind.Personal;
            var isChannel = string.Equals(ConversationType, "channel", StringComparison.OrdinalIgnoreCase);
            return isChannel && ChannelIds.IsChannel(ConversationId) ? ConversationKind.Channel : ConversationKind.GroupChat;
        }
    }

    /// <summary>
    /// The activity comes from the sender's own chat with the bot, by all that the channel says of it. Some clients leave out the
    /// type. Then the form of the id decides; where there is a type, both must agree.
    /// </summary>
    public bool IsPersonal => !IsGroup && ChannelIds.IsPersonalChat(ConversationId)
        && (ConversationType is null || ConversationType.Equals("personal", StringComparison.OrdinalIgnoreCase));

    /// <summary>The reference with which the bot can write to the sender.</summary>
    public ConversationReference ToReference() =>
        new(TenantId, ServiceUrl, ChannelId, Recipient.Id, Recipient.Name, From.Id, ConversationId);
}
