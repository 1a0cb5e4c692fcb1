using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.TeamsApp;

/// <summary>Fills the manifest in and writes it.</summary>
internal static class ManifestText
{
    /// <summary>Teams reads JSON, not HTML, and people may want to read it too.</summary>
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Fill(JsonObject manifest, PackageValues values)
    {
        foreach (var (name, value) in manifest.ToList())
        {
            if (Filled(value, values) is { } filled) manifest[name] = filled;
        }
    }

    public static string Write(JsonObject manifest)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable)) manifest.WriteTo(writer);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    /// <returns>What takes the place of a text; null when it stays as it is.</returns>
    private static JsonNode? Filled(JsonNode? node, PackageValues values)
    {
        if (node is JsonObject members) Fill(members, values);
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                if (Filled(items[i], values) is { } filled) items[i] = filled;
            }
        }

        return node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith("${{", StringComparison.Ordinal)
            ? JsonValue.Create(Value(text, values))
            : null;
    }

    private static string Value(string token, PackageValues values) => token switch
    {
        "${{BOT_ID}}" => values.AppId,
        "${{DOMAIN}}" => values.Domain,
        // Nobody signs in to it, and yet Teams wants an address here.
        "${{RESOURCE}}" => $"https://{values.Domain}",
        "${{DEVELOPER}}" => values.Developer,
        "${{WEBSITE_URL}}" => values.WebsiteUrl,
        "${{PRIVACY_URL}}" => values.PrivacyUrl,
        "${{TERMS_URL}}" => values.TermsUrl,
        _ => throw new InvalidDataException($"The manifest has a token that nothing fills: {token}."),
    };
}
