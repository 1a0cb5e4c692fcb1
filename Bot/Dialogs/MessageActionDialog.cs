using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>Make a micro-assignment</c>, chosen on a message: a form with the message as context and a link back to it.</summary>
internal sealed class MessageActionDialog(AuthoringDialog authoring)
{
    /// <summary>The command's id in the app's manifest.</summary>
    public const string CommandId = "make";

    /// <param name="message">Null when the action was chosen on no message; then the form is empty.</param>
    public Task<TurnResponse> Open(Turn turn, SharedMessage? message, CancellationToken cancellationToken)
    {
        if (message is null) return authoring.Begin(turn, EntryDraft.Empty, cancellationToken);
        var source = message.Link is { Length: <= EntryLimits.LinkUrl } link ? new EntrySource(link, message.Thread) : null;
        var words = EntryDraft.From(PlainText.Clean(message.Text), source, new EntrySentences(turn.Culture).LinkBack);
        return authoring.Begin(turn, words, cancellationToken);
    }
}
