using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Corrections that a learner writes while the work is in review. The reviewer gets one when the learner confirms it.</summary>
internal sealed class NoteDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.AddNote>(Add);

    /// <param name="hasFiles">Files cannot be added to work that is in review.</param>
    public async Task<TurnResponse> Offer(Turn turn, Assignment assignment, string text, bool hasFiles, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, [assignment.Reviewer], cancellationToken);
        var (sentences, replies) = (new Sentences(turn.Culture), new SuggestedButtons(turn.Culture));
        var clean = PlainText.Clean(text);
        if (hasFiles || clean.Length is 0 or > Note.Longest || assignment.Notes?.Count >= Note.Most)
            return new TurnResponse.SendMessage(
                ReplyCard.Render(sentences.NothingToAdd(assignment.Reviewer, hasFiles, context), ReplyBuilder.Buttons(turn), context));
        return new TurnResponse.SendMessage(
            ReplyCard.Render(
                sentences.AddIt(assignment.Reviewer, clean, context), [replies.AddNote(assignment, clean), replies.Work], context));
    }

    /// <summary>Adds the correction. The message that asked shows the result.</summary>
    public async Task<TurnResponse> Add(Turn turn, Click.AddNote click, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(
            turn, click.Topic.Learner, new Command.AddNote(click.Topic.Number, click.Said), cancellationToken);
        var context = await reply.Context(
            turn, outcome.State.Desk.Find(click.Topic.Number) is { } found ? [found.Reviewer] : [], cancellationToken);
        var sentences = new Sentences(turn.Culture);
        var said = outcome.Refusal is { } refusal || outcome.State.Desk.Find(click.Topic.Number) is not { } assignment
            ? sentences.For(outcome.Refusal ?? new Refusal.DoesNotExist(), context)
            : sentences.Added(assignment.Reviewer, context);
        return new TurnResponse.ReplaceCard(
            ReplyCard.Render(said, ReplyBuilder.Buttons(turn), context), OnAllDevices: outcome.Refusal is null);
    }
}
