using System.Text.Json.Nodes;
using static MicroAssignBot.Infrastructure.Tests.TeamsApp.TeamsAppFiles;

namespace MicroAssignBot.Infrastructure.Tests.TeamsApp;

/// <summary>A language has words for all that people read of the app before they open it.</summary>
public class LocalizationTests
{
    private static readonly string[] Read = ["title", "description", "short", "full"];

    public static TheoryData<string> Tags => [.. Languages.Keys];

    [Theory]
    [MemberData(nameof(Tags))]
    public void Every_text_that_people_read_is_there_in_every_language(string tag)
    {
        List<string> keys = [];
        foreach (var member in (string[])["name", "description", "bots", "composeExtensions"]) Collect(Manifest[member], member, keys);

        Assert.Equal(keys.Order(), Languages[tag].Select(member => member.Key).Where(key => key != "$schema").Order());
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void Nothing_is_left_untranslated_but_names_and_the_words_to_type(string tag)
    {
        List<(string Key, string Text)> same = [];
        foreach (var (key, text) in Languages[tag])
        {
            if (key != "$schema" && At(key) == text!.GetValue<string>()) same.Add((key, At(key)));
        }

        Assert.All(same, one => Assert.True(one.Key.EndsWith("].title", StringComparison.Ordinal) || one.Key == "name.short", one.Key));
    }

    private static void Collect(JsonNode? node, string path, List<string> keys)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members) Collect(value, $"{path}.{name}", keys);
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++) Collect(items[i], $"{path}[{i}]", keys);
                break;
            case JsonValue when Read.Contains(path[(path.LastIndexOf('.') + 1)..]):
                keys.Add(path);
                break;
        }
    }

    private static string At(string key)
    {
        JsonNode? node = Manifest;
        foreach (var part in key.Split('.', '[', ']').Where(part => part.Length > 0))
            node = int.TryParse(part, out var index) ? node![index] : node![part];
        return node!.GetValue<string>();
    }
}
