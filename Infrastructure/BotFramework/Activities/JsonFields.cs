using System.Text;
using System.Text.Json;

namespace MicroAssignBot.Infrastructure.BotFramework.Activities;

/// <summary>Fields that may be absent or null, but are of the wrong kind at the sender's peril.</summary>
internal static class JsonFields
{
    /// <exception cref="JsonException">It is there and is no string.</exception>
    public static string? Text(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Field(name, JsonValueKind.String)?.GetString();

    /// <exception cref="JsonException">It is there and is no object.</exception>
    public static JsonElement? Object(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Field(name, JsonValueKind.Object);

    /// <summary>The objects of an array; what else lies in it is passed over.</summary>
    /// <exception cref="JsonException">It is there and is no array.</exception>
    public static IEnumerable<JsonElement> Objects(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.Field(name, JsonValueKind.Array) is { } array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>Whatever is there, or null when it is absent or null.</summary>
    public static JsonElement? Any(this JsonElement element, ReadOnlySpan<byte> name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static JsonElement? Field(this JsonElement element, ReadOnlySpan<byte> name, JsonValueKind kind)
    {
        if (element.Any(name) is not { } value)
            return null;
        return value.ValueKind == kind
            ? value
            : throw new JsonException($"'{Encoding.UTF8.GetString(name)}' is of the wrong kind.");
    }
}
