using System.Net;
using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>In a team the bot …</summary>
public sealed class TeamClientTests : IDisposable
{
    private const string Conversations = SampleActivity.ServiceUrl + "v3/conversations";
    private const string Members = Conversations + "/19%3Aweb%40thread.tacv2/pagedmembers?pageSize=500";

    private static readonly ConversationReference Channel =
        SampleActivity.Reference with { ConversationId = "19:web@thread.tacv2", UserId = "" };

    private static readonly OutgoingMessage.CardMessage Card = new("""{"type":"AdaptiveCard"}"""u8.ToArray(), "Up for grabs");

    private readonly ConnectorHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Begins_a_thread_and_knows_where_its_first_message_lies()
    {
        host.Http.On(
            "POST", Conversations, HttpStatusCode.Created, """{"id":"19:web@thread.tacv2;messageid=17","activityId":"17"}""");

        Assert.Equal(new CallResult.Done("17"), await Post());
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"isGroup":true,"bot":{"id":"28:9d0c1111-0000-4000-8000-0000000000bb","name":"MicroAssign"},
                 "tenantId":"7f1c6c57-0000-4000-8000-0000000000aa",
                 "channelData":{"channel":{"id":"19:web@thread.tacv2"},"tenant":{"id":"7f1c6c57-0000-4000-8000-0000000000aa"}},
                 "activity":{"type":"message","summary":"Up for grabs","attachments":[
                   {"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}]}}
                """),
            JsonNode.Parse(Assert.Single(host.Http.Requests).Body)));
    }

    [Fact]
    public async Task Answers_in_a_thread_that_is_there_already()
    {
        host.Http.On(
            "POST", Conversations + "/19%3Aweb%40thread.tacv2%3Bmessageid%3D17/activities", HttpStatusCode.Created, """{"id":"18"}""");

        var thread = Channel with { ConversationId = "19:web@thread.tacv2;messageid=17" };
        Assert.Equal(
            new CallResult.Done("18"),
            await host.Client.Send(thread, Card, CallPriority.Interactive, CancellationToken.None));
    }

    [Fact]
    public async Task Changes_the_first_message_of_a_thread_without_naming_a_recipient()
    {
        host.Http.On("PUT", Conversations + "/19%3Aweb%40thread.tacv2%3Bmessageid%3D17/activities/17", HttpStatusCode.OK, "{}");
        Assert.Equal(
            new CallResult.Done(null),
            await host.Client.Update(Channel, "17", Card, CallPriority.Background, TestContext.Current.CancellationToken));
        Assert.Null(JsonNode.Parse(Assert.Single(host.Http.Requests).Body)!["recipient"]);
    }

    [Fact]
    public async Task Reads_the_members_page_by_page()
    {
        host.Http.On("GET", Members, HttpStatusCode.OK, """
            {"members":[{"id":"29:1","name":"Ada","objectId":"3f2c1a00-0000-4000-8000-000000000001"},7],"continuationToken":"a b/c"}
            """);
        host.Http.On("GET", Members + "&continuationToken=a%20b%2Fc", HttpStatusCode.OK, """
            {"members":[{"id":"29:2","name":"Bea","aadObjectId":"3f2c1a00-0000-4000-8000-000000000002"}],"continuationToken":""}
            """);

        var first = Assert.IsType<MembersResult.Page>(await Read(null));
        var second = Assert.IsType<MembersResult.Page>(await Read(first.Continuation));

        Assert.Equal(new ChannelAccount("29:1", "Ada", "3f2c1a00-0000-4000-8000-000000000001"), Assert.Single(first.Members));
        Assert.Equal(new ChannelAccount("29:2", "Bea", "3f2c1a00-0000-4000-8000-000000000002"), Assert.Single(second.Members));
        Assert.Null(second.Continuation);
        Assert.All(host.Http.Requests, request => Assert.Null(request.ContentType));
    }

    [Theory]
    [InlineData("""{"id":"29:1","userRole":"guest"}""", true)]
    [InlineData("""{"id":"29:1","userRole":"Anonymous"}""", true)]
    [InlineData("""{"id":"29:1","userPrincipalName":"gus_partner.example#EXT#@contoso.example"}""", true)]
    [InlineData("""{"id":"29:1","userRole":"user","userPrincipalName":"ada@contoso.example"}""", false)]
    [InlineData("""{"id":"29:1","userRole":7}""", false)]
    public async Task Knows_who_comes_from_outside(string member, bool isGuest)
    {
        host.Http.On("GET", Members, HttpStatusCode.OK, $$"""{"members":[{{member}}]}""");

        Assert.Equal(isGuest, Assert.Single(Assert.IsType<MembersResult.Page>(await Read(null)).Members).IsGuest);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, "{}", typeof(CallResult.NotFound))]
    [InlineData(HttpStatusCode.TooManyRequests, "{}", typeof(CallResult.NotDone))]
    [InlineData(HttpStatusCode.OK, "no json", typeof(CallResult.Done))]
    [InlineData(HttpStatusCode.OK, """{"members":{}}""", typeof(CallResult.Done))]
    public async Task Says_why_there_are_no_members(HttpStatusCode status, string body, Type why)
    {
        host.Http.On("GET", Members, status, body);

        Assert.IsType(why, Assert.IsType<MembersResult.Failed>(await Read(null)).Result);
    }

    private ValueTask<CallResult> Post() =>
        host.Client.Send(Channel, Card, CallPriority.Interactive, TestContext.Current.CancellationToken);

    private ValueTask<MembersResult> Read(string? continuation) =>
        host.Teams.Members(Channel, continuation, CallPriority.Background, TestContext.Current.CancellationToken);
}
