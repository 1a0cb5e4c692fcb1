using System.Net.Http.Headers;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>The one table of what the connector's answers mean.</summary>
internal static class CallResultMap
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <param name="now">The time that a <c>Retry-After</c> in the form of a date is compared with.</param>
    public static CallResult From(int status, RetryConditionHeaderValue? retryAfter, ReadOnlyMemory<byte> body, DateTimeOffset now)
    {
        var answer = ConnectorAnswer.Read(body);
        return status switch
        {
            >= 200 and < 300 => new CallResult.Done(answer.Id) { MessageId = answer.MessageId },
            // A redirect is never followed: the token would go where it must not.
            >= 300 and < 400 => new CallResult.NotDone(Wait(retryAfter, now), $"{status}"),
            429 => new CallResult.NotDone(Wait(retryAfter, now), "Throttled"),
            503 when retryAfter is not null => new CallResult.NotDone(Wait(retryAfter, now), "503"),
            408 or >= 500 => new CallResult.Unknown(answer.Code ?? $"{status}"),
            401 => new CallResult.BotRefused(answer.Code ?? "401"),
            403 => Forbidden(answer),
            404 => new CallResult.NotFound(),
            412 => new CallResult.Precondition(),
            _ => new CallResult.Rejected(status, answer.Code),
        };
    }

    /// <summary>For a call without an answer. The result depends on whether the request can have arrived.</summary>
    public static CallResult From(HttpRequestException failure) => failure.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError
            or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError => new CallResult.NotDone(null, $"{failure.HttpRequestError}"),
        _ => new CallResult.Unknown($"{failure.HttpRequestError}"),
    };

    private static CallResult Forbidden(ConnectorAnswer answer) => answer.Code switch
    {
        "BotDisabledByAdmin" or "BotNotRegistered" or "NotEnoughPermissions" or "InvalidBotApiHost" =>
            new CallResult.BotRefused(answer.Code),
        "BotNotInConversationRoster" or "ForbiddenOperationException" or "ConversationBlockedByUser" or "MessageWritesBlocked" =>
            new CallResult.PersonUnreachable(answer.Code),
        { } code when answer.IsBlocked => new CallResult.PersonUnreachable(code),
        var code => new CallResult.Forbidden(code ?? "403"),
    };

    private static TimeSpan? Wait(RetryConditionHeaderValue? retryAfter, DateTimeOffset now) =>
        RetryAfter.Read(retryAfter, now) switch
        {
            { } wait when wait > LongestWait => LongestWait,
            var wait => wait,
        };
}
