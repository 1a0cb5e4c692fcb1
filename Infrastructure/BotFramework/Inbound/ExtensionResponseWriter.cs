using System.Diagnostics;
using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Writes the answers to the messaging extension, which have no status of their own in the body.</summary>
internal static class ExtensionResponseWriter
{
    /// <returns>False when the answer is none of the messaging extension's.</returns>
    public static bool TryWrite(Utf8JsonWriter writer, InvokeResponse response)
    {
        switch (response)
        {
            case InvokeResponse.ExtensionResults results:
                WriteResults(writer, results);
                return true;
            case InvokeResponse.ExtensionMessage message:
                writer.WriteStartObject("composeExtension"u8);
                writer.WriteString("type"u8, "message"u8);
                writer.WriteString("text"u8, message.Text);
                writer.WriteEndObject();
                return true;
            case InvokeResponse.Dialog dialog:
                WriteDialog(writer, dialog);
                return true;
            case InvokeResponse.DialogMessage said:
                writer.WriteStartObject("task"u8);
                writer.WriteString("type"u8, "message"u8);
                writer.WriteString("value"u8, said.Text);
                writer.WriteEndObject();
                return true;
            case InvokeResponse.Card or InvokeResponse.Sentence or InvokeResponse.Error or InvokeResponse.NotImplemented:
                return false;
            default:
                throw new UnreachableException($"{response.GetType()}");
        }
    }

    private static void WriteResults(Utf8JsonWriter writer, InvokeResponse.ExtensionResults results)
    {
        writer.WriteStartObject("composeExtension"u8);
        writer.WriteString("type"u8, "result"u8);
        writer.WriteString("attachmentLayout"u8, "list"u8);
        writer.WriteStartArray("attachments"u8);
        foreach (var result in results.Items)
        {
            writer.WriteStartObject();
            WriteCard(writer, result.Json);
            writer.WriteStartObject("preview"u8);
            writer.WriteString("contentType"u8, "application/vnd.microsoft.card.thumbnail"u8);
            writer.WriteStartObject("content"u8);
            writer.WriteString("title"u8, result.Title);
            writer.WriteString("text"u8, result.Text);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDialog(Utf8JsonWriter writer, InvokeResponse.Dialog dialog)
    {
        writer.WriteStartObject("task"u8);
        writer.WriteString("type"u8, "continue"u8);
        writer.WriteStartObject("value"u8);
        writer.WriteString("title"u8, dialog.Title);
        writer.WriteString("height"u8, "large"u8);
        writer.WriteString("width"u8, "medium"u8);
        writer.WriteStartObject("card"u8);
        WriteCard(writer, dialog.Json);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteCard(Utf8JsonWriter writer, ReadOnlyMemory<byte> json)
    {
        writer.WriteString("contentType"u8, "application/vnd.microsoft.card.adaptive"u8);
        writer.WritePropertyName("content"u8);
        writer.WriteRawValue(json.Span, skipInputValidation: true);
    }
}
