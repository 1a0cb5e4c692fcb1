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
    Admission admission,
    TurnRunner turns,
    Telemetry telemetry,
    ILogger<MessagesEndpoint> log)
{
    public async Task Handle(HttpContext context)
    {
        if (!guard.Allows(context.Connection))
        {
            log.NotLoopback();
            Refuse(context, StatusCodes.Status403Forbidden, "not-loopback");
        }
        else if (!options.Value.Anonymous && !(await context.AuthenticateAsync(ChannelAuthentication.Scheme)).Succeeded)
        {
            log.Unauthenticated();
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
            log.Malformed("The request is broken off or framed wrongly.");
            Refuse(context, broken.StatusCode, "malformed");
        }
    }

    private async Task ReadAndParse(HttpContext context)
    {
        if (await BodyReader.Read(context.Request, options.Value.BodyLimit) is not { } body)
        {
            log.TooLong(options.Value.BodyLimit);
            Refuse(context, StatusCodes.Status413PayloadTooLarge, "too-long");
            return;
        }
        switch (ActivityParser.Parse(body))
        {
            case ParseResult.Parsed parsed:
                await Admit(context, parsed.Activity);
                break;
            case ParseResult.Malformed malformed:
                log.Malformed(malformed.Reason);
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
        await InvokeResponseWriter.Send(context, new InvokeResponse.Error(400, "BadRequest", Sentences.ClickUnreadable(null)));
    }

    private async Task Admit(HttpContext context, InboundActivity activity)
    {
        var token = context.Features.Get<ChannelToken>();
        var verdict = await admission.Check(activity.Envelope, token, context.RequestAborted);
        if (verdict == Verdict.Admitted)
        {
            telemetry.Received("admitted");
            await turns.Run(context, activity);
            return;
        }
        log.NotAdmitted(activity.Envelope.Id, verdict);
        if (verdict == Verdict.TokenMismatch)
            await Challenge(context);
        else
            Refuse(context, StatusCodes.Status403Forbidden, "not-admitted");
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
