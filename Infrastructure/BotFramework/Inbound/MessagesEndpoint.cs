using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>From a request to a turn: authenticate, read, parse, admit, in this order, and only then act.</summary>
internal sealed class MessagesEndpoint(
    IOptions<BotOptions> options,
    LoopbackGuard guard,
    RequestLimits limits,
    Admission admission,
    TurnRunner turns,
    Telemetry telemetry,
    RefusalLog refusals,
    ILogger<MessagesEndpoint> log)
{
    public async Task Handle(HttpContext context)
    {
        if (!guard.Allows(context))
        {
            refusals.Say("not from this machine, or not for it");
            Refuse(context, StatusCodes.Status403Forbidden, "not-loopback");
        }
        else if (!limits.AllowsAddress(context, out var retryAfter))
        {
            refusals.Say("more than Limits:AddressPerSecond of one address");
            TooMany(context, retryAfter);
        }
        else if (!options.Value.Anonymous && !(await context.AuthenticateAsync(ChannelAuthentication.Scheme)).Succeeded)
        {
            refusals.Say("no valid token");
            await Challenge(context);
        }
        else
        {
            await Receive(context);
        }
    }

    private async Task Receive(HttpContext context)
    {
        try
        {
            await ReadAndParse(context);
        }
        catch (BadHttpRequestException broken)
        {
            refusals.Say("broken off or framed wrongly");
            Refuse(context, broken.StatusCode, "malformed");
        }
    }

    private async Task ReadAndParse(HttpContext context)
    {
        if (await BodyReader.Read(context.Request, options.Value.BodyLimit) is not { } body)
        {
            refusals.Say("longer than Bot:BodyLimit");
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "too-long");
            return;
        }
        switch (ActivityParser.Parse(body))
        {
            case ParseResult.Parsed parsed:
                await Admit(context, parsed.Activity);
                break;
            case ParseResult.Malformed malformed:
                refusals.Say($"malformed: {malformed.Reason}");
                await RefuseMalformed(context, malformed);
                break;
        }
    }

    private async Task RefuseMalformed(HttpContext context, ParseResult.Malformed malformed)
    {
        if (!malformed.IsClick)
        {
            Refuse(context, StatusCodes.Status400BadRequest, "malformed");
            return;
        }
        telemetry.Received("malformed");
        await InvokeResponseWriter.Send(context, new InvokeResponse.Error(400, "BadRequest", ProtocolSentences.ClickUnreadable(null)));
    }

    private Task Admit(HttpContext context, InboundActivity activity)
    {
        var envelope = activity.Envelope;
        var verdict = admission.Check(envelope, context.Features.Get<ChannelToken>());
        if (verdict != AdmissionResult.Admitted)
            return NotAdmitted(context, envelope, verdict);
        if (!limits.AllowsPerson(envelope.From.AadObjectId ?? envelope.From.Id, out var retryAfter))
        {
            refusals.Say("more than Limits:PersonPerSecond of one person");
            TooMany(context, retryAfter);
            return Task.CompletedTask;
        }
        telemetry.Received("admitted");
        return turns.Run(context, activity);
    }

    private Task NotAdmitted(HttpContext context, Envelope envelope, AdmissionResult verdict)
    {
        // Only the channel comes as far as this with an app id, so every single one is worth a line; without one anybody does.
        if (options.Value.Anonymous)
            refusals.Say(verdict.ToString());
        else
            log.NotAdmitted(envelope.Id, envelope.From.AadObjectId, envelope.TenantId, verdict);
        if (verdict == AdmissionResult.TokenMismatch)
            return Challenge(context);
        Refuse(context, StatusCodes.Status403Forbidden, "not-admitted");
        return Task.CompletedTask;
    }

    private void TooMany(HttpContext context, TimeSpan retryAfter)
    {
        telemetry.Received("too-many");
        RequestLimits.Refuse(context.Response, retryAfter);
    }

    private Task Challenge(HttpContext context)
    {
        telemetry.Received("unauthorized");
        return context.ChallengeAsync(ChannelAuthentication.Scheme);
    }

    private void Refuse(HttpContext context, int status, string outcome)
    {
        telemetry.Received(outcome);
        context.Response.StatusCode = status;
    }
}
