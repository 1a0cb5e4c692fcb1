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
    /// <summary>Most cards fit into it.</summary>
    private const int Usual = 4096;

    // What is written by hand is right in every card that was approved; to check it again at every turn helps nobody.
    private static readonly JsonWriterOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write(AdaptiveCard card) => Write(json => CardWriter.Write(json, card));

    public static ReadOnlyMemory<byte> Write(Click click) => Write(json => ClickWriter.Write(json, click));

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(Usual);
        using (var json = new Utf8JsonWriter(buffer, Wire)) write(json);
        return RawText.Unescape(buffer.WrittenMemory);
    }
}
