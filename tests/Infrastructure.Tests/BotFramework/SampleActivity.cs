using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework;

/// <summary>Activities in the form in which Teams sends them.</summary>
internal static class SampleActivity
{
    public const string Tenant = "7f1c6c57-0000-4000-8000-0000000000aa";
    public const string AppId = "9d0c1111-0000-4000-8000-0000000000bb";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/7f1c6c57-0000-4000-8000-0000000000aa/";

    public static readonly ConversationReference Reference =
        new(Tenant, ServiceUrl, "msteams", $"28:{AppId}", "MicroAssign", "29:1kQv-learner", "a:1-personal");

    public static string Text(string name)
    {
        using var stream = typeof(SampleActivity).Assembly.GetManifestResourceStream($"Samples/{name}.json")
            ?? throw new InvalidOperationException($"There is no sample {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static JsonObject Json(string name) => JsonNode.Parse(Text(name))!.AsObject();

    /// <summary>The sample with one field changed, or removed when the value is null.</summary>
    public static string With(string name, string field, JsonNode? value)
    {
        var activity = Json(name);
        if (value is null)
            activity.Remove(field);
        else
            activity[field] = value;
        return activity.ToJsonString();
    }

    public static ParseResult ParseText(string json) => ActivityParser.Parse(Encoding.UTF8.GetBytes(json));

    public static T Parse<T>(string name) where T : InboundActivity =>
        Assert.IsType<T>(Assert.IsType<ParseResult.Parsed>(ParseText(Text(name))).Activity);
}
