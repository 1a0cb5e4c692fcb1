using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Routes each inbound activity to its dialog, and answers in time even if the dialog is slow or fails.</summary>
internal sealed class TurnHandler(
    Router router, TurnReader reader, ClickResponder clicks, MessageResponder messages, ElsewhereResponder elsewhere, TimeProvider time,
    ILogger<TurnHandler> log)
    : ITurnHandler
{
    public async ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (activity is InboundActivity.MembersRemoved { Envelope.IsPersonal: true }
            or InboundActivity.TeamChanged { Envelope.IsPersonal: true } or InboundActivity.UnknownInvoke or InboundActivity.Other)
        {
            log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
            return null;
        }

        if (ElsewhereResponder.Answers(activity)) return await elsewhere.Respond(activity, afterAnswer, cancellationToken);
        if (!PersonId.TryParse(activity.Envelope.From.AadObjectId?.ToLowerInvariant(), out var actor))
            return await elsewhere.RespondToUnnamed(activity, cancellationToken);
        var turn = await reader.Read(activity, actor, cancellationToken);
        var work = router.Route(turn, activity, cancellationToken);
        InvokeResponse? response = null;
        if (activity is InboundActivity.CardAction click)
            response = await clicks.Respond(turn, click, work, afterAnswer, cancellationToken);
        else await messages.Respond(turn, activity, work, afterAnswer, cancellationToken);
        log.Turn(
            activity.Envelope.Id, activity.Envelope.Type, actor, Router.Name(activity, turn.Click),
            time.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }
}
