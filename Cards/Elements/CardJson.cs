using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Cards outward, with the click data of their buttons in them.</summary>
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>The one that is used: <c>Default</c> lacks these options.</summary>
    public static CardJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static ReadOnlyMemory<byte> Write(AdaptiveCard card) =>
        RawText.Unescape(JsonSerializer.SerializeToUtf8Bytes(card, Wire.AdaptiveCard));
}
