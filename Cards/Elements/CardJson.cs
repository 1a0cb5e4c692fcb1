using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Cards outward and click data both ways.</summary>
[JsonSerializable(typeof(AdaptiveCard))]
[JsonSerializable(typeof(Click))]
internal sealed partial class CardJson : JsonSerializerContext
{
    /// <summary>The one that is used: <c>Default</c> lacks these options.</summary>
    public static CardJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    public static ReadOnlyMemory<byte> Write(AdaptiveCard card) =>
        RawText.Unescape(JsonSerializer.SerializeToUtf8Bytes(card, Wire.AdaptiveCard));
}
