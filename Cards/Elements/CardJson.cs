using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

/// <summary>
/// Cards outward, with the click data of their buttons in them. A card is drawn at every turn, so each member is written by
/// name: to have them found by type at every element took more than half the time that a card takes.
/// </summary>
internal static class CardJson
{
    // What is written by hand is right in every card that was approved; to check it again at every turn helps nobody.
    private static readonly JsonWriterOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // Of each thread: what it grew to for one card, the next one fits into.
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? own;

    public static ReadOnlyMemory<byte> Write(AdaptiveCard card) => Write(card, CardWriter.Write);

    public static ReadOnlyMemory<byte> Write(Click click) => Write(click, ClickWriter.Write);

    private static byte[] Write<T>(T what, Action<Utf8JsonWriter, T> write)
    {
        var (buffer, json) = own ??= New();
        buffer.ResetWrittenCount();
        json.Reset();
        write(json, what);
        json.Flush();
        return RawText.Unescape(buffer.WrittenSpan);
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) New()
    {
        var buffer = new ArrayBufferWriter<byte>();
        return (buffer, new Utf8JsonWriter(buffer, Wire));
    }
}
