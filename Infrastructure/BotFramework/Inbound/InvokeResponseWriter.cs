using System.Buffers;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Writes the body of an answer: <c>{statusCode, type, value}</c>.</summary>
internal static class InvokeResponseWriter
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Nearly every click is answered with a card. The card is JSON already, so it is copied only once, into the server's buffer.
    private static ReadOnlySpan<byte> CardHead =>
        "{\"statusCode\":200,\"type\":\"application/vnd.microsoft.card.adaptive\",\"value\":"u8;

    /// <summary>Sends the answer with HTTP status 200; its own status is in the body.</summary>
    public static async Task Send(HttpContext context, InvokeResponse response)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        Write(context.Response, response);
        await context.Response.BodyWriter.FlushAsync();
    }

    private static void Write(HttpResponse to, InvokeResponse response)
    {
        if (response is InvokeResponse.Card card)
        {
            to.ContentLength = CardHead.Length + card.Json.Length + 1;
            to.BodyWriter.Write(CardHead);
            to.BodyWriter.Write(card.Json.Span);
            to.BodyWriter.Write("}"u8);
            return;
        }
        var body = WithoutCard(response);
        to.ContentLength = body.Length;
        to.BodyWriter.Write(body);
    }

    private static ReadOnlySpan<byte> WithoutCard(InvokeResponse response)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Relaxed))
        {
            writer.WriteStartObject();
            if (!ExtensionResponseWriter.TryWrite(writer, response)) WriteCase(writer, response);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan;
    }

    private static void WriteCase(Utf8JsonWriter writer, InvokeResponse response)
    {
        switch (response)
        {
            case InvokeResponse.Sentence message:
                WriteHead(writer, 200, "application/vnd.microsoft.activity.message"u8);
                writer.WriteStringValue(message.Text);
                break;
            case InvokeResponse.Error error:
                WriteError(writer, error);
                break;
            case InvokeResponse.NotImplemented:
                WriteError(writer, new InvokeResponse.Error(501, "NotImplemented", ""));
                break;
            case InvokeResponse.Card or InvokeResponse.ExtensionResults or InvokeResponse.ExtensionMessage or InvokeResponse.Dialog
                or InvokeResponse.DialogMessage:
                throw new UnreachableException("This answer is written elsewhere.");
            default:
                throw new UnreachableException($"{response.GetType()}");
        }
    }

    private static void WriteError(Utf8JsonWriter writer, InvokeResponse.Error error)
    {
        WriteHead(writer, error.StatusCode, "application/vnd.microsoft.error"u8);
        writer.WriteStartObject();
        writer.WriteString("code"u8, error.Code);
        writer.WriteString("message"u8, error.Description);
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, int statusCode, ReadOnlySpan<byte> type)
    {
        writer.WriteNumber("statusCode"u8, statusCode);
        writer.WriteString("type"u8, type);
        writer.WritePropertyName("value"u8);
    }
}
