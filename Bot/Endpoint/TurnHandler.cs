using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Routes each inbound activity to its dialog, and answers in time even if the dialog is slow or fails.</summary>
internal sealed class TurnHandler(
    Router router, TurnReader reader, TurnResponder responder, ElsewhereResponder elsewhere, TurnChat chat, TimeProvider time,
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
            return await Unnamed(activity, cancellationToken);
        var turn = await reader.Read(activity, actor, cancellationToken);
        var response = await responder.Respond(
            turn, activity, router.Route(turn, activity, cancellationToken), afterAnswer, cancellationToken);
        log.Turn(
            activity.Envelope.Id, activity.Envelope.Type, actor, Router.Name(activity, turn.Click),
            time.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    private async ValueTask<InvokeResponse?> Unnamed(InboundActivity activity, CancellationToken cancellationToken)
    {
        log.Unnamed(activity.Envelope.Id, activity.Envelope.Type);
        var sentence = new Sentences(Rendering.Viewers.Culture(activity.Envelope.Locale)).NoId;
        if (activity is InboundActivity.CardAction) return new InvokeResponse.Message(sentence);
        // Opening the chat comes as two activities; only one is answered.
        if (activity is InboundActivity.Message or InboundActivity.Installed or InboundActivity.FileConsent)
            await chat.Tell(activity.ToReference(), sentence, activity.Envelope.Id, cancellationToken);
        return null;
    }
}
