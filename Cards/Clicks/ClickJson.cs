using System.Text.Json;
using System.Text.Json.Serialization;

namespace MicroAssignBot.Cards.Clicks;

/// <summary>
/// Reads and writes click data. On reading, members may come in any order, and no required one may be missing. On writing, null
/// members are left out.
/// </summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Click))]
internal sealed partial class ClickJson : JsonSerializerContext
{
    /// <summary>Use this one: <c>Default</c> lacks these options.</summary>
    public static ClickJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        AllowOutOfOrderMetadataProperties = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new MemberText() },
    });
}
