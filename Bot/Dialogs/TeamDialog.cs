using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>A lead sets up a team on their welcome card, and people who are asked join or not.</summary>
internal sealed class TeamDialog(TurnCommands commands, ReplyBuilder reply, TeamForms forms) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SetUpTeam>((turn, click, cancellationToken) => Open(turn, click.Of, null, cancellationToken))
        .On<Click.CloseTeam>((turn, click, cancellationToken) => Close(turn, click.Of, cancellationToken))
        .On<Click.SaveTeam>(
            Save,
            (turn, click, problem, cancellationToken) => Again(turn, click, problem, cancellationToken))
        .On<Click.Join>((turn, click, cancellationToken) => Answer(turn, click.Request, joins: true, cancellationToken))
        .On<Click.NotJoin>((turn, click, cancellationToken) => Answer(turn, click.Request, joins: false, cancellationToken))
        .On<Click.LeaveTeam>((turn, _, cancellationToken) => Leave(turn, cancellationToken));

    /// <param name="of">The desk of the team of Microsoft Teams whose people are proposed; null on the welcome card.</param>
    private async Task<TurnResponse> Open(
        Turn turn, string? of, Refusal? problem, CancellationToken cancellationToken, string? remark = null, Inputs? typed = null)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (turn.Self is not { IsLead: true })
            return await Replaced(reply.Refuse(turn, new Refusal.NotALead(), ReplyBuilder.Buttons(turn), cancellationToken));
        var form = new Form(FormMode.SettingUpTeam, typed ?? turn.Typed, problem, remark)
        {
            Rosters = await forms.Rosters(turn, own, cancellationToken),
            Of = of,
        };
        var card = await reply.Card(turn, Topic.Welcome(turn.Actor), own, form, cancellationToken);
        // The form in another message is not the welcome card, so that one stays where it is.
        return card is TurnResponse.ReplaceCard { Card: var content } && of is not null
            ? new TurnResponse.ReplaceCard(content)
            : card ?? TurnResponse.Done;
    }

    private async Task<TurnResponse> Close(Turn turn, string? of, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (own.Desk.Standing.Ties.Find(tie => tie.Team.ToString() == of) is not { } tie)
            return await reply.Rerender(turn, Topic.Welcome(turn.Actor), own, FormMode.Normal, null, cancellationToken);
        return new TurnResponse.ReplaceCard(TeamsCards.Leads(tie.Team, tie.Name, await reply.Context(turn, [], cancellationToken)));
    }

    /// <summary>
    /// Nothing is saved, and the form comes back as it was filled in. When the team has changed since, that is said whatever else is
    /// wrong: from now on the form counts as one that showed how it is.
    /// </summary>
    private async Task<TurnResponse> Again(
        Turn turn, Click.SaveTeam click, Refusal? problem, CancellationToken cancellationToken, string? remark = null)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var team = own.Desk.Standing.Led ?? LedTeam.None;
        if ((click.Seen ?? TeamMark.Create(null)) != TeamMark.Create(team))
        {
            var named = team.Members.Select(member => member.Id).Append(team.Deputy?.Id ?? turn.Actor);
            remark = new TeamSentences(turn.Culture).TeamChanged(team, await reply.Context(turn, named, cancellationToken));
        }

        return await Open(
            turn, click.Of, problem is Refusal.CardIsOld ? null : problem, cancellationToken, remark, Typed.WithPicked(turn.Typed, click));
    }

    private async Task<TurnResponse> Save(Turn turn, Click.SaveTeam click, CancellationToken cancellationToken)
    {
        var (typed, of, sentences) = (Typed.WithPicked(turn.Typed, click), click.Of, new TeamSentences(turn.Culture));
        var (team, problem) = Typed.Team(typed, click);
        if (team is null) return await Again(turn, click, problem, cancellationToken);
        var named = (team.People ?? []).Concat(team.Others).Distinct().ToList();
        var leftOut = await forms.LeftOut(named, cancellationToken);
        var isAnyoneLeft = team.People is null || leftOut.Count < named.Count;
        if (leftOut.Count > 0 && isAnyoneLeft && LeftOutMark.Create(leftOut) != click.LeftOut)
            return await Again(turn, click, null, cancellationToken, sentences.LookWhoIsLeftOut);
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (turn.Self is { IsLead: true } && named.Count <= LedTeam.MostPeople)
            await forms.Introduce(turn, own, named, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, team, cancellationToken);
        if (outcome.Refusal is { } refusal) return await Again(turn, click, refusal, cancellationToken);
        var remark = sentences.TeamSaved(leftOut.Count);
        var form = Form.None with { Remark = leftOut.Count > 0 ? remark : null };
        return of is null
            ? await reply.Card(turn, Topic.Welcome(turn.Actor), outcome.State, form, cancellationToken) ?? TurnResponse.Done
            : new TurnResponse.ReplaceCard(
                ReplyCard.Render(remark, ReplyBuilder.Buttons(turn), await reply.Context(turn, [], cancellationToken)), OnAllDevices: true);
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
