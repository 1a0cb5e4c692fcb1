using System.Text.Json;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Writes the attachments by which a file gets into a person's storage.</summary>
internal static class FileCards
{
    public static void Write(Utf8JsonWriter writer, OutgoingMessage.FileConsentCard consent)
    {
        Begin(writer, "application/vnd.microsoft.teams.card.file.consent"u8, consent.Name);
        writer.WriteStartObject("content"u8);
        writer.WriteString("description"u8, consent.Description);
        writer.WriteNumber("sizeInBytes"u8, consent.Size);
        writer.WritePropertyName("acceptContext"u8);
        writer.WriteRawValue(consent.Accept.Span);
        writer.WritePropertyName("declineContext"u8);
        writer.WriteRawValue(consent.Decline.Span);
        End(writer);
    }

    public static void Write(Utf8JsonWriter writer, FileUpload file)
    {
        Begin(writer, "application/vnd.microsoft.teams.card.file.info"u8, file.Name);
        writer.WriteString("contentUrl"u8, file.ContentUrl);
        writer.WriteStartObject("content"u8);
        if (file.UniqueId is { } id) writer.WriteString("uniqueId"u8, id);
        if (file.FileType is { } type) writer.WriteString("fileType"u8, type);
        End(writer);
    }

    private static void Begin(Utf8JsonWriter writer, ReadOnlySpan<byte> type, string name)
    {
        writer.WriteStartArray("attachments"u8);
        writer.WriteStartObject();
        writer.WriteString("contentType"u8, type);
        writer.WriteString("name"u8, name);
    }

    private static void End(Utf8JsonWriter writer)
    {
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
