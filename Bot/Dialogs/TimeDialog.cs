using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>More time: the learner asks, and the lead answers with one click or gives it unasked.</summary>
internal sealed class TimeDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.AskTime>(Ask)
        .On<Click.GiveTime>(Give)
        .On<Click.RefuseTime>(Refuse);

    public async Task<TurnResponse> Ask(Turn turn, Click.AskTime click, CancellationToken cancellationToken)
    {
        var command = new Command.RequestMoreTime(click.Topic.Number, Typed.Extra(turn.Typed), turn.Typed[InputIds.TimeReason], click.Seen);
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        var stays = outcome.Refusal is Refusal.ExtraTimeMissing or Refusal.TimeReasonTooLong;
        return await reply.Rerender(
            turn, click.Topic, outcome.State, stays ? FormMode.AskingTime : FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    public Task<TurnResponse> Give(Turn turn, Click.GiveTime click, CancellationToken cancellationToken) =>
        Answer(
            turn, click, new Command.GrantMoreTime(click.Topic.Number, click.Extra ?? Typed.Extra(turn.Typed), click.Seen),
            cancellationToken);

    public Task<TurnResponse> Refuse(Turn turn, Click.RefuseTime click, CancellationToken cancellationToken) =>
        Answer(turn, click, new Command.RefuseMoreTime(click.Topic.Number, click.Seen), cancellationToken);

    private async Task<TurnResponse> Answer(Turn turn, Click.OnTopic click, Command command, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        var answer = await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);

        // A prompt is no live card, so no notice would update it on the lead's other devices.
        var isLive = turn.OwnState?.Cards.GetValueOrDefault(click.Topic)?.MessageId == turn.ClickedMessage;
        return answer is TurnResponse.ReplaceCard replaced && !isLive ? replaced with { OnAllDevices = true } : answer;
    }
}
