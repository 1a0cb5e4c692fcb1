using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>One odd member never costs the message.</summary>
public sealed class UnexpectedMemberTests
{
    private static readonly string[] Odd =
        ["null", "5", "-1.5e300", "true", "\"\"", "\"odd\"", "{}", "[]", "[5]", """{"type":5}""", """[{"type":5}]""", "\"\\ud83d\""];

    /// <summary>Without these nobody knows who wrote, or where to answer.</summary>
    private static readonly string[] Needed =
        ["type", "from", "from.id", "recipient", "recipient.id", "conversation", "conversation.id", "serviceUrl", "channelId"];

    public static TheoryData<string> Members
    {
        get
        {
            var members = new TheoryData<string>();
            foreach (var path in Paths(SampleActivity.Json("personal-message"), "")) members.Add(path);
            return members;
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Whatever_stands_in_one_member_the_word_is_read(string path)
    {
        foreach (var odd in Odd.Where(odd => path != "text" || odd[0] != '"' || odd == "\"\""))
        {
            var parsed = SampleActivity.ParseText(With(path, odd));
            if (Needed.Contains(path)) continue;
            Assert.True(parsed is ParseResult.Parsed { Activity: InboundActivity.Message { Text: "next" } }, $"{path} = {odd}: {parsed}");
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void One_odd_thing_more_in_a_list_is_passed_over(string path)
    {
        foreach (var odd in Odd)
        {
            var activity = SampleActivity.Json("personal-message");
            if (At(activity, path) is not JsonArray list) return;
            list.Insert(0, JsonNode.Parse(odd.Replace("\\ud83d", "x", StringComparison.Ordinal)));
            Assert.True(
                SampleActivity.ParseText(activity.ToJsonString())
                    is ParseResult.Parsed { Activity: InboundActivity.Message { Text: "next" } },
                odd);
        }
    }

    [Fact]
    public void A_zone_that_is_a_number_is_none_and_the_message_is_read()
    {
        var activity = SampleActivity.Json("personal-message");
        activity["entities"]![0]!["timezone"] = 60;
        var parsed = Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString())).Activity;
        Assert.Equal(("Europe/Madrid", null), (parsed.Envelope.TimeZone, parsed.Envelope.ClientTimeZone));
    }

    [Theory]
    [InlineData(@"\ud83d", "\uFFFD")]
    [InlineData(@"\uDE00 no", "\uFFFD no")]
    [InlineData(@"\ud83d\ud83d\ude00", "\uFFFD😀")]
    [InlineData(@"\\ud83d", @"\ud83d")]
    public void Half_of_an_emoji_is_a_mark_in_the_text(string escaped, string read)
    {
        var body = SampleActivity.Text("personal-message").Replace("\"next\"", $"\"{escaped}\"", StringComparison.Ordinal);
        Assert.Equal(read, Read(body).Text);
    }

    [Fact]
    public void Half_of_an_emoji_in_click_data_leaves_the_click()
    {
        var execute = SampleActivity.Text("execute").Replace("\"now\"", "{\"deep\":[\"\\uD83D\"]}", StringComparison.Ordinal);
        var click = Assert.IsType<InboundActivity.CardAction>(
            Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(execute)).Activity);
        Assert.Equal("\uFFFD", click.Data.GetProperty("start").GetProperty("deep")[0].GetString());
        Assert.Equal(
            "\uFFFD",
            Read(
                SampleActivity.Text("message-back").Replace(
                    "show", "\\\\ud83d", StringComparison.Ordinal)).Value!.Value.GetProperty("act").GetString());
    }

    private static InboundActivity.Message Read(string body) =>
        Assert.IsType<InboundActivity.Message>(Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(body)).Activity);

    private static string With(string path, string odd)
    {
        var activity = SampleActivity.Json("personal-message");
        const string mark = "«odd»";
        var (parent, name) = path.LastIndexOf('.') is > 0 and var dot ? (At(activity, path[..dot]), path[(dot + 1)..]) : (activity, path);
        if (parent is JsonArray list) list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] = mark;
        else parent![name] = mark;
        return activity.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .Replace($"\"{mark}\"", odd, StringComparison.Ordinal);
    }

    private static JsonNode? At(JsonNode activity, string path) => path.Split('.').Aggregate((JsonNode?)activity, (node, name) =>
        node is JsonArray list ? list[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node![name]);

    private static IEnumerable<string> Paths(JsonNode? node, string under)
    {
        var members = node switch
        {
            JsonObject item => item.Select(pair => (pair.Key, pair.Value)),
            JsonArray list => list.Select((value, place) => (place.ToString(System.Globalization.CultureInfo.InvariantCulture), value)),
            _ => [],
        };
        return members.SelectMany(member => Paths(member.Item2, $"{under}{member.Item1}.").Prepend($"{under}{member.Item1}"));
    }
}
