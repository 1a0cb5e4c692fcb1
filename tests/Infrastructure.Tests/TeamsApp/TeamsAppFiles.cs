using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

/// <summary>The app package as it is beside the tests, with a bot's id in place of the token.</summary>
internal static class TeamsAppFiles
{
    public const string BotId = "3f2c1a00-0000-4000-8000-000000000001";

    public static string Text { get; } = File.ReadAllText(PathOf("manifest.json"));

    public static JsonObject Manifest { get; } = JsonNode.Parse(Text.Replace("${{BOT_ID}}", BotId, StringComparison.Ordinal))!.AsObject();

    public static JsonObject Bot => Assert.IsType<JsonObject>(Assert.Single(Manifest["bots"]!.AsArray()));

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

    private static string PathOf(string file) => Path.Combine(AppContext.BaseDirectory, "TeamsAppManifest", file);
}
