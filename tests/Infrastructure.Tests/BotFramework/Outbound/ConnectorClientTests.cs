using System.Net;
using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>A call to the connector …</summary>
public sealed class ConnectorClientTests : IDisposable
{
    private static readonly OutgoingMessage Hello = new OutgoingMessage.Text("Hello");
    private readonly ConnectorHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Sends_a_card_as_it_was_written_with_its_summary_and_no_text()
    {
        host.Http.On("POST", ConnectorHost.Activities, HttpStatusCode.Created, """{"id":"1:new"}""");
        var card = new OutgoingMessage.CardMessage("""{"type":"AdaptiveCard","speak":"über 📊"}"""u8.ToArray(), "A task for you");

        Assert.Equal(new CallResult.Done("1:new"), await Send(card));
        IsBody("""
            {"type":"message","from":{"id":"28:9d0c1111-0000-4000-8000-0000000000bb","name":"MicroAssign"},
             "recipient":{"id":"29:1kQv-learner"},
             "conversation":{"id":"a:1-personal","tenantId":"7f1c6c57-0000-4000-8000-0000000000aa"},
             "summary":"A task for you",
             "attachments":[
               {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","speak":"über 📊"}}]}
            """);
        Assert.Contains("über 📊", Sent().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_text_with_buttons_that_speak_for_the_person()
    {
        host.Http.On("POST", ConnectorHost.Activities, HttpStatusCode.Accepted, "");
        var message = new OutgoingMessage.Text("What now?", [new("Get a task", "next"), new("Help", "help")]);

        Assert.Equal(new CallResult.Done(null), await Send(message));
        IsBody("""
            {"type":"message","from":{"id":"28:9d0c1111-0000-4000-8000-0000000000bb","name":"MicroAssign"},
             "recipient":{"id":"29:1kQv-learner"},
             "conversation":{"id":"a:1-personal","tenantId":"7f1c6c57-0000-4000-8000-0000000000aa"},
             "textFormat":"plain","text":"What now?",
             "suggestedActions":{"to":["29:1kQv-learner"],"actions":[
               {"type":"imBack","title":"Get a task","value":"next"},{"type":"imBack","title":"Help","value":"help"}]}}
            """);
    }

    [Fact]
    public async Task Carries_the_token_and_says_what_it_sends()
    {
        host.Http.On("POST", ConnectorHost.Activities, HttpStatusCode.Created, "{}");
        await Send(Hello);

        Assert.Equal("Bearer token-1", Sent().Authorization);
        Assert.Equal("application/json; charset=utf-8", Sent().ContentType);
    }

    [Fact]
    public async Task Updates_the_message_it_names()
    {
        host.Http.On("PUT", $"{ConnectorHost.Activities}/1%3A17%3B%40%2F%3F%23%25", HttpStatusCode.OK, """{"id":"1:17"}""");

        Assert.Equal(new CallResult.Done("1:17"), await Update("1:17;@/?#%"));
        Assert.Equal("1:17;@/?#%", JsonNode.Parse(Sent().Body)!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Escapes_every_id_in_it()
    {
        const string id = "19:äb c@thread.tacv2;messageid=1/../2";
        host.Http.On(
            "POST",
            $"{SampleActivity.ServiceUrl}v3/conversations/19%3A%C3%A4b%20c%40thread.tacv2%3Bmessageid%3D1%2F..%2F2/activities",
            HttpStatusCode.Created,
            "{}");

        Assert.IsType<CallResult.Done>(await Send(Hello, SampleActivity.Reference with { ConversationId = id }));
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Never_leads_elsewhere_by_an_id_of_dots(string id)
    {
        Assert.IsType<CallResult.PersonUnreachable>(await Send(Hello, SampleActivity.Reference with { ConversationId = id }));
        Assert.IsType<CallResult.NotFound>(await Update(id));
        Assert.Empty(host.Http.Requests);
    }

    [Theory]
    [InlineData("https://evil.example.com/")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("nonsense")]
    public async Task Never_takes_a_token_where_it_does_not_belong(string serviceUrl)
    {
        Assert.IsType<CallResult.PersonUnreachable>(await Send(Hello, SampleActivity.Reference with { ServiceUrl = serviceUrl }));
        Assert.Empty(host.Http.Requests);
    }

    [Fact]
    public async Task Opens_a_chat_without_saying_anything_in_it()
    {
        host.Http.On("POST", $"{SampleActivity.ServiceUrl}v3/conversations", HttpStatusCode.Created, """{"id":"a:1-new"}""");

        var result = await host.Client.CreateConversation(
            SampleActivity.Reference, CallPriority.Background, TestContext.Current.CancellationToken);
        Assert.Equal(new CallResult.Done("a:1-new"), result);
        IsBody("""
            {"isGroup":false,"bot":{"id":"28:9d0c1111-0000-4000-8000-0000000000bb","name":"MicroAssign"},
             "members":[{"id":"29:1kQv-learner"}],
             "tenantId":"7f1c6c57-0000-4000-8000-0000000000aa",
             "channelData":{"tenant":{"id":"7f1c6c57-0000-4000-8000-0000000000aa"}}}
            """);
    }

    [Fact]
    public async Task Gets_a_fresh_token_the_next_time_when_this_one_is_refused_and_does_not_repeat_itself()
    {
        host.Http.On("POST", ConnectorHost.Activities, HttpStatusCode.Unauthorized, "");

        Assert.IsType<CallResult.BotRefused>(await Send(Hello));
        Assert.Single(host.Http.Requests);
        await Send(Hello);
        Assert.Equal(["Bearer token-1", "Bearer token-2"], host.Http.Requests.Select(request => request.Authorization));
    }

    [Fact]
    public async Task Is_not_made_without_a_token()
    {
        host.Tokens.Instead = _ => new(new TokenAnswer.Unavailable());

        Assert.Equal(new CallResult.BotRefused("NoToken"), await Send(Hello));
        Assert.Empty(host.Http.Requests);
    }

    [Fact]
    public async Task Gives_up_on_a_token_well_before_the_call_is_given_up()
    {
        host.Tokens.Instead = async cancellationToken =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken);
            return new TokenAnswer.NotNeeded();
        };
        var call = Send(Hello);
        host.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(new CallResult.BotRefused("NoToken"), await call);
    }

    [Fact]
    public async Task Has_sent_nothing_when_its_caller_gives_up_while_it_waits_for_a_token()
    {
        host.Tokens.Instead = async _ =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, CancellationToken.None);
            return new TokenAnswer.NotNeeded();
        };
        using var caller = new CancellationTokenSource();
        var call = host.Client.Send(SampleActivity.Reference, Hello, CallPriority.Interactive, caller.Token);
        await caller.CancelAsync();

        Assert.Equal(new CallResult.BotRefused("NoToken"), await call);
        Assert.Empty(host.Http.Requests);
    }

    [Fact]
    public async Task Is_unknown_when_no_answer_comes_in_time()
    {
        host.Http.On("POST", ConnectorHost.Activities, Never);
        var call = Send(Hello);
        Assert.False(call.IsCompleted);
        host.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(new CallResult.Unknown("TimeOut"), await call);
    }

    [Fact]
    public async Task Throws_only_when_its_caller_gives_up()
    {
        host.Http.On("POST", ConnectorHost.Activities, Never);
        using var caller = new CancellationTokenSource();
        var call = host.Client.Send(SampleActivity.Reference, Hello, CallPriority.Interactive, caller.Token);
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await call);
    }

    [Fact]
    public async Task Was_not_made_when_nobody_listens()
    {
        host.Http.On("POST", ConnectorHost.Activities, (_, _) => throw new HttpRequestException(HttpRequestError.ConnectionError));

        Assert.IsType<CallResult.NotDone>(await Send(Hello));
        Assert.Single(host.Http.Requests);
    }

    [Fact]
    public async Task Follows_no_redirect()
    {
        host.Http.On("POST", ConnectorHost.Activities, () =>
        {
            var redirect = new HttpResponseMessage(HttpStatusCode.TemporaryRedirect);
            redirect.Headers.Location = new Uri("https://evil.example.com/");
            return redirect;
        });

        Assert.Equal(new CallResult.NotDone(null, "307"), await Send(Hello));
        Assert.Single(host.Http.Requests);
    }

    [Fact]
    public async Task Is_held_back_when_the_conversation_had_its_share()
    {
        host.Http.On("POST", ConnectorHost.Activities, HttpStatusCode.Created, "{}");
        for (var sent = 0; sent < 7; sent++)
            Assert.IsType<CallResult.Done>(await Send(Hello));

        Assert.Equal(new CallResult.NotDone(TimeSpan.FromSeconds(1), "NoBudget") { WasTried = false }, await Send(Hello));
        Assert.Equal(7, host.Http.Requests.Count);
    }

    private ValueTask<CallResult> Send(OutgoingMessage message, ConversationReference? to = null) =>
        host.Client.Send(to ?? SampleActivity.Reference, message, CallPriority.Interactive, TestContext.Current.CancellationToken);

    private ValueTask<CallResult> Update(string activityId) =>
        host.Client.Update(SampleActivity.Reference, activityId, Hello, CallPriority.Interactive, TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> Never(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, host.Time, cancellationToken);
        return new HttpResponseMessage();
    }

    private FakeHttp.SentRequest Sent() => Assert.Single(host.Http.Requests);

    private void IsBody(string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(Sent().Body)), Sent().Body);
}
