using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>progress</c>: a learner's own levels, one that they find too high, and whether they used one since.</summary>
internal sealed class ProgressDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.ProgressPage>((turn, click, cancellationToken) => Replaced(turn, click.From, Form.None, cancellationToken))
        .On<Click.TooHigh>(TooHigh)
        .On<Click.LowerLevel>(Lower)
        .On<Click.UsedIt>(Used, AskAgain)
        .On<Click.NotUsedYet>((turn, click, cancellationToken) => Answer(
            turn, new Command.AnswerUse(click.Skill, click.Level, IsUsed: false, null), cancellationToken))
        .On(Intent.Progress, Show);

    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        return await Card(turn, 0, Form.None, cancellationToken) is { } card
            ? new TurnResponse.SendMessage(card)
            : await Nothing(turn, cancellationToken);
    }

    public async Task<TurnResponse> TooHigh(Turn turn, Click.TooHigh click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var record = own.Desk.Standing.Of(click.Skill);
        // The card is older than the last time that they lowered it.
        if (record.Level.Value == 0)
            return await Replaced(turn, click.From, Form.None with { Problem = new Refusal.LevelChanged() }, cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        return new TurnResponse.ReplaceCard(
            ProgressCard.Lower(record, own.Desk.Standing.LastNumber, click.From, context), OnAllDevices: true);
    }

    public async Task<TurnResponse> Lower(Turn turn, Click.LowerLevel click, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(
            turn, turn.Actor, new Command.LowerLevel(click.Skill, click.To, click.UpTo), cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        var said = new LevelSentences(turn.Culture).Lowered(outcome.State.Desk.Standing.Of(click.Skill), context);
        var form = outcome.Refusal is { } problem ? Form.None with { Problem = problem } : Form.None with { Remark = said };
        return await Replaced(turn, click.From, form, cancellationToken);
    }

    private Task<TurnResponse> Used(Turn turn, Click.UsedIt click, CancellationToken cancellationToken) => Answer(
        turn, new Command.AnswerUse(click.Skill, click.Level, IsUsed: true, turn.Typed[InputIds.Where]), cancellationToken);

    private async Task<TurnResponse> Answer(Turn turn, Command.AnswerUse command, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, command, cancellationToken);
        if (outcome.Refusal is Refusal.WhereTooLong tooLong) return await Asked(turn, command, tooLong, cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        var sentence = new LevelSentences(turn.Culture).Answered(outcome.State.Desk.Standing.Of(command.Skill).Use!, context);
        return new TurnResponse.ReplaceCard(ReplyCard.Render(sentence, ReplyBuilder.Buttons(turn), context), OnAllDevices: true);
    }

    private Task<TurnResponse> AskAgain(Turn turn, Click.UsedIt click, Refusal problem, CancellationToken cancellationToken) =>
        Asked(turn, new Command.AnswerUse(click.Skill, click.Level, IsUsed: true, null), problem, cancellationToken);

    /// <summary>The question again, with what was typed and what is wrong with it.</summary>
    private async Task<TurnResponse> Asked(Turn turn, Command.AnswerUse command, Refusal problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var record = own.Desk.Standing.Of(command.Skill);
        if (record.Use is not { IsOpen: true })
            return await reply.Say(turn, new Refusal.LevelChanged(), ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, [], cancellationToken);
        var form = new Form(FormMode.Normal, turn.Typed, problem, null);
        return new TurnResponse.ReplaceCard(
            ReminderMessage.Alone(LearnerReminders.UsedSince(record, context, form), context, form), OnAllDevices: true);
    }

    private async Task<TurnResponse> Replaced(Turn turn, int from, Form form, CancellationToken cancellationToken) =>
        await Card(turn, from, form, cancellationToken) is { } card
            ? new TurnResponse.ReplaceCard(card, OnAllDevices: true)
            : await Nothing(turn, cancellationToken);

    private async Task<CardContent?> Card(Turn turn, int from, Form form, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        // Whoever takes no tasks has no levels.
        if (turn.Self is not { } person || !person.Roles.HasFlag(Roles.Learner)) return null;
        var context = await reply.Context(turn, [], cancellationToken);
        return ProgressCard.Render(own.Desk.Standing, Gap.AllFor(own.Desk.Standing, person), from, context, form);
    }

    private async Task<TurnResponse> Nothing(Turn turn, CancellationToken cancellationToken)
    {
        var sentence = turn.Self?.Roles.HasFlag(Roles.Learner) is true
            ? new LevelSentences(turn.Culture).NothingYet
            : new Sentences(turn.Culture).NotALearner;
        return await reply.Say(turn, sentence, ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
