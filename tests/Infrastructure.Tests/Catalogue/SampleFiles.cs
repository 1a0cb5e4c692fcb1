using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

/// <summary>Files as somebody writes them; a test changes the one thing that it is about.</summary>
internal static class SampleFiles
{
    public static string File(string skill, params JsonObject[] entries) => new JsonObject
    {
        ["skill"] = new JsonObject { ["id"] = skill, ["name"] = skill },
        ["entries"] = new JsonArray([.. entries]),
    }.ToJsonString();

    public static JsonObject Entry(string id, Action<JsonObject>? change = null)
    {
        var entry = new JsonObject
        {
            ["id"] = id,
            ["level"] = 1,
            ["title"] = "A title",
            ["goal"] = "One thing is done.",
            ["context"] = "Take [one page of ours]. Look at it.",
            ["effort"] = "45m",
            ["box"] = "hours 3",
            ["criteria"] = new JsonArray("It is there"),
            ["hints"] = new JsonArray("Start small.", "Then grow."),
            ["links"] = new JsonArray(new JsonObject { ["title"] = "A tool", ["url"] = "https://example.com/" }),
        };
        change?.Invoke(entry);
        return entry;
    }
}
