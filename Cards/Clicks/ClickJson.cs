using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>Click data inward: members may come in any order, and none may be missing.</summary>
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
    });
}
