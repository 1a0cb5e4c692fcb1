using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// Answers a client that refreshes a card by itself. The person has not clicked, so nothing is decided or posted, whatever the
/// verb. An old card does not become the live one either.
/// </summary>
internal sealed class CardRefresh(TurnCommands commands, ReplyBuilder reply, SettingsDialog settings)
{
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        var stays = new TurnResponse.ShowNotice(new Sentences(turn.Culture).ClickToSee);
        if (turn.Person is null || turn.IsForeign || turn.Click is { OnReminder: true } or { InDigest: true }) return stays;
        turn.OwnState = await commands.Read(turn.Actor, 0, cancellationToken);
        if (turn.Click is Click.SavePreferences or Click.EndPause)
            return await settings.AsItIs(turn, cancellationToken);
        return Topic(turn) is { } topic && await Card(turn, topic, cancellationToken) is { } card ? card : stays;
    }

    private static Topic? Topic(Turn turn) =>
        turn.Click is Click.ChooseSkills ? Domain.Assignments.Topic.Welcome(turn.Actor) : turn.Clicked;

    private async Task<TurnResponse?> Card(Turn turn, Topic topic, CancellationToken cancellationToken)
    {
        var learners = await commands.Read(topic.Learner, topic.Number, cancellationToken);
        return await reply.Card(turn, topic, learners, Form.None, cancellationToken);
    }
}
