using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The messaging extension's search: finds tasks of the catalogue, each with the card that goes into the chat.</summary>
internal sealed class EntrySearch(EntryViews views, ReplyBuilder reply)
{
    /// <summary>The command's id in the app's manifest.</summary>
    public const string CommandId = "find";

    /// <param name="skip">How many results the client shows already.</param>
    public async ValueTask<IReadOnlyList<ExtensionResult>> Find(
        Turn turn, string words, int skip, int count, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, [], cancellationToken);
        var sentences = new EntrySentences(turn.Culture);
        var found = await views.Find(turn, words, cancellationToken);
        return [.. found.Skip(skip).Take(count).Select(item => new ExtensionResult(
            EntryCard.Shared(item.Entry, context).Json, item.Entry.Title, sentences.Line(item.Entry, context)))];
    }
}
