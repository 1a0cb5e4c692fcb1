using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The learner asks about the task in hand, and the lead or the deputy answers.</summary>
internal sealed class QuestionDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.AskLead>(Open)
        .On<Click.SendQuestion>(Send)
        .On<Click.AnswerQuestion>(Answer);

    /// <summary>Opens the form on the live card; what was typed stays.</summary>
    public async Task<TurnResponse> Open(Turn turn, Click.AskLead click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var isOwn = click.Topic.Learner == turn.Actor;
        var learners = isOwn ? own : await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        var problem = isOwn ? Question.Problem(learners.Desk.Find(click.Topic.Number)) : null;
        return await reply.Rerender(
            turn, click.Topic, learners, problem is null ? FormMode.AskingLead : FormMode.Normal, problem, cancellationToken);
    }

    public async Task<TurnResponse> Send(Turn turn, Click.SendQuestion click, CancellationToken cancellationToken)
    {
        var command = new Command.AskLead(click.Topic.Number, click.Said ?? turn.Typed[InputIds.Question]);
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        var stays = outcome.Refusal is Refusal.QuestionEmpty or Refusal.QuestionTooLong;
        return await reply.Rerender(
            turn, click.Topic, outcome.State, stays ? FormMode.AskingLead : FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    public async Task<TurnResponse> Answer(Turn turn, Click.AnswerQuestion click, CancellationToken cancellationToken)
    {
        var command = new Command.AnswerLearner(click.Topic.Number, click.Place, turn.Typed[InputIds.Reply]);
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        return await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }
}
