using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Activities;

/// <summary>Whether somebody lets a file be saved is understood, and where.</summary>
public sealed class FileConsentTests
{
    [Fact]
    public void Whoever_accepts_says_where_the_file_may_be_put()
    {
        var consent = SampleActivity.Parse<InboundActivity.FileConsent>("file-accepted");

        Assert.Equal(("my-data.json", "json", "1700000000020"), (consent.Upload!.Name, consent.Upload.FileType, consent.ReplyToId));
        Assert.StartsWith("https://contoso-my.sharepoint.com/personal/ada/_api/", consent.Upload.UploadUrl, StringComparison.Ordinal);
        Assert.Equal("save-my-data", consent.Context.GetProperty("do").GetString());
    }

    [Fact]
    public void Whoever_declines_names_no_place() =>
        Assert.Null(SampleActivity.Parse<InboundActivity.FileConsent>("file-declined").Upload);

    [Theory]
    [InlineData("""{"action":"accept"}""")]
    [InlineData("""{"action":"accept","uploadInfo":"https://contoso.sharepoint.com/"}""")]
    [InlineData("""{"action":"accept","uploadInfo":{"uploadUrl":"https://contoso.sharepoint.com/"}}""")]
    [InlineData("""{"action":"accept","uploadInfo":{"uploadUrl":7,"contentUrl":null}}""")]
    [InlineData("""{"action":"decline","uploadInfo":{"uploadUrl":"https://a.sharepoint.com/","contentUrl":"https://a.sharepoint.com/"}}""")]
    [InlineData("\"accept\"")]
    [InlineData(null)]
    public void Odd_values_name_no_place(string? value) => Assert.Null(Read(value is null ? null : JsonNode.Parse(value)).Upload);

    [Fact]
    public void An_endless_address_is_none() => Assert.Null(Read(new JsonObject
    {
        ["action"] = "accept",
        ["uploadInfo"] = new JsonObject
        {
            ["uploadUrl"] = $"https://contoso.sharepoint.com/{new string('x', FileUpload.LongestUrl)}",
            ["contentUrl"] = "https://contoso.sharepoint.com/x",
        },
    }).Upload);

    private static InboundActivity.FileConsent Read(JsonNode? value) => Assert.IsType<InboundActivity.FileConsent>(
        Assert.IsType<ParseResult.Parsed>(SampleActivity.ParseText(SampleActivity.With("file-accepted", "value", value))).Activity);
}
