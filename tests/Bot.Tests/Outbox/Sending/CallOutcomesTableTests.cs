using System.Net.Http.Headers;
using System.Text;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Sending;

/// <summary>From what the channel answers to what is recorded, row by row. "-" is no answer.</summary>
public sealed class CallOutcomesTableTests
{
    private static readonly NoticeDocument Item = Somebody.Idle.Told(NoticeKind.Offered).Notices[1];

    public static TheoryData<string, int, string?, string?, bool, string> Rows => new()
    {
        { "done", 200, null, null, true, "sent" },
        { "done", 201, null, null, true, "sent" },
        { "done", 202, null, null, false, "sent" },
        { "throttled", 429, null, "17", true, "held 17, tried" },
        { "throttled, no word for how long", 429, null, null, true, "held 2, tried" },
        { "busy", 503, null, "17", true, "held 17, tried" },
        { "elsewhere", 302, null, null, true, "held 2, tried" },
        { "elsewhere", 307, null, "17", false, "held 17, tried" },
        { "unknown, creates", 500, null, null, true, "held 30, tried, doubtful" },
        { "unknown, creates", 503, null, null, true, "held 30, tried, doubtful" },
        { "unknown, changes", 504, null, null, false, "held 30, tried" },
        { "blocked", 403, "MessageWritesBlocked", null, true, "unreachable" },
        { "blocked", 403, "ConversationBlockedByUser", null, true, "unreachable" },
        { "uninstalled", 403, "ForbiddenOperationException", null, true, "unreachable" },
        { "not in the roster", 403, "BotNotInConversationRoster", null, false, "unreachable" },
        { "refused, nobody knows why", 403, "SomethingNew", null, true, "held 2, tried, refused" },
        { "refused without a word", 403, null, null, false, "held 2, tried, refused" },
        { "not there, to create", 404, null, null, true, "held 2, missed" },
        { "not there, to change", 404, null, null, false, "held 2, missed" },
        { "a conflict", 412, null, null, true, "held 2, tried" },
        { "the whole bot", 401, null, null, true, "all pauses" },
        { "the whole bot", 403, "BotDisabledByAdmin", null, true, "all pauses" },
        { "the whole bot", 403, "BotNotRegistered", null, false, "all pauses" },
        { "ours", 400, "BadSyntax", null, true, "failed 400" },
        { "ours", 413, "MessageSizeTooBig", null, true, "failed 413" },
        { "ours", 409, null, null, false, "failed 409" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_answer_is_recorded_as_the_table_says(
        string what, int status, string? code, string? retryAfter, bool creates, string recorded)
    {
        var body = code is null ? "" : $$$"""{"error":{"code":"{{{code}}}"}}""";
        var wait = retryAfter is null ? null : RetryConditionHeaderValue.Parse(retryAfter);
        var result = CallResultMap.From(status, wait, Encoding.UTF8.GetBytes(body), Somebody.Now.RealTime);

        Assert.True(recorded == Words(result, creates), $"{what}: {Words(result, creates)} instead of {recorded}.");
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "held 2, tried")]
    [InlineData(HttpRequestError.ConnectionError, "held 2, tried")]
    [InlineData(HttpRequestError.ResponseEnded, "held 30, tried, doubtful")]
    public void No_answer_is_recorded_as_the_table_says(HttpRequestError error, string recorded) =>
        Assert.Equal(recorded, Words(CallResultMap.From(new HttpRequestException(error)), creates: true));

    private static string Words(CallResult result, bool creates) =>
        CallOutcomes.For(result, Item, creates, Somebody.Now, Somebody.Options, jitter: 1) switch
        {
            SendOutcome.Called => "sent",
            SendOutcome.Held when result is CallResult.BotRefused => "all pauses",
            SendOutcome.Held { Item: var item } => string.Join(", ", Words(item)),
            SendOutcome.Unreachable => "unreachable",
            SendOutcome.RejectedForGood failed => $"failed {failed.Status}",
            var other => other.ToString(),
        };

    private static IEnumerable<string> Words(NoticeDocument item)
    {
        yield return $"held {(item.HeldUntil!.Value - Somebody.Now.RealTime).TotalSeconds}";
        if (item.Tries > 0) yield return "tried";
        if (item.UnknownOutcomes > 0) yield return "doubtful";
        if (item.NotFoundCount > 0) yield return "missed";
        if (item.RefusedSince is not null) yield return "refused";
    }
}
