using System.Net;
using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>The endpoint answers …</summary>
public sealed class MessagesEndpointTests
{
    [Theory]
    [InlineData("personal-message")]
    [InlineData("submit")]
    [InlineData("install")]
    [InlineData("unknown-type")]
    public async Task Whatever_is_no_invoke_with_an_empty_200(string sample)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(SampleActivity.Text(sample), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await Body(response));
        Assert.Single(host.Turns.Seen);
    }

    [Fact]
    public async Task An_unknown_invoke_with_501()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(SampleActivity.Text("unknown-invoke"), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Fact]
    public Task A_click_with_the_card_as_it_was_written() => Answers(
        new InvokeResponse.Card("""{"type":"AdaptiveCard","speak":"über 📊"}"""u8.ToArray()),
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard","speak":"über 📊"}}""");

    [Fact]
    public Task A_click_with_a_sentence() => Answers(
        new InvokeResponse.Sentence("Déjà done"),
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Déjà done"}""");

    [Fact]
    public Task A_click_that_is_refused_with_200_outside_and_400_inside() => Answers(
        new InvokeResponse.Error(400, "BadRequest", "This needs an answer."),
        """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"This needs an answer."}}""");

    [Fact]
    public Task A_click_nothing_serves_with_200_outside_and_501_inside() => Answers(
        null,
        """{"statusCode":501,"type":"application/vnd.microsoft.error","value":{"code":"NotImplemented","message":""}}""");

    [Fact]
    public Task A_search_with_its_results_each_with_a_line_in_the_list() => Answers(
        new InvokeResponse.ExtensionResults([new("""{"type":"AdaptiveCard"}"""u8.ToArray(), "Find the page", "Writing for search")]),
        """
        {"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[
          {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"},
           "preview":{"contentType":"application/vnd.microsoft.card.thumbnail",
                      "content":{"title":"Find the page","text":"Writing for search"}}}]}}
        """,
        "extension-query");

    [Fact]
    public Task A_search_with_a_sentence() => Answers(
        new InvokeResponse.ExtensionMessage("Nothing fits."),
        """{"composeExtension":{"type":"message","text":"Nothing fits."}}""",
        "extension-query");

    [Fact]
    public Task An_action_with_a_dialog() => Answers(
        new InvokeResponse.Dialog("New task", """{"type":"AdaptiveCard"}"""u8.ToArray()),
        """
        {"task":{"type":"continue","value":{"title":"New task","height":"large","width":"medium",
          "card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}}}}
        """,
        "extension-fetch");

    [Fact]
    public Task A_submitted_dialog_with_a_sentence() => Answers(
        new InvokeResponse.DialogMessage("Saved."), """{"task":{"type":"message","value":"Saved."}}""", "extension-submit");

    [Theory]
    [InlineData("extension-query", "composeExtension", "text")]
    [InlineData("extension-fetch", "task", "value")]
    [InlineData("extension-submit", "task", "value")]
    public async Task The_messaging_extension_whose_turn_broke_with_a_sentence(string sample, string member, string sentence)
    {
        await using var host = await BotHost.Start("Development", []);
        host.Turns.Answer = _ => throw new InvalidOperationException("the inside");
        using var response = await host.Post(Local(sample), token: null);

        var body = JsonNode.Parse(await Body(response))![member]!;
        Assert.Equal("That didn't work this time. Please try again in a moment.", body[sentence]!.GetValue<string>());
    }

    [Fact]
    public async Task A_click_whose_turn_broke_with_a_sentence_and_nothing_of_the_fault()
    {
        await using var host = await BotHost.Start("Development", []);
        host.Turns.Answer = _ => throw new InvalidOperationException("the inside");
        using var response = await host.Post(Local("execute"), token: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = JsonNode.Parse(await Body(response))!;
        Assert.Equal(500, body["statusCode"]!.GetValue<int>());
        Assert.Equal("application/vnd.microsoft.error", body["type"]!.GetValue<string>());
        Assert.Equal("That didn't work this time. Please try again in a moment.", body["value"]!["message"]!.GetValue<string>());
        Assert.DoesNotContain("inside", body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_turn_broke_with_an_empty_500()
    {
        await using var host = await BotHost.Start("Development", []);
        host.Turns.Answer = _ => throw new InvalidOperationException("the inside");
        using var response = await host.Post(Local("personal-message"), token: null);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await Body(response));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("""{"text":"no type"}""")]
    public async Task A_malformed_body_with_400(string body)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(body, ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Fact]
    public async Task Deep_nesting_with_400()
    {
        await using var host = await BotHost.Production();
        var deep = new string('[', 100_000) + new string(']', 100_000);
        using var response = await host.Post($$"""{"type":"message","value":{{deep}}}""", ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_megabyte_with_413_whether_it_says_its_length_or_not(bool chunked)
    {
        await using var host = await BotHost.Production();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages");
        request.Headers.Authorization = new("Bearer", ChannelIdentity.Token());
        request.Content = new ByteArrayContent(new byte[1024 * 1024]);
        request.Headers.TransferEncodingChunked = chunked;
        if (chunked)
            request.Content.Headers.ContentLength = null;
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Empty(host.Turns.Seen);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Every_other_method_with_405(string method)
    {
        await using var host = await BotHost.Production();
        using var response = await host.Client.SendAsync(new(new(method), "/api/messages"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task And_the_turn_is_not_cancelled_when_Teams_hangs_up()
    {
        await using var host = await BotHost.Production();
        using var response = await host.Post(SampleActivity.Text("execute"), ChannelIdentity.Token());

        Assert.False(host.Turns.Token.CanBeCanceled);
        Assert.IsType<InboundActivity.CardAction>(Assert.Single(host.Turns.Seen));
    }

    private static async Task Answers(InvokeResponse? answer, string body, string sample = "execute")
    {
        await using var host = await BotHost.Production();
        host.Turns.Answer = _ => answer;
        using var response = await host.Post(SampleActivity.Text(sample), ChannelIdentity.Token());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        var written = await Body(response);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(written)), written);
    }

    private static string Local(string sample) => SampleActivity.With(sample, "serviceUrl", "http://localhost:56151/_connector");

    private static Task<string> Body(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
