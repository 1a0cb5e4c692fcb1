using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Answers requests that go no further: counted by outcome, and said in the log where it is worth a line.</summary>
internal sealed class RefusedRequests(Telemetry telemetry, RefusalLog refusals, ILogger<RefusedRequests> log)
{
    /// <param name="outcome">Our own word for it, by which it is counted.</param>
    /// <param name="why">Fit for a log, never a part of what was sent.</param>
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

    /// <param name="isAnonymous">Nobody has proven who they are, so this is not worth a line each time.</param>
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
