using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Routes each inbound activity to its dialog, and answers in time even if the dialog is slow or fails.</summary>
internal sealed class TurnHandler(
    Router router, TurnReader reader, ClickResponder clicks, MessageResponder messages, TurnChat chat, TimeProvider time,
    ILogger<TurnHandler> log)
    : ITurnHandler
{
    public async ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (activity is InboundActivity.ExtensionQuery or InboundActivity.ExtensionFetch or InboundActivity.ExtensionSubmit
            or InboundActivity.MembersRemoved or InboundActivity.TeamChanged or InboundActivity.UnknownInvoke or InboundActivity.Other)
            return Ignored(activity);
        if (!activity.Envelope.IsPersonal) return await Elsewhere(activity, cancellationToken);
        if (!PersonId.TryParse(activity.Envelope.From.AadObjectId?.ToLowerInvariant(), out var actor))
            return await Unnamed(activity, cancellationToken);
        var turn = await reader.Read(activity, actor, cancellationToken);
        var response = await Respond(turn, activity, router.Route(turn, activity, cancellationToken), afterAnswer, cancellationToken);
        log.Turn(
            activity.Envelope.Id, activity.Envelope.Type, actor, Router.Name(activity, turn.Click),
            time.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    private async ValueTask<InvokeResponse?> Respond(
        Turn turn, InboundActivity activity, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        if (activity is InboundActivity.CardAction click) return await clicks.Respond(turn, click, work, afterAnswer, cancellationToken);
        await messages.Respond(turn, activity, work, afterAnswer, cancellationToken);
        return null;
    }

    private InvokeResponse? Ignored(InboundActivity activity)
    {
        log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
        return activity is InboundActivity.CardAction ? new InvokeResponse.NotImplemented() : null;
    }

    /// <summary>In a chat that others can read, the bot tells nothing about anybody and changes nothing.</summary>
    private async ValueTask<InvokeResponse?> Elsewhere(InboundActivity activity, CancellationToken cancellationToken)
    {
        log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
        var sentence = Words(activity).OnlyInOwnChat;
        if (activity is InboundActivity.CardAction) return new InvokeResponse.Message(sentence);
        // Whoever mentions the bot waits for an answer. An app that does gets none, or two of them could talk for ever.
        if (activity is InboundActivity.Message { Envelope.From.AadObjectId: not null })
            await chat.Tell(activity.ToReference(), sentence, activity.Envelope.Id, cancellationToken);
        return null;
    }

    private async ValueTask<InvokeResponse?> Unnamed(InboundActivity activity, CancellationToken cancellationToken)
    {
        log.Unnamed(activity.Envelope.Id, activity.Envelope.Type);
        var sentence = Words(activity).NoId;
        if (activity is InboundActivity.CardAction) return new InvokeResponse.Message(sentence);
        // Opening the chat comes as two activities; only one is answered.
        if (activity is InboundActivity.Message or InboundActivity.Installed)
            await chat.Tell(activity.ToReference(), sentence, activity.Envelope.Id, cancellationToken);
        return null;
    }

    private static Sentences Words(InboundActivity activity) => new(Rendering.Viewers.Culture(activity.Envelope.Locale));
}
