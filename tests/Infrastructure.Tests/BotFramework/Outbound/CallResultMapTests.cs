using System.Net.Http.Headers;
using System.Text;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>An answer of the connector means …</summary>
public sealed class CallResultMapTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public static TheoryData<int, string, CallResult> Table => new()
    {
        { 201, """{"id":"1:abc"}""", new CallResult.Done("1:abc") },
        { 200, """{"id":"1:abc"}""", new CallResult.Done("1:abc") },
        { 202, "", new CallResult.Done(null) },
        { 204, "{}", new CallResult.Done(null) },
        { 200, "not json", new CallResult.Done(null) },
        { 429, Error("Throttled"), new CallResult.NotDone(null, "Throttled") },
        { 500, Error("ServiceError"), new CallResult.Unknown("ServiceError") },
        { 502, "<html>", new CallResult.Unknown("502") },
        { 503, "", new CallResult.Unknown("503") },
        { 504, "", new CallResult.Unknown("504") },
        { 408, "", new CallResult.Unknown("408") },
        { 401, "", new CallResult.BotRefused("401") },
        { 401, Error("BotNotRegistered"), new CallResult.BotRefused("BotNotRegistered") },
        { 403, Error("BotDisabledByAdmin"), new CallResult.BotRefused("BotDisabledByAdmin") },
        { 403, Error("NotEnoughPermissions"), new CallResult.BotRefused("NotEnoughPermissions") },
        { 403, Error("InvalidBotApiHost"), new CallResult.BotRefused("InvalidBotApiHost") },
        { 403, Error("BotNotInConversationRoster"), new CallResult.PersonUnreachable("BotNotInConversationRoster") },
        { 403, Error("ForbiddenOperationException"), new CallResult.PersonUnreachable("ForbiddenOperationException") },
        { 403, Error("ConversationBlockedByUser"), new CallResult.PersonUnreachable("ConversationBlockedByUser") },
        { 403, Error("MessageWritesBlocked"), new CallResult.PersonUnreachable("MessageWritesBlocked") },
        { 403, """{"errorCode":209,"message":"{\r\n \"subCode\": \"Muted\"}"}""", new CallResult.PersonUnreachable("Muted") },
        { 403, """{"errorCode":209,"message":"blocked"}""", new CallResult.PersonUnreachable("MessageWritesBlocked") },
        { 403, """{"errorCode":209}""", new CallResult.PersonUnreachable("MessageWritesBlocked") },
        { 403, """{"errorCode":210,"message":"who knows"}""", new CallResult.Forbidden("403") },
        { 403, Error("SomethingNew"), new CallResult.Forbidden("SomethingNew") },
        { 403, "", new CallResult.Forbidden("403") },
        { 404, Error("ActivityNotFoundInConversation"), new CallResult.NotFound() },
        { 404, Error("ConversationNotFound"), new CallResult.NotFound() },
        { 412, Error("PreconditionFailed"), new CallResult.Precondition() },
        { 413, Error("MessageSizeTooBig"), new CallResult.Rejected(413, "MessageSizeTooBig") },
        { 400, Error("BadSyntax"), new CallResult.Rejected(400, "BadSyntax") },
        { 400, """{"error":"text"}""", new CallResult.Rejected(400, null) },
        { 409, "[]", new CallResult.Rejected(409, null) },
        { 302, "", new CallResult.NotDone(null, "302") },
        { 304, "", new CallResult.NotDone(null, "304") },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void What_the_table_says(int status, string body, CallResult expected) =>
        Assert.Equal(expected, CallResultMap.From(status, null, Encoding.UTF8.GetBytes(body), Now));

    [Theory]
    [InlineData(429, "17", 17)]
    [InlineData(503, "17", 17)]
    [InlineData(503, "0", 0)]
    [InlineData(429, "Mon, 23 Nov 2026 09:00:30 GMT", 30)]
    [InlineData(429, "Mon, 23 Nov 2026 08:00:00 GMT", 0)]
    [InlineData(429, "86400", 3600)]
    public void To_wait_as_long_as_it_says_within_an_hour(int status, string retryAfter, int seconds)
    {
        var result = CallResultMap.From(status, RetryConditionHeaderValue.Parse(retryAfter), default, Now);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<CallResult.NotDone>(result).RetryAfter);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, true)]
    [InlineData(HttpRequestError.ConnectionError, true)]
    [InlineData(HttpRequestError.SecureConnectionError, true)]
    [InlineData(HttpRequestError.ResponseEnded, false)]
    [InlineData(HttpRequestError.HttpProtocolError, false)]
    [InlineData(HttpRequestError.Unknown, false)]
    public void That_nothing_was_done_only_when_it_cannot_have_arrived(HttpRequestError error, bool certain)
    {
        var result = CallResultMap.From(new HttpRequestException(error));

        Assert.Equal(certain ? typeof(CallResult.NotDone) : typeof(CallResult.Unknown), result.GetType());
    }

    [Fact]
    public void No_more_than_a_hundred_characters_for_the_log()
    {
        var result = CallResultMap.From(400, null, Encoding.UTF8.GetBytes(Error(new string('x', 5000))), Now);

        Assert.Equal(100, Assert.IsType<CallResult.Rejected>(result).Code!.Length);
    }

    private static string Error(string code) => $$$"""{"error":{"code":"{{{code}}}","message":"Something in words."}}""";
}
