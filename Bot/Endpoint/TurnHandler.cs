using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Takes what came in to the dialog that owns it, and answers in time whatever happens behind.</summary>
internal sealed class TurnHandler(
    Router router, ResponseDeadline deadline, LateResponses late, TurnChat chat, IPeople people, Residence residence, PostCommitQueue postCommit, TimeProvider time,
    ILogger<TurnHandler> log) : ITurnHandler
{
    public async ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (activity is InboundActivity.UnknownInvoke or InboundActivity.Other) return Ignored(activity);
        if (!activity.Envelope.IsPersonal) return Elsewhere(activity);
        if (!PersonId.TryParse(activity.Envelope.From.AadObjectId?.ToLowerInvariant(), out var actor)) return await Unnamed(activity, cancellationToken);
        var turn = await Begin(activity, actor, cancellationToken);
        var work = router.Route(turn, activity, cancellationToken);
        var response = activity is InboundActivity.CardAction click
            ? await Clicked(turn, click, work, afterAnswer, cancellationToken)
            : await Message(turn, activity, work, afterAnswer, cancellationToken);
        log.Turn(activity.Envelope.Id, activity.Envelope.Type, actor, Router.Name(activity, turn.Click), time.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    private async ValueTask<Turn> Begin(InboundActivity activity, PersonId actor, CancellationToken cancellationToken)
    {
        var envelope = activity.Envelope;
        var person = await people.Find(actor, cancellationToken);
        var contact = new Contact(activity.ToReference(), envelope.Locale, envelope.TimeZone, envelope.ClientTimeZone);
        var (data, message) = activity switch
        {
            InboundActivity.CardAction action => (action.Data, action.ReplyToId),
            InboundActivity.Message { Value: { } value } submit => (value, submit.ReplyToId),
            _ => (default, null),
        };
        var click = ClickReader.Read(data);
        var isForeign = person is not null && !residence.IsOf(person, envelope.TenantId);
        // A message that asks or reminds is none that a live card lies in.
        var owns = click is not (Click.Withdraw or Click.ConfirmWithdraw or Click.SubmitDraft or Click.EditDraft or Click.SaveDraft
            or Click.DiscardDraft or Click.KeepText or { OnReminder: true } or { InDigest: true });
        return new Turn(actor, isForeign ? null : person, contact, envelope.Id)
        {
            At = envelope.Timestamp,
            Installs = activity is InboundActivity.Installed or InboundActivity.MembersAdded { IncludesBot: true },
            IsForeign = isForeign,
            Click = click,
            Clicked = click is null ? ClickReader.TopicOf(data) : (click as Click.OnTopic)?.Topic,
            ClickedMessage = owns ? message : null,
            Typed = Inputs.Read(data),
        };
    }

    /// <summary>A click is answered at once; what the bot says beside that follows the answer.</summary>
    private async ValueTask<InvokeResponse?> Clicked(
        Turn turn, InboundActivity.CardAction click, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var isLate = false;
        if (!click.Automatic) afterAnswer(() => Afterwards(turn, click.ReplyToId, work, isLate, cancellationToken));
        var (known, meanwhile) = await deadline.Await(turn, work, cancellationToken);
        isLate = known is null;
        return (known ?? meanwhile) switch
        {
            TurnResponse.ReplaceCard repaint => new InvokeResponse.Card(repaint.Card.Json),
            TurnResponse.ShowNotice wait => new InvokeResponse.Message(wait.Sentence),
            _ => new InvokeResponse.Message(new Sentences(turn.Culture).CardIsBelow),
        };
    }

    /// <param name="isLate">The answer could not say what came of it.</param>
    private async Task Afterwards(Turn turn, string? clicked, Task<TurnResponse> work, bool isLate, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await Ended(turn, work);
            if (isLate && answer is null) await late.SendNotSaved(turn, clicked, cancellationToken);
            else if (isLate) await late.Send(turn, clicked, answer!, cancellationToken);
            else if (answer is TurnResponse.SendMessage say) await chat.Post(turn, say.Card, cancellationToken);
            else if (answer is TurnResponse.ReplaceCard { OnAllDevices: true } repaint && clicked is not null) await chat.Put(turn, clicked, repaint.Card, cancellationToken);
            if (answer is not null) await chat.PostExtraMessages(turn, cancellationToken);
        }
        finally
        {
            Start(turn);
        }
    }

    /// <returns>Null when it failed, or took longer than is tried.</returns>
    private async Task<TurnResponse?> Ended(Turn turn, Task<TurnResponse> work)
    {
        try
        {
            return await work;
        }
        catch (Exception failure)
        {
            log.NotCarriedOut(turn.Id, failure);
            return null;
        }
    }

    private async ValueTask<InvokeResponse?> Message(
        Turn turn, InboundActivity activity, Task<TurnResponse> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        afterAnswer(() =>
        {
            Start(turn);
            return Task.CompletedTask;
        });
        var message = activity as InboundActivity.Message;
        switch (message is null ? await work : await Ended(turn, work))
        {
            case null:
                await late.SendNotSaved(turn, turn.ClickedMessage, cancellationToken);
                break;
            case TurnResponse.SendMessage say:
                await chat.Post(turn, say.Card, cancellationToken);
                break;
            case TurnResponse.ReplaceCard repaint when message?.ReplyToId is { } clicked:
                await chat.Put(turn, clicked, repaint.Card, cancellationToken);
                break;
            // The client does not say where it was clicked.
            case TurnResponse.ReplaceCard repaint:
                await chat.Post(turn, repaint.Card, cancellationToken);
                break;
        }

        await chat.PostExtraMessages(turn, cancellationToken);
        return null;
    }

    private void Start(Turn turn)
    {
        foreach (var work in turn.TakePostCommitWork()) postCommit.Start(work);
    }

    private InvokeResponse? Ignored(InboundActivity activity)
    {
        log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
        return activity is InboundActivity.CardAction ? new InvokeResponse.NotImplemented() : null;
    }

    /// <summary>Where others read along nothing is said of anybody, and what is said there changes nothing.</summary>
    private InvokeResponse? Elsewhere(InboundActivity activity)
    {
        log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
        return activity is InboundActivity.CardAction ? new InvokeResponse.Message(Words(activity).OnlyInOwnChat) : null;
    }

    private async ValueTask<InvokeResponse?> Unnamed(InboundActivity activity, CancellationToken cancellationToken)
    {
        log.Unnamed(activity.Envelope.Id, activity.Envelope.Type);
        var sentence = Words(activity).NoId;
        if (activity is InboundActivity.CardAction) return new InvokeResponse.Message(sentence);
        // Opening the chat is told in two ways; once is enough.
        if (activity is InboundActivity.Message or InboundActivity.Installed)
            await chat.Tell(activity.ToReference(), sentence, activity.Envelope.Id, cancellationToken);
        return null;
    }

    private static Sentences Words(InboundActivity activity) => new(Rendering.Viewers.Culture(activity.Envelope.Locale));
}
