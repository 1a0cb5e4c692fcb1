using MicroAssignBot.Bot.Delivery;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Takes what came in to the dialog that owns it, and answers in time whatever happens behind.</summary>
internal sealed class TurnHandler(
    Router router, InTime inTime, IPeople people, IConnectorClient connector, Aftermaths aftermaths, TimeProvider time, ILogger<TurnHandler> log)
    : ITurnHandler
{
    /// <summary>Longer, and Teams no longer waits for the end of the turn.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (activity.Envelope.ConversationType is not (null or "personal")) return Ignored(activity);
        if (activity is InboundActivity.UnknownInvoke or InboundActivity.Other or InboundActivity.Uninstalled) return Ignored(activity);
        if (!PersonId.TryParse(activity.Envelope.From.AadObjectId?.ToLowerInvariant(), out var actor)) return Unnamed(activity);
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
        var owns = click is not (Click.Withdraw or Click.ConfirmWithdraw or { Aside: true } or { Among: true });
        return new Turn(actor, person, contact, envelope.Id)
        {
            Click = click,
            Clicked = click is null ? ClickReader.TopicOf(data) : (click as Click.OnTopic)?.Topic,
            ClickedMessage = owns ? message : null,
            Typed = Inputs.Read(data),
        };
    }

    /// <summary>A click is answered at once; what the bot says beside that follows the answer.</summary>
    private async ValueTask<InvokeResponse?> Clicked(
        Turn turn, InboundActivity.CardAction click, Task<Answer> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        afterAnswer(() => Afterwards(turn, click.ReplyToId, work, cancellationToken));
        return await inTime.Of(turn, work, cancellationToken) switch
        {
            Answer.Repaint repaint => new InvokeResponse.Card(repaint.Card.Json),
            Answer.Wait wait => new InvokeResponse.Message(wait.Sentence),
            _ => new InvokeResponse.Message(new Sentences(turn.Culture).CardIsBelow),
        };
    }

    private async Task Afterwards(Turn turn, string? clicked, Task<Answer> work, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await work;
            if (answer is Answer.Say say) await Post(turn, say, cancellationToken);
            else if (answer is Answer.Repaint { ForGood: true } repaint && clicked is not null) await Put(turn, clicked, repaint, cancellationToken);
        }
        catch (Exception failure)
        {
            log.LateTurnFailed(turn.Id, failure);
        }

        Start(turn);
    }

    private async ValueTask<InvokeResponse?> Message(
        Turn turn, InboundActivity activity, Task<Answer> work, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        afterAnswer(() =>
        {
            Start(turn);
            return Task.CompletedTask;
        });
        switch (await work)
        {
            case Answer.Say say:
                await Post(turn, say, cancellationToken);
                break;
            case Answer.Repaint repaint when activity is InboundActivity.Message { ReplyToId: { } message }:
                await Put(turn, message, repaint, cancellationToken);
                break;
        }

        return null;
    }

    /// <summary>
    /// Words are said at most once: they answer what was just done, and are worth nothing later. For a little while they wait
    /// when the channel would not take them now.
    /// </summary>
    private async ValueTask Post(Turn turn, Answer.Say say, CancellationToken cancellationToken)
    {
        var card = new OutgoingMessage.Card(say.Card.Json, say.Card.Summary);
        var started = time.GetTimestamp();
        CallResult result;
        while ((result = await connector.Send(turn.Contact.Reference, card, CallPriority.Interactive, cancellationToken))
            is CallResult.NotDone { RetryAfter: { } wait } && time.GetElapsedTime(started) + wait < Patience)
            await Task.Delay(wait, time, cancellationToken);
        log.Said(turn.Id, result);
    }

    private async ValueTask Put(Turn turn, string message, Answer.Repaint repaint, CancellationToken cancellationToken)
    {
        var card = new OutgoingMessage.Card(repaint.Card.Json, repaint.Card.Summary);
        log.Said(turn.Id, await connector.Update(turn.Contact.Reference, message, card, CallPriority.Interactive, cancellationToken));
    }

    private void Start(Turn turn)
    {
        foreach (var aftermath in turn.TakeAftermaths()) aftermaths.Start(aftermath);
    }

    private InvokeResponse? Ignored(InboundActivity activity)
    {
        log.Ignored(activity.Envelope.Id, activity.Envelope.Type);
        return activity is InboundActivity.CardAction ? new InvokeResponse.NotImplemented() : null;
    }

    private InvokeResponse? Unnamed(InboundActivity activity)
    {
        log.Unnamed(activity.Envelope.Id, activity.Envelope.Type);
        if (activity is not InboundActivity.CardAction) return null;
        return new InvokeResponse.Message(new Sentences(Painting.Viewers.Culture(activity.Envelope.Locale)).NoId);
    }
}
