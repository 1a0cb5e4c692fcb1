using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Fields that may be absent, null or of another kind than we know, which all mean that nothing is said: one odd member never costs the
/// message.
/// </summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) => element.Field(name, JsonValueKind.String)?.GetString();

    public static JsonElement? Object(this JsonElement element, ReadOnlySpan<byte> name) => element.Field(name, JsonValueKind.Object);

    /// <summary>The objects of an array; what else lies in it is passed over.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Field(name, JsonValueKind.Array) is { } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>Whatever is there, or null when it is absent or null.</summary>
    public static JsonElement? Any(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement? Field(this JsonElement element, ReadOnlySpan<byte> name, JsonValueKind kind) =>
        element.Any(name) is { } value && value.ValueKind == kind ? value : null;
}
