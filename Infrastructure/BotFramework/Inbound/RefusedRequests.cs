using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Answers refused requests, counts them by outcome, and logs those that are worth a line.</summary>
internal sealed class RefusedRequests(Telemetry telemetry, RefusalLog refusals, ILogger<RefusedRequests> log)
{
    /// <param name="outcome">Our own word for the outcome, by which it is counted.</param>
    /// <param name="why">Fit for a log, and never a part of the request.</param>
    public void Refuse(HttpContext context, int status, string outcome, string why)
    {
        refusals.Say(why);
        Answer(context, status, outcome);
    }

    public void TooMany(HttpContext context, TimeSpan retryAfter, string why)
    {
        refusals.Say(why);
        telemetry.Received("too-many");
        RequestLimits.Refuse(context.Response, retryAfter);
    }

    public Task Challenge(HttpContext context, string why)
    {
        refusals.Say(why);
        return Challenge(context);
    }

    public Task Malformed(HttpContext context, ParseResult.Malformed malformed)
    {
        refusals.Say($"malformed: {malformed.Reason}");
        if (!malformed.IsClick)
        {
            Answer(context, StatusCodes.Status400BadRequest, "malformed");
            return Task.CompletedTask;
        }

        telemetry.Received("malformed");
        return InvokeResponseWriter.Send(context, new InvokeResponse.Error(400, "BadRequest", ProtocolSentences.ClickUnreadable(null)));
    }

    /// <param name="isAnonymous">Whether the sender is not authenticated; such refusals are not worth a line each.</param>
    public Task NotAdmitted(HttpContext context, Envelope envelope, AdmissionResult result, bool isAnonymous)
    {
        if (isAnonymous) refusals.Say(result.ToString());
        else log.NotAdmitted(envelope.Id, envelope.From.AadObjectId, envelope.TenantId, result);
        if (result == AdmissionResult.TokenMismatch) return Challenge(context);
        Answer(context, StatusCodes.Status403Forbidden, "not-admitted");
        return Task.CompletedTask;
    }

    private Task Challenge(HttpContext context)
    {
        telemetry.Received("unauthorized");
        return context.ChallengeAsync(ChannelAuthentication.Scheme);
    }

    private void Answer(HttpContext context, int status, string outcome)
    {
        telemetry.Received(outcome);
        context.Response.StatusCode = status;
    }
}
