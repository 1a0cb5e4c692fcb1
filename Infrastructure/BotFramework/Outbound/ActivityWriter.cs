using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Writes the bodies of requests to the connector.</summary>
internal static class ActivityWriter
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="activityId">The id of the message to replace; null for a new message.</param>
    public static ReadOnlyMemory<byte> Message(ConversationReference to, OutgoingMessage message, string? activityId)
    {
        var buffer = new ArrayBufferWriter<byte>(message is OutgoingMessage.CardMessage sized ? sized.Json.Length + 512 : 512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "message"u8);
            if (activityId is not null)
                writer.WriteString("id"u8, activityId);
            WriteAddress(writer, to);
            WriteContent(writer, message, to);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>Writes no first message: the channel would post it at every repeat, and return no id for it.</summary>
    public static ReadOnlyMemory<byte> Conversation(ConversationReference with)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isGroup"u8, false);
            WriteAccount(writer, "bot"u8, with.BotId, with.BotName);
            writer.WriteStartArray("members"u8);
            writer.WriteStartObject();
            writer.WriteString("id"u8, with.UserId);
            writer.WriteEndObject();
            writer.WriteEndArray();
            WriteTenant(writer, with.TenantId);
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    /// <summary>A new thread in a channel, which begins with this card.</summary>
    public static ReadOnlyMemory<byte> Thread(ConversationReference channel, OutgoingMessage.CardMessage card)
    {
        var buffer = new ArrayBufferWriter<byte>(card.Json.Length + 512);
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isGroup"u8, true);
            WriteAccount(writer, "bot"u8, channel.BotId, channel.BotName);
            if (channel.TenantId is not null) writer.WriteString("tenantId"u8, channel.TenantId);
            writer.WriteStartObject("channelData"u8);
            writer.WriteStartObject("channel"u8);
            writer.WriteString("id"u8, channel.ConversationId);
            writer.WriteEndObject();
            WriteTenantId(writer, channel.TenantId);
            writer.WriteEndObject();
            writer.WriteStartObject("activity"u8);
            writer.WriteString("type"u8, "message"u8);
            WriteCard(writer, card);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    // The channel's documentation names both places for the tenant.
    private static void WriteTenant(Utf8JsonWriter writer, string? tenant)
    {
        if (tenant is null)
            return;
        writer.WriteString("tenantId"u8, tenant);
        writer.WriteStartObject("channelData"u8);
        WriteTenantId(writer, tenant);
        writer.WriteEndObject();
    }

    private static void WriteTenantId(Utf8JsonWriter writer, string? tenant)
    {
        if (tenant is null)
            return;
        writer.WriteStartObject("tenant"u8);
        writer.WriteString("id"u8, tenant);
        writer.WriteEndObject();
    }

    // Without the tenant, the channel at times refuses messages that answer nothing.
    private static void WriteAddress(Utf8JsonWriter writer, ConversationReference to)
    {
        WriteAccount(writer, "from"u8, to.BotId, to.BotName);
        if (to.UserId.Length > 0) WriteAccount(writer, "recipient"u8, to.UserId, null);
        writer.WriteStartObject("conversation"u8);
        writer.WriteString("id"u8, to.ConversationId);
        if (to.TenantId is not null)
            writer.WriteString("tenantId"u8, to.TenantId);
        writer.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter writer, ReadOnlySpan<byte> role, string id, string? name)
    {
        writer.WriteStartObject(role);
        writer.WriteString("id"u8, id);
        if (name is not null)
            writer.WriteString("name"u8, name);
        writer.WriteEndObject();
    }

    private static void WriteContent(Utf8JsonWriter writer, OutgoingMessage message, ConversationReference to)
    {
        switch (message)
        {
            case OutgoingMessage.CardMessage card:
                WriteCard(writer, card);
                break;
            case OutgoingMessage.Text text:
                WriteText(writer, text, to);
                break;
            case OutgoingMessage.FileConsentCard consent:
                FileCards.Write(writer, consent);
                break;
            case OutgoingMessage.FileInfo info:
                FileCards.Write(writer, info.File);
                break;
            default:
                throw new UnreachableException($"{message.GetType()}");
        }
    }

    private static void WriteCard(Utf8JsonWriter writer, OutgoingMessage.CardMessage card)
    {
        writer.WriteString("summary"u8, card.Summary);
        writer.WriteStartArray("attachments"u8);
        writer.WriteStartObject();
        writer.WriteString("contentType"u8, "application/vnd.microsoft.card.adaptive"u8);
        writer.WritePropertyName("content"u8);
        writer.WriteRawValue(card.Json.Span, skipInputValidation: true);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, OutgoingMessage.Text text, ConversationReference to)
    {
        writer.WriteString("textFormat"u8, "plain"u8);
        writer.WriteString("text"u8, text.Content);
        if (text.Actions is not { Count: > 0 } actions)
            return;
        writer.WriteStartObject("suggestedActions"u8);
        writer.WriteStartArray("to"u8);
        writer.WriteStringValue(to.UserId);
        writer.WriteEndArray();
        writer.WriteStartArray("actions"u8);
        foreach (var action in actions)
        {
            writer.WriteStartObject();
            writer.WriteString("type"u8, "imBack"u8);
            writer.WriteString("title"u8, action.Title);
            writer.WriteString("value"u8, action.Text);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
