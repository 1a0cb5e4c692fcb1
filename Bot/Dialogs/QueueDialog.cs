using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>What waits for the learner, and in which order.</summary>
internal sealed class QueueDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.MoveUp>(MoveUp);

    /// <returns>Null when nothing waits.</returns>
    public async ValueTask<CardContent?> Show(Turn turn, Desk desk, CancellationToken cancellationToken, Refusal? problem = null)
    {
        if (desk.Standing.Queue.IsEmpty) return null;
        var leads = desk.Open.Values.Select(assignment => assignment.HandOut?.By).OfType<PersonId>().Distinct();
        var context = await reply.Context(turn, leads, cancellationToken);
        return QueueCard.Render(desk, context, Form.None with { Problem = problem });
    }

    public async Task<TurnResponse> MoveUp(Turn turn, Click.MoveUp click, CancellationToken cancellationToken)
    {
        var command = new Command.MoveUp(click.Topic.Number, click.Place);
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        return click.Topic.Learner == turn.Actor && await Show(turn, outcome.State.Desk, cancellationToken, outcome.Refusal) is { } card
            ? new TurnResponse.ReplaceCard(card, OnAllDevices: true)
            : await reply.Say(turn, outcome.Refusal ?? new Refusal.MovedOn(), ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
