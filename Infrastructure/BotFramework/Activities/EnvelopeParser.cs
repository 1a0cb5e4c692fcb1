using System.Globalization;
using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

internal static class EnvelopeParser
{
    /// <summary>Reads the fields that are present. An id that is absent becomes empty; <see cref="Require"/> insists on it.</summary>
    /// <exception cref="JsonException">The type is missing.</exception>
    public static Envelope Read(JsonElement activity)
    {
        var conversation = activity.Object("conversation"u8);
        return new Envelope(
            Type: activity.Text("type"u8) is { Length: > 0 } type ? type : throw new JsonException("'type' is missing."),
            Id: activity.Text("id"u8),
            Timestamp: Instant(activity.Text("timestamp"u8)),
            ServiceUrl: activity.Text("serviceUrl"u8) ?? "",
            ChannelId: activity.Text("channelId"u8) ?? "",
            TenantId: conversation?.Text("tenantId"u8) ?? activity.Object("channelData"u8)?.Object("tenant"u8)?.Text("id"u8),
            From: Account(activity.Object("from"u8)),
            Recipient: Account(activity.Object("recipient"u8)),
            ConversationId: conversation?.Text("id"u8) ?? "",
            ConversationType: conversation?.Text("conversationType"u8),
            Locale: activity.Text("locale"u8),
            TimeZone: activity.Text("localTimezone"u8),
            ClientTimeZone: ClientTimeZone(activity))
        {
            IsGroup = conversation?.Any("isGroup"u8) is { ValueKind: not JsonValueKind.False },
            Team = TeamCases.Place(activity),
            ChannelTenantId = activity.Object("channelData"u8)?.Object("tenant"u8)?.Text("id"u8),
        }.Bounded();
    }

    /// <summary>A known activity must say who wrote, to whom and where. Without that the bot could not answer.</summary>
    /// <exception cref="JsonException">One of these is missing.</exception>
    public static void Require(Envelope envelope)
    {
        var missing = envelope switch
        {
            { From.Id: "" } => "from.id",
            { Recipient.Id: "" } => "recipient.id",
            { ConversationId: "" } => "conversation.id",
            { ServiceUrl: "" } => "serviceUrl",
            { ChannelId: "" } => "channelId",
            _ => null,
        };
        if (missing is not null)
            throw new JsonException($"'{missing}' is missing.");
    }

    // Rosters name the object id "objectId".
    public static ChannelAccount Account(JsonElement? account) => new(
        account?.Text("id"u8) ?? "",
        account?.Text("name"u8),
        account?.Text("aadObjectId"u8) ?? account?.Text("objectId"u8));

    private static string? ClientTimeZone(JsonElement activity)
    {
        foreach (var entity in activity.Objects("entities"u8))
        {
            if (entity.Text("type"u8) == "clientInfo")
                return entity.Text("timezone"u8);
        }
        return null;
    }

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
