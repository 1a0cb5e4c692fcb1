using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>Nothing that an activity says grows without bound.</summary>
public sealed class BoundedActivityTests
{
    private static readonly string Huge = new('x', 200_000);

    [Theory]
    [InlineData("id")]
    [InlineData("serviceUrl")]
    [InlineData("channelId")]
    [InlineData("from.id")]
    [InlineData("from.aadObjectId")]
    [InlineData("recipient.id")]
    [InlineData("conversation.id")]
    [InlineData("conversation.tenantId")]
    [InlineData("channelData.tenant.id")]
    public void An_id_that_is_longer_than_ids_are_is_refused_by_name(string field)
    {
        var refused = Assert.IsType<ParseResult.Malformed>(SampleActivity.ParseText(With(field, Huge)));

        Assert.Contains($"'{field}'", refused.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("from.id")]
    [InlineData("conversation.id")]
    [InlineData("conversation.tenantId")]
    public void An_id_with_a_line_break_cannot_write_a_line_of_the_log(string field) => Assert.All(
        (string[])["\n", "\r", "\u0085", "\u2028", "\u2029"],
        end => Assert.IsType<ParseResult.Malformed>(SampleActivity.ParseText(With(field, $"1{end}warn: All is well."))));

    [Fact]
    public void Nor_can_a_word() => Assert.Equal("a?b?c", EnvelopeLimits.AsWord("a\nb\u2028c"));

    [Fact]
    public void What_only_describes_is_cut_or_taken_as_not_said()
    {
        var activity = SampleActivity.Json("personal-message");
        foreach (var field
            in (string[])["from.name", "recipient.name", "conversation.conversationType", "locale", "localTimezone", "textFormat",
                "replyToId"])
            Set(activity, field, Huge);
        activity["entities"]![0]!["timezone"] = Huge;

        var message = Assert.IsType<InboundActivity.Message>(
            Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString())).Activity);

        var envelope = message.Envelope;
        Assert.Equal(256, envelope.From.Name!.Length);
        Assert.Equal(256, envelope.Recipient.Name!.Length);
        Assert.Equal(128, envelope.ConversationType!.Length);
        Assert.Equal(128, message.TextFormat!.Length);
        Assert.Null(envelope.Locale);
        Assert.Null(envelope.TimeZone);
        Assert.Null(envelope.ClientTimeZone);
        Assert.Null(message.ReplyToId);
    }

    [Fact]
    public void A_name_is_not_cut_through_the_middle_of_a_character()
    {
        var name = new string('x', 255) + "📊";
        var message = (InboundActivity.Message)Assert.IsType<ParseResult.Parsed>(
            SampleActivity.ParseText(With("from.name", name))).Activity;

        Assert.Equal(new string('x', 255), message.Envelope.From.Name);
    }

    [Fact]
    public void A_type_that_nobody_knows_is_still_a_case_and_fits_on_one_line()
    {
        var other = (InboundActivity.Other)Assert.IsType<ParseResult.Parsed>(
            SampleActivity.ParseText(With("type", "new\nthing" + Huge))).Activity;

        Assert.Equal(128, other.Type.Length);
        Assert.StartsWith("new?thing", other.Type, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".docx", ".docx")]
    [InlineData("", "")]
    [InlineData(".an-ending-that-no-kind-of-file-has", "")]
    public void A_files_name_is_cut_before_its_ending(string written, string kept)
    {
        var file = File(Huge + written, "https://contoso.sharepoint.com/a");

        Assert.Equal(256, file.Name.Length);
        Assert.EndsWith("x" + kept, file.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_says_nothing_without_bound()
    {
        var file = File(Huge, "https://contoso.sharepoint.com/" + Huge, Huge);

        Assert.Equal("", file.ContentUrl);
        Assert.All(
            typeof(SharedFile).GetProperties().Where(member => member.PropertyType == typeof(string)),
            member => Assert.InRange(((string)member.GetValue(file)!).Length, 0, SharedFile.LongestUrl));
    }

    [Fact]
    public void The_longest_address_that_a_file_can_have_is_kept()
    {
        var longest = "https://contoso.sharepoint.com/".PadRight(SharedFile.LongestUrl, 'a');

        Assert.Equal(longest, File("a.docx", longest).ContentUrl);
    }

    private static SharedFile File(string name, string address, string? type = null)
    {
        var activity = SampleActivity.Json("personal-message");
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["contentUrl"] = address,
            ["content"] = new JsonObject { ["fileType"] = type },
        });
        return Assert.Single(Assert.IsType<InboundActivity.Message>(
            Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(activity.ToJsonString())).Activity).Files);
    }

    private static string With(string field, string value)
    {
        var activity = SampleActivity.Json("personal-message");
        Set(activity, field, value);
        return activity.ToJsonString();
    }

    private static void Set(JsonObject activity, string field, string value)
    {
        var parts = field.Split('.');
        var inner = parts[..^1].Aggregate((JsonNode)activity, (node, name) => node[name]!);
        inner[parts[^1]] = value;
    }
}
