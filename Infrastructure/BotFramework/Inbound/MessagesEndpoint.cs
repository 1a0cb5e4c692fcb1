using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Turns a request into a turn: it authenticates, reads, parses and admits, in this order, before anything acts on it.</summary>
internal sealed class MessagesEndpoint(
    IOptions<BotOptions> options, LoopbackGuard guard, RequestLimits limits, Admission admission, TurnRunner turns, Telemetry telemetry,
    RefusedRequests refused)
{
    public async Task Handle(HttpContext context)
    {
        if (!guard.Allows(context))
            refused.Refuse(context, StatusCodes.Status403Forbidden, "not-loopback", "not from this machine, or not for it");
        else if (!limits.AllowsAddress(context, out var retryAfter))
            refused.TooMany(context, retryAfter, "more than Limits:AddressPerSecond of one address");
        else if (!options.Value.Anonymous && !(await context.AuthenticateAsync(ChannelAuthentication.Scheme)).Succeeded)
            await refused.Challenge(context, "no valid token");
        else
            await Receive(context);
    }

    private async Task Receive(HttpContext context)
    {
        try
        {
            await ReadAndParse(context);
        }
        catch (BadHttpRequestException broken)
        {
            refused.Refuse(context, broken.StatusCode, "malformed", "broken off or framed wrongly");
        }
    }

    private async Task ReadAndParse(HttpContext context)
    {
        if (await BodyReader.Read(context.Request, options.Value.BodyLimit) is not { } body)
        {
            refused.Refuse(context, StatusCodes.Status413PayloadTooLarge, "too-long", "longer than Bot:BodyLimit");
            return;
        }

        switch (ActivityParser.Parse(body))
        {
            case ParseResult.Parsed parsed:
                await Admit(context, parsed.Activity);
                break;
            case ParseResult.Malformed malformed:
                await refused.Malformed(context, malformed);
                break;
        }
    }

    private Task Admit(HttpContext context, InboundActivity activity)
    {
        var envelope = activity.Envelope;
        var result = admission.Check(envelope, context.Features.Get<ChannelToken>());
        if (result != AdmissionResult.Admitted) return refused.NotAdmitted(context, envelope, result, options.Value.Anonymous);
        // Without tokens only loopback is served, and a developer may click as fast as they like.
        if (!options.Value.Anonymous && !limits.AllowsPerson(envelope.From.AadObjectId ?? envelope.From.Id, out var retryAfter))
        {
            refused.TooMany(context, retryAfter, "more than Limits:PersonPerSecond of one person");
            return Task.CompletedTask;
        }

        telemetry.Received("admitted");
        return turns.Run(context, activity);
    }
}
