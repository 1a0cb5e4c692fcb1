using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Chat messages that are no command: work, a correction, a question, a picture, or none of them.</summary>
internal sealed class ChatDialog(
    TurnCommands commands, ReplyBuilder reply, DraftDialog drafts, NoteDialog notes, OnboardingDialog onboarding)
{
    public async Task<TurnResponse> Handle(Turn turn, InboundActivity.Message message, Intent intent, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var (text, files) = (intent is Intent.Nothing or Intent.Doubtful ? message.Text : "", message.Files);
        if (text.Length == 0 && files.Count == 0) return await Picture(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await Unknown(turn, message, cancellationToken);
        if (!TakesWork(assignment) && message.HasPicture && await Picture(turn, cancellationToken) is TurnResponse.SendMessage picture)
            turn.ExtraMessages.Add(picture.Card);
        if (!TakesWork(assignment)) return await notes.Offer(turn, assignment, text, files.Count > 0, cancellationToken);
        if (files.Count == 0 && !message.HasPicture && intent is Intent.Doubtful)
            return await Ask(turn, assignment, text, cancellationToken);
        if (files.Count == 0 && IsWord(text)) return await Unknown(turn, message, cancellationToken);
        return await drafts.Keep(turn, assignment, text, files, message.HasPicture, cancellationToken)
            ?? await onboarding.Unknown(turn, cancellationToken);
    }

    /// <summary>Says that pictures cannot be kept, and how to send work instead.</summary>
    public Task<TurnResponse> Picture(Turn turn, CancellationToken cancellationToken) =>
        reply.Say(turn, new Sentences(turn.Culture).PictureNotKept, ReplyBuilder.Buttons(turn), cancellationToken);

    private Task<TurnResponse> Unknown(Turn turn, InboundActivity.Message message, CancellationToken cancellationToken) =>
        message.HasPicture ? Picture(turn, cancellationToken) : onboarding.Unknown(turn, cancellationToken);

    /// <summary>Asks whether a short question is for the bot or part of the work, so that it is not handed in by mistake.</summary>
    private async Task<TurnResponse> Ask(Turn turn, Assignment assignment, string text, CancellationToken cancellationToken)
    {
        var replies = new SuggestedButtons(turn.Culture);
        var context = await reply.Context(turn, [], cancellationToken);
        SuggestedButton?[] buttons =
        [
            replies.KeepText(assignment, text),
            assignment.MayAsk ? replies.AskLeadThis(assignment, PlainText.Clean(text)) : null,
            ReplyBuilder.HasHints(assignment) ? replies.Hint : null,
            assignment is { Stage: Stage.Active, Time: null } ? replies.MoreTime(assignment) : null,
            replies.Help,
        ];
        return new TurnResponse.SendMessage(
            ReplyCard.Render(new Sentences(turn.Culture).WorkOrQuestion(text), [.. buttons.OfType<SuggestedButton>()], context));
    }

    internal static bool TakesWork(Assignment? assignment) =>
        assignment?.Stage is Stage.Active or Stage.InReview { AccessAskedAt: not null };

    /// <summary>One short word is probably a slip, not work. A link is work, and so is a text in a script without spaces.</summary>
    private static bool IsWord(string text) => text.Length <= LongestWord
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.Any(letter => char.IsWhiteSpace(letter) || (char.IsLetter(letter) && !char.IsAscii(letter)));

    private const int LongestWord = 20;
}
