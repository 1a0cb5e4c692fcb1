using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>What nobody could answer is malformed.</summary>
public sealed class MalformedActivityTests
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"message"} {}""")]
    public void A_body_that_is_no_activity(string body) => IsMalformed(body);

    [Theory]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    public void A_message_that_lacks_what_an_answer_needs(string field) =>
        IsMalformed(SampleActivity.With("personal-message", field, null));

    [Theory]
    [InlineData("type")]
    [InlineData("from")]
    [InlineData("recipient")]
    [InlineData("conversation")]
    public void What_an_answer_needs_being_of_the_wrong_kind(string field) =>
        IsMalformed(SampleActivity.With("personal-message", field, 7));

    [Fact]
    public void A_click_without_an_action() => IsMalformed(SampleActivity.With("execute", "value", new JsonObject()));

    [Fact]
    public void A_body_that_is_not_UTF_8()
    {
        byte[] body = [.. "{\"type\":\"event\",\"name\":\""u8, 0xC3, .. "\"}"u8];
        Assert.IsType<ParseResult.Malformed>(ActivityParser.Parse(body));
    }

    [Fact]
    public void Nesting_is_followed_a_hundred_levels_and_not_a_thousand()
    {
        Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(Nested(100)));
        IsMalformed(Nested(1000));
    }

    [Fact]
    public void What_is_not_read_may_be_of_any_kind() =>
        Assert.IsType<ParseResult.Parsed>(
            SampleActivity.ParseText(SampleActivity.With("personal-message", "callerId", new JsonArray(1, "two"))));

    private static string Nested(int levels) =>
        $$"""{"type":"event","value":{{new string('[', levels)}}{{new string(']', levels)}}}""";

    private static void IsMalformed(string body) => Assert.IsType<ParseResult.Malformed>(SampleActivity.ParseText(body));
}
