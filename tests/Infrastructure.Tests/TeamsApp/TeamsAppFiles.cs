using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.TeamsApp;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

/// <summary>The files that app packages are made from, as they lie beside the tests, and values to fill them with.</summary>
internal static class TeamsAppFiles
{
    public const string BotId = "3f2c1a00-0000-4000-8000-000000000001";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "TeamsAppManifest");

    public static PackageValues Values { get; } = new(
        BotId, "bot.contoso.com", "Contoso", "https://contoso.com/app", "https://contoso.com/privacy", "https://contoso.com/terms");

    /// <summary>The manifest, filled in.</summary>
    public static JsonObject Manifest { get; } = Filled();

    public static JsonObject Bot => Assert.IsType<JsonObject>(Assert.Single(Manifest["bots"]!.AsArray()));

    public static IReadOnlyDictionary<string, JsonObject> Languages { get; } =
        Manifest["localizationInfo"]!["additionalLanguages"]!.AsArray().ToDictionary(
            language => language!["languageTag"]!.GetValue<string>(), language => Json(language!["file"]!.GetValue<string>()));

    public static Png Icon(string kind) => Png.Read(File.ReadAllBytes(PathOf(TextAt($"icons.{kind}"))));

    /// <summary>The text at a path of members, such as <c>name.short</c>.</summary>
    public static string TextAt(string path)
    {
        JsonNode? node = Manifest;
        foreach (var member in path.Split('.'))
        {
            node = node?[member];
        }
        return Assert.IsAssignableFrom<JsonValue>(node).GetValue<string>();
    }

    private static JsonObject Filled()
    {
        var manifest = Json("manifest.json");
        ManifestText.Fill(manifest, Values);
        return manifest;
    }

    private static JsonObject Json(string file) => JsonNode.Parse(File.ReadAllText(PathOf(file)))!.AsObject();

    private static string PathOf(string file) => Path.Combine(Folder, file);
}
