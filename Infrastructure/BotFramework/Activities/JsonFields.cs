using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>
/// Reads fields that may be absent, null or of an unexpected kind. All three count as not sent, so that one odd field never costs
/// the message.
/// </summary>
internal static class JsonFields
{
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) => element.Field(name, JsonValueKind.String)?.GetString();

    public static JsonElement? Object(this JsonElement element, ReadOnlySpan<byte> name) => element.Field(name, JsonValueKind.Object);

    /// <summary>The objects of an array; other items are ignored.</summary>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Field(name, JsonValueKind.Array) is { } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>The value of any kind; null when the field is absent or null.</summary>
    public static JsonElement? Any(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement? Field(this JsonElement element, ReadOnlySpan<byte> name, JsonValueKind kind) =>
        element.Any(name) is { } value && value.ValueKind == kind ? value : null;
}
