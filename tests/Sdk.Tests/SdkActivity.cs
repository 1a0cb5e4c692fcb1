using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.Tests.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace MicroAssignBot.Sdk.Tests;

/// <summary>Reads JSON as bots on the SDK do.</summary>
internal static class SdkActivity
{
    /// <summary>The SDK leaves dates inside other texts alone, and does not write what is not set.</summary>
    private static readonly JsonSerializerSettings Settings = new()
    {
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
    };

    public static T Read<T>(string json) => JsonConvert.DeserializeObject<T>(json, Settings)!;

    public static T Read<T>(ReadOnlyMemory<byte> json) => Read<T>(System.Text.Encoding.UTF8.GetString(json.Span));

    public static Activity Sample(string name) => Read<Activity>(SampleActivity.Text(name));

    public static InboundActivity Ours(string name) =>
        Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(SampleActivity.Text(name))).Activity;

    /// <summary>What the SDK's type makes of the JSON must be the JSON again: a member that the type does not know would be lost.</summary>
    public static T WithoutLoss<T>(ReadOnlyMemory<byte> json)
    {
        var read = Read<T>(json);
        var again = Read<JToken>(JsonConvert.SerializeObject(read, Settings));
        var sent = Read<JToken>(json);
        Assert.True(JToken.DeepEquals(Sorted(sent), Sorted(again)), $"sent: {Sorted(sent)}\nread: {Sorted(again)}");
        return read;
    }

    private static JToken Sorted(JToken token) => token switch
    {
        JObject members => new JObject(
            from member in members.Properties()
            orderby member.Name
            select new JProperty(member.Name, Sorted(member.Value))),
        JArray items => new JArray(items.Select(Sorted)),
        _ => token.DeepClone(),
    };
}
