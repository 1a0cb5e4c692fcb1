using System.Text.Encodings.Web;
using System.Text.Json;

namespace MicroAssignBot.Cards.Elements;

/// <summary>Writes members of JSON objects. Null members are left out, and enum values are named in camel case.</summary>
internal static class Members
{
    public static void WriteIfAny(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    /// <summary>Writes text that the viewer reads, cleaned by <see cref="VisibleText"/>.</summary>
    public static void WriteShown(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string text) =>
        json.WriteString(name, VisibleText.From(text));

    public static void WriteShownIfAny(this Utf8JsonWriter json, ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null) json.WriteShown(name, text);
    }

    public static void WriteIfAny(this Utf8JsonWriter json, ReadOnlySpan<byte> name, bool? flag)
    {
        if (flag is { } value) json.WriteBoolean(name, value);
    }

    public static void WriteIfAny<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T? which)
        where T : struct, Enum
    {
        if (which is { } value) json.WriteCase(name, value);
    }

    public static void WriteCase<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> name, T value)
        where T : struct, Enum => json.WriteString(name, Cases<T>.Names[value]);

    public static void WriteArray<T>(
        this Utf8JsonWriter json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(json, item);
        json.WriteEndArray();
    }

    private static class Cases<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, JsonEncodedText> Names = Enum.GetValues<T>().ToDictionary(
            value => value,
            value =>
                JsonEncodedText.Encode(
                    JsonNamingPolicy.CamelCase.ConvertName(value.ToString()), JavaScriptEncoder.UnsafeRelaxedJsonEscaping));
    }
}
