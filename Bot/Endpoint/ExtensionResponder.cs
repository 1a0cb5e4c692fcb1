using System.Diagnostics;
using System.Text.Json;
using MicroAssignBot.Bot.Dialogs;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Endpoint;

/// <summary>Answers the messaging extension, in whatever chat somebody uses it: the search, and the dialog of an action.</summary>
internal sealed class ExtensionResponder(
    ElsewhereTurns turns, ElsewhereClicks clicks, EntrySearch search, MessageActionDialog actions, ButtonRouter buttons)
{
    /// <param name="actor">Null when the channel does not say who it is.</param>
    public async ValueTask<InvokeResponse> Respond(
        InboundActivity activity, PersonId? actor, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        var sentences = new Sentences(Rendering.Viewers.Culture(activity.Envelope.Locale));
        if (actor is not { } known) return Said(activity, sentences.NoId);
        return activity switch
        {
            InboundActivity.ExtensionQuery { CommandId: EntrySearch.CommandId } query =>
                await Search(query, known, sentences, cancellationToken),
            InboundActivity.ExtensionFetch { CommandId: MessageActionDialog.CommandId } fetch =>
                await Dialog(default, turn => actions.Open(turn, fetch.Source, cancellationToken)),
            InboundActivity.ExtensionSubmit { CommandId: MessageActionDialog.CommandId } submit =>
                await Dialog(submit.Data, turn => buttons.Route(turn, cancellationToken)),
            // A command of another version of the app's package.
            InboundActivity.ExtensionQuery or InboundActivity.ExtensionFetch or InboundActivity.ExtensionSubmit =>
                new InvokeResponse.NotImplemented(),
            _ => throw new UnreachableException($"{activity.GetType()}"),
        };

        async ValueTask<InvokeResponse> Dialog(JsonElement data, Func<Turn, Task<TurnResponse>> act) => InDialog(
            await clicks.Respond(activity, known, data, act, afterAnswer, cancellationToken), sentences);
    }

    private async ValueTask<InvokeResponse> Search(
        InboundActivity.ExtensionQuery query, PersonId actor, Sentences sentences, CancellationToken cancellationToken)
    {
        // Who is not listed hears the same as who has no chat with the bot yet.
        if (await turns.Read(query, actor, default, cancellationToken) is not { } turn) return Said(query, sentences.OpenChatFirst);
        var found = await search.Find(turn, query.Text, query.Skip, query.Count, cancellationToken);
        if (found.Count > 0) return new InvokeResponse.ExtensionResults(found);
        return query.Skip > 0
            ? new InvokeResponse.ExtensionResults([])
            : new InvokeResponse.ExtensionMessage(new Sentences(turn.Culture).NothingFound);
    }

    /// <summary>A dialog shows whatever card the click is answered with, since it has no chat beneath it.</summary>
    private static InvokeResponse InDialog(TurnResponse response, Sentences sentences) => response switch
    {
        TurnResponse.ReplaceCard replaced => new InvokeResponse.Dialog(sentences.DialogTitle, DialogCard.From(replaced.Card)),
        TurnResponse.SendMessage message => new InvokeResponse.Dialog(sentences.DialogTitle, DialogCard.From(message.Card)),
        TurnResponse.ShowNotice notice => new InvokeResponse.DialogMessage(notice.Sentence),
        TurnResponse.None => new InvokeResponse.DialogMessage(sentences.CardIsBelow),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    private static InvokeResponse Said(InboundActivity activity, string sentence) => activity is InboundActivity.ExtensionQuery
        ? new InvokeResponse.ExtensionMessage(sentence)
        : new InvokeResponse.DialogMessage(sentence);
}
