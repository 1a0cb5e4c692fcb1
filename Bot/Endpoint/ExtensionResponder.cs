using System.Diagnostics;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Answers the messaging extension, in whatever chat somebody uses it: the search, and the dialog of an action.</summary>
internal sealed class ExtensionResponder(
    ElsewhereTurns turns, EntrySearch search, MessageActionDialog actions, ButtonRouter buttons, ResponseDeadline deadline,
    PostCommitQueue postCommit)
{
    /// <param name="actor">Null when the channel does not say who it is.</param>
    public async ValueTask<InvokeResponse> Respond(
        InboundActivity activity, PersonId? actor, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var data = activity is InboundActivity.ExtensionSubmit submitted ? submitted.Data : default;
        if (actor is not { } known || await turns.Read(activity, known, data, cancellationToken) is not { } turn)
            return Unknown(activity);
        afterAnswer(() =>
        {
            postCommit.Start(turn.TakePostCommitWork());
            return Task.CompletedTask;
        });
        return activity switch
        {
            InboundActivity.ExtensionQuery { CommandId: EntrySearch.CommandId } query => await Search(turn, query, cancellationToken),
            InboundActivity.ExtensionFetch { CommandId: MessageActionDialog.CommandId } fetch =>
                await Dialog(turn, actions.Open(turn, fetch.Source, cancellationToken), cancellationToken),
            InboundActivity.ExtensionSubmit { CommandId: MessageActionDialog.CommandId } =>
                await Dialog(turn, buttons.Route(turn, cancellationToken), cancellationToken),
            // A command of another version of the app's package.
            InboundActivity.ExtensionQuery or InboundActivity.ExtensionFetch or InboundActivity.ExtensionSubmit =>
                new InvokeResponse.NotImplemented(),
            _ => throw new UnreachableException($"{activity.GetType()}"),
        };
    }

    private async ValueTask<InvokeResponse> Search(Turn turn, InboundActivity.ExtensionQuery query, CancellationToken cancellationToken)
    {
        var found = await search.Find(turn, query.Text, query.Skip, query.Count, cancellationToken);
        if (found.Count > 0) return new InvokeResponse.ExtensionResults(found);
        return query.Skip > 0
            ? new InvokeResponse.ExtensionResults([])
            : new InvokeResponse.ExtensionMessage(new Sentences(turn.Culture).NothingFound);
    }

    /// <summary>A dialog shows whatever card the click is answered with, since it has no chat beneath it.</summary>
    private async ValueTask<InvokeResponse> Dialog(Turn turn, Task<TurnResponse> work, CancellationToken cancellationToken)
    {
        var (known, meanwhile) = await deadline.Await(turn, work, cancellationToken);
        return (known ?? meanwhile) switch
        {
            TurnResponse.ReplaceCard card => Dialog(turn, card.Card),
            TurnResponse.SendMessage message => Dialog(turn, message.Card),
            TurnResponse.ShowNotice notice => new InvokeResponse.DialogMessage(notice.Sentence),
            TurnResponse.None or null => new InvokeResponse.DialogMessage(new Sentences(turn.Culture).CardIsBelow),
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
    }

    private static InvokeResponse.Dialog Dialog(Turn turn, CardContent card) =>
        new(new Sentences(turn.Culture).DialogTitle, DialogCard.From(card));

    /// <summary>Who is not listed hears the same as who has no chat with the bot yet.</summary>
    private static InvokeResponse Unknown(InboundActivity activity)
    {
        var sentence = new Sentences(Rendering.Viewers.Culture(activity.Envelope.Locale)).OpenChatFirst;
        return activity is InboundActivity.ExtensionQuery
            ? new InvokeResponse.ExtensionMessage(sentence)
            : new InvokeResponse.DialogMessage(sentence);
    }
}
