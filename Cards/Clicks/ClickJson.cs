using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// Click data, both ways. Inward members may come in any order, and none may be missing; outward one that is null is left out.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Click))]
internal sealed partial class ClickJson : JsonSerializerContext
{
    /// <summary>The one that is used: <c>Default</c> lacks these options.</summary>
    public static ClickJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowOutOfOrderMetadataProperties = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
