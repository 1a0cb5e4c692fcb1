using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>A lead sets up a team on their welcome card, and people who are asked join or not.</summary>
internal sealed class TeamDialog(TurnCommands commands, ReplyBuilder reply) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SetUpTeam>((turn, _, cancellationToken) => Open(turn, FormMode.SettingUpTeam, null, cancellationToken))
        .On<Click.CloseTeam>((turn, _, cancellationToken) => Open(turn, FormMode.Normal, null, cancellationToken))
        .On<Click.SaveTeam>(
            (turn, _, cancellationToken) => Save(turn, cancellationToken),
            (turn, _, problem, cancellationToken) => Open(turn, FormMode.SettingUpTeam, problem, cancellationToken))
        .On<Click.Join>((turn, click, cancellationToken) => Answer(turn, click.Request, joins: true, cancellationToken))
        .On<Click.NotJoin>((turn, click, cancellationToken) => Answer(turn, click.Request, joins: false, cancellationToken))
        .On<Click.LeaveTeam>((turn, _, cancellationToken) => Leave(turn, cancellationToken));

    private async Task<TurnResponse> Open(Turn turn, FormMode mode, Refusal? problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return await reply.Repaint(turn, Topic.Welcome(turn.Actor), own, mode, problem, cancellationToken);
    }

    private async Task<TurnResponse> Save(Turn turn, CancellationToken cancellationToken)
    {
        var (team, problem) = Typed.Team(turn.Typed);
        if (team is null) return await Open(turn, FormMode.SettingUpTeam, problem, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, team, cancellationToken);
        return await Open(turn, outcome.Refusal is null ? FormMode.Normal : FormMode.SettingUpTeam, outcome.Refusal, cancellationToken);
    }

    private async Task<TurnResponse> Answer(Turn turn, int request, bool joins, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.AnswerRequest(request, joins), cancellationToken);
        if (outcome.Happened.OfType<Event.RequestAnswered>().FirstOrDefault() is not { } answered)
            return await Replaced(
                reply.Say(turn, outcome.Refusal ?? new Refusal.MovedOn(), ReplyBuilder.Buttons(turn), cancellationToken));
        var context = await reply.Context(turn, [answered.Request.From], cancellationToken);
        var sentence = new TeamSentences(turn.Culture).TeamAnswered(answered, context);
        return new TurnResponse.ReplaceCard(ReplyCard.Render(sentence, ReplyBuilder.Buttons(turn), context), OnAllDevices: true);
    }

    private async Task<TurnResponse> Leave(Turn turn, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, turn.Actor, new Command.LeaveTeam(), cancellationToken);
        var left = outcome.Happened.OfType<Event.LeftTeam>().Select(one => one.Lead).ToList();
        var context = await reply.Context(turn, left, cancellationToken);
        var sentences = new TeamSentences(turn.Culture);
        var sentence = left is [var lead] ? sentences.TeamLeft(lead, context) : sentences.InNoTeam;
        return new TurnResponse.ReplaceCard(ReplyCard.Render(sentence, ReplyBuilder.Buttons(turn), context), OnAllDevices: true);
    }

    private static async Task<TurnResponse> Replaced(Task<TurnResponse> said) =>
        await said is TurnResponse.SendMessage message ? new TurnResponse.ReplaceCard(message.Card, OnAllDevices: true) : TurnResponse.Done;
}
