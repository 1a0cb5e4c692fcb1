using MicroAssignBot.Bot.Dialogs.Hearing;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What is written in the chat and is no word of ours: work, a correction, a question, a picture, or none of them.</summary>
internal sealed class ChatDialog(Desks desks, Replying replying, DraftDialog drafts, NoteDialog notes, OnboardingDialog onboarding)
{
    public async Task<Answer> Hear(Turn turn, InboundActivity.Message message, Meaning meaning, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        var (text, files) = (meaning is Meaning.Nothing or Meaning.Doubtful ? message.Text : "", message.Files);
        if (text.Length == 0 && files.Count == 0) return await Picture(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await Unknown(turn, message, cancellationToken);
        if (!TakesWork(assignment) && message.HasPicture && await Picture(turn, cancellationToken) is Answer.Say picture) turn.Besides.Add(picture.Card);
        if (!TakesWork(assignment)) return await notes.Offer(turn, assignment, text, files.Count > 0, cancellationToken);
        if (files.Count == 0 && !message.HasPicture && meaning is Meaning.Doubtful) return await Ask(turn, assignment, text, cancellationToken);
        if (files.Count == 0 && IsWord(text)) return await Unknown(turn, message, cancellationToken);
        return await drafts.Keep(turn, assignment, text, files, message.HasPicture, cancellationToken) ?? await onboarding.Unknown(turn, cancellationToken);
    }

    /// <summary>Pictures cannot be kept, and how work can be sent instead.</summary>
    public Task<Answer> Picture(Turn turn, CancellationToken cancellationToken) =>
        replying.Say(turn, new Sentences(turn.Culture).PictureNotKept, Replying.Buttons(turn), cancellationToken);

    private Task<Answer> Unknown(Turn turn, InboundActivity.Message message, CancellationToken cancellationToken) =>
        message.HasPicture ? Picture(turn, cancellationToken) : onboarding.Unknown(turn, cancellationToken);

    /// <summary>One short question: to the bot, or part of the work? Nothing is lost, and nothing handed in that was not meant.</summary>
    private async Task<Answer> Ask(Turn turn, Assignment assignment, string text, CancellationToken cancellationToken)
    {
        var replies = new Replies(turn.Culture);
        var context = await replying.Context(turn, [], cancellationToken);
        Reply?[] buttons =
        [
            replies.KeepText(assignment, text),
            Replying.HasHints(assignment) ? replies.Hint : null,
            assignment is { Stage: Stage.Active, Time: null } ? replies.MoreTime(assignment) : null,
            replies.Help,
        ];
        return new Answer.Say(ReplyCard.Of(new Sentences(turn.Culture).WorkOrQuestion(text), [.. buttons.OfType<Reply>()], context));
    }

    internal static bool TakesWork(Assignment? assignment) => assignment?.Stage is Stage.Active or Stage.InReview { AccessAskedAt: not null };

    /// <summary>One short word is a slip, hardly anybody's work. A link is; and not all languages put spaces between words.</summary>
    private static bool IsWord(string text) => text.Length <= LongestWord
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.Any(letter => char.IsWhiteSpace(letter) || (char.IsLetter(letter) && !char.IsAscii(letter)));

    private const int LongestWord = 20;
}
