using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The learner says whether a task was useful, or took longer than it says, beneath its feedback.</summary>
internal sealed class RatingDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.Rate>(Rate);

    public async Task<TurnResponse> Rate(Turn turn, Click.Rate click, CancellationToken cancellationToken)
    {
        // What is not their own task has no entry here, and is refused.
        var task = click.Topic.Learner == turn.Actor
            ? (await commands.Read(turn.Actor, click.Topic.Number, cancellationToken)).Desk.Find(click.Topic.Number)?.Task
            : null;
        var entry = task is null ? default : SharedPlaces.IdFor(task.Id);
        var outcome = await commands.Execute(
            turn, click.Topic.Learner, new Command.RateTask(click.Topic.Number, click.Answer, entry), cancellationToken);
        return await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }
}
