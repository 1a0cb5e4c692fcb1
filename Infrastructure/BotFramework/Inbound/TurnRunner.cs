using System.Diagnostics;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Inbound;

/// <summary>Runs the turn and writes its result as a response. No exception of a turn gets past this class.</summary>
internal sealed class TurnRunner(FollowUps followUps, ILogger<TurnRunner> log)
{
    public async Task Run(HttpContext context, InboundActivity activity)
    {
        if (followUps.AreTooMany)
        {
            log.TooBusy(activity.Envelope.Id);
            context.Response.Headers.RetryAfter = "5";
            await End(context, StatusCodes.Status503ServiceUnavailable);
            return;
        }

        try
        {
            var handler = context.RequestServices.GetRequiredService<ITurnHandler>();
            // CancellationToken.None: the turn finishes what it began even when Teams has hung up or the host is stopping.
            var response = await handler.OnTurn(activity, AfterAnswer, CancellationToken.None);
            await Answer(context, activity, response);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            log.TurnFailed(fault, activity.Envelope.Id, activity.Envelope.Type);
            await Apologise(context, activity);
        }

        // Kestrel waits for this callback before it reads the connection's next request, so the callback only begins the work.
        void AfterAnswer(Func<Task> then) => context.Response.OnCompleted(() =>
        {
            followUps.Begin(then);
            return Task.CompletedTask;
        });
    }

    private static Task Answer(HttpContext context, InboundActivity activity, InvokeResponse? response) => activity switch
    {
        InboundActivity.CardAction => Write(context, response ?? new InvokeResponse.NotImplemented()),
        InboundActivity.ExtensionQuery or InboundActivity.ExtensionFetch or InboundActivity.ExtensionSubmit
            or InboundActivity.UnknownInvoke => response is null or InvokeResponse.NotImplemented
                ? End(context, StatusCodes.Status501NotImplemented)
                : Write(context, response),
        InboundActivity.Message or InboundActivity.Installed or InboundActivity.Uninstalled or InboundActivity.MembersAdded
            or InboundActivity.MembersRemoved or InboundActivity.TeamChanged or InboundActivity.FileConsent or InboundActivity.Other =>
            End(context, StatusCodes.Status200OK),
        _ => throw new UnreachableException($"{activity.GetType()}"),
    };

    private static Task Apologise(HttpContext context, InboundActivity activity)
    {
        var sentence = ProtocolSentences.TurnFailed(activity.Envelope.Locale);
        return activity switch
        {
            InboundActivity.CardAction => Write(context, new InvokeResponse.Error(500, "InternalError", sentence)),
            InboundActivity.ExtensionQuery => Write(context, new InvokeResponse.ExtensionMessage(sentence)),
            InboundActivity.ExtensionFetch or InboundActivity.ExtensionSubmit =>
                Write(context, new InvokeResponse.DialogMessage(sentence)),
            InboundActivity.Message or InboundActivity.Installed or InboundActivity.Uninstalled or InboundActivity.MembersAdded
                or InboundActivity.MembersRemoved or InboundActivity.TeamChanged or InboundActivity.FileConsent
                or InboundActivity.UnknownInvoke or InboundActivity.Other =>
                End(context, StatusCodes.Status500InternalServerError),
            _ => throw new UnreachableException($"{activity.GetType()}"),
        };
    }

    private static Task End(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Write(HttpContext context, InvokeResponse response) => InvokeResponseWriter.Send(context, response);
}
