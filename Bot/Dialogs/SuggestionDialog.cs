using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Whoever is asked agrees to a suggestion, changes it, or says <em>not now</em>; its learner takes it back.</summary>
internal sealed class SuggestionDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.Agree>((turn, click, cancellationToken) =>
            Act(turn, click, new Command.AgreeToSuggestion(click.Topic.Number), FormMode.Normal, cancellationToken))
        .On<Click.ChangeSuggestion>((turn, click, cancellationToken) =>
            Open(turn, click, FormMode.ChangingSuggestion, null, cancellationToken))
        .On<Click.AgreeChanged>(
            AgreeChanged, (turn, click, problem, cancellationToken) =>
                Open(turn, click, FormMode.ChangingSuggestion, problem, cancellationToken))
        .On<Click.DeclineSuggestion>((turn, click, cancellationToken) =>
            Open(turn, click, FormMode.DecliningSuggestion, null, cancellationToken))
        .On<Click.ConfirmDecline>(
            (turn, click, cancellationToken) => Act(
                turn, click, new Command.DeclineSuggestion(click.Topic.Number, turn.Typed[InputIds.Line]), FormMode.DecliningSuggestion,
                cancellationToken),
            (turn, click, problem, cancellationToken) => Open(turn, click, FormMode.DecliningSuggestion, problem, cancellationToken))
        .On<Click.TakeBack>((turn, click, cancellationToken) =>
            Act(turn, click, new Command.TakeBack(click.Topic.Number), FormMode.Normal, cancellationToken));

    /// <summary>The form as it was typed, with what is wrong beside its fields.</summary>
    public static Form Wrong(Turn turn, FormMode mode, Refusal? problem) => new(mode, turn.Typed, problem, null)
    {
        Errors = new EntryProblems(turn.Culture).Describe(problem is Refusal.TaskIncomplete { Problems: var problems } ? problems : []),
    };

    /// <summary>What the client did not send stays as it was suggested.</summary>
    private async Task<TurnResponse> AgreeChanged(Turn turn, Click.AgreeChanged click, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var desk = (await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken)).Desk;
        var changed = desk.Find(click.Topic.Number) is { } assignment
            ? TypedEntry.Read(turn.Typed, EntryDraft.From(assignment.Task))
            : null;
        return await Act(
            turn, click, new Command.AgreeToSuggestion(click.Topic.Number, changed), FormMode.ChangingSuggestion, cancellationToken);
    }

    private async Task<TurnResponse> Open(
        Turn turn, Click.OnTopic click, FormMode mode, Refusal? problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var learners = click.Topic.Learner == turn.Actor
            ? own
            : await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        return await reply.Card(turn, click.Topic, learners, Wrong(turn, mode, problem), cancellationToken)
            ?? await reply.Say(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Act(
        Turn turn, Click.OnTopic click, Command command, FormMode onRefusal, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        if (outcome.Refusal is not (Refusal.TaskIncomplete or Refusal.LineTooLong))
            return await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
        return await reply.Card(turn, click.Topic, outcome.State, Wrong(turn, onRefusal, outcome.Refusal), cancellationToken)
            ?? await reply.Say(turn, outcome.Refusal, ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
