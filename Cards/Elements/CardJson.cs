using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

/// <summary>
/// Writes cards as JSON, with the click data of their buttons. A card is rendered at every turn, so each member is written by
/// name: a look-up by type for every element took more than half of a card's time.
/// </summary>
internal static class CardJson
{
    // Approval tests cover every card that this code writes, so validation at every turn would only take time.
    private static readonly JsonWriterOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    // One buffer for each thread. Once grown for one card, it is large enough for the next.
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
