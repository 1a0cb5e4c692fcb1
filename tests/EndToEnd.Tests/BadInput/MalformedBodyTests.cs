using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

public sealed class MalformedBodyTests(OneTenant host)
{
    private const int Megabyte = 1024 * 1024;

    public static TheoryData<string> Malformed =>
    [
        "",
        " ",
        "{",
        "{\"type\":\"message\",}",
        "hello",
        "[]",
        "null",
        "\"message\"",
        "{}",
        "{\"id\":\"1\"}",
        "{\"type\":\"\"}",
        "{\"type\":5}",
        "{\"type\":null}",
        "{\"type\":\"message\"}",
        "{\"type\":\"message\",\"text\":{}}",
        "{\"type\":\"message\",\"text\":\"\\ud83d\"}",
        "{\"type\":\"message\",\"from\":\"me\"}",
        new string('[', 5000) + new string(']', 5000),
        "{\"type\":\"message\",\"value\":" + new string('[', 5000) + new string(']', 5000) + "}",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Malformed), DisableDiscoveryEnumeration = true)]
    public async Task What_is_no_activity_is_a_bad_request(string body)
    {
        var reply = await host.Post(Encoding.UTF8.GetBytes(body), Cancellation);

        Assert.Equal((400, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\"}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":5,\"from\":{}}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"value\":{\"action\":[]}}")]
    public async Task A_click_is_answered_in_its_own_form_even_if_it_is_malformed(string body)
    {
        var reply = await host.Post(Encoding.UTF8.GetBytes(body), Cancellation);

        Assert.Equal(200, reply.Status);
        Assert.Contains("\"statusCode\":400", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_even_text_is_a_bad_request()
    {
        var reply = await host.Post([0x7b, 0xff, 0xfe, 0x00, 0x7d], Cancellation);

        Assert.Equal((400, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("event")]
    [InlineData("a type of the year 2031")]
    public async Task An_unknown_type_is_taken_and_nothing_is_said(string type)
    {
        var guest = await host.Next(Cancellation);

        var reply = await host.Post(guest.Learner.Activity(type), Cancellation);

        Assert.Equal((200, ""), (reply.Status, reply.Body));
        Assert.Empty(guest.Learner.Chat.Messages);
    }

    [Theory]
    [InlineData("task/fetch")]
    [InlineData("composeExtension/queryLink")]
    [InlineData("adaptiveCard/action/of/2031")]
    public async Task An_unknown_invoke_is_not_implemented(string name)
    {
        var guest = await host.Next(Cancellation);
        var invoke = guest.Learner.Activity("invoke");
        invoke["name"] = name;
        invoke["value"] = new JsonObject();

        var reply = await host.Post(invoke, Cancellation);

        Assert.Equal((501, ""), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task A_megabyte_is_too_large()
    {
        var guest = await host.Next(Cancellation);
        var message = guest.Learner.Activity("message");
        message["text"] = new string('x', Megabyte);

        var reply = await host.Post(message, Cancellation);

        Assert.Equal((413, ""), (reply.Status, reply.Body));
    }

    [Fact]
    public async Task A_megabyte_in_pieces_whose_length_nobody_says_is_too_large()
    {
        var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string(' ', Megabyte))));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, (string?)null) { Content = content };
        request.Headers.TransferEncodingChunked = true;

        var reply = await host.Send(request, Cancellation);

        Assert.Equal((413, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    public async Task Only_posting_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), (string?)null);

        var reply = await host.Send(request, Cancellation);

        Assert.Equal((405, ""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("image/png")]
    public async Task A_body_counts_by_what_it_is_and_not_by_what_its_header_calls_it(string contentType)
    {
        var guest = await host.Next(Cancellation);
        var message = guest.Learner.Activity("message");
        message["text"] = "help";

        var good = await host.Post(Encoding.UTF8.GetBytes(message.ToJsonString()), Cancellation, contentType);
        var bad = await host.Post("type=message&text=help"u8.ToArray(), Cancellation, contentType);

        Assert.Equal((200, 400), (good.Status, bad.Status));
        await guest.Learner.WaitForText("What you can type", Cancellation);
    }
}
