using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Notices;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>Who leads a team of Microsoft Teams: whoever added the bot names somebody, who confirms it.</summary>
internal sealed class TeamsDialog(TurnCommands commands, ReplyBuilder reply, TeamForms forms, IPeople people, IReach reach) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.NameLead>(Name, (turn, click, problem, token) => Again(turn, click.Team, problem, token))
        .On<Click.LeadTeams>(Lead)
        .On<Click.NotLeadTeams>(NotLead);

    private async Task<TurnResponse> Name(Turn turn, Click.NameLead click, CancellationToken cancellationToken)
    {
        if (Typed.NamedLead(turn.Typed) is not { } named)
            return await Again(turn, click.Team, new Refusal.LeadUnknown(), cancellationToken);
        if (!PersonId.TryParse(click.Team, out var desk)) return await Unknown(turn, new Refusal.DoesNotExist(), cancellationToken);
        var team = (await commands.Read(desk, 0, cancellationToken)).Desk.Standing;
        if (team.Teams is { } known && known.Installers.Contains(turn.Actor)
            && team.Roster?.Members.Find(member => member.Id == named) is { } member)
            await forms.Introduce(turn, member, cancellationToken);
        var outcome = await commands.Execute(turn, desk, new Command.NameLead(named), cancellationToken);
        if (outcome.Refusal is { } refusal) return await Again(turn, click.Team, refusal, cancellationToken);
        return named == turn.Actor
            ? await Leads(turn, desk, cancellationToken)
            : await Replaced(turn, [named], context => TeamsCards.Asked(named, Name(outcome), context), cancellationToken);
    }

    private async Task<TurnResponse> Lead(Turn turn, Click.LeadTeams click, CancellationToken cancellationToken)
    {
        if (!PersonId.TryParse(click.Team, out var desk)) return await Unknown(turn, new Refusal.DoesNotExist(), cancellationToken);
        // The same button stands on the question to whoever added the bot and on the one to whoever was named.
        var isNamed = (await commands.Read(desk, 0, cancellationToken)).Desk.Standing.Teams?.Lead?.Id == turn.Actor;
        Command command = isNamed ? new Command.AnswerLead(Leads: true) : new Command.NameLead(turn.Actor);
        var outcome = await commands.Execute(turn, desk, command, cancellationToken);
        return outcome.Refusal is { } refusal
            ? await Unknown(turn, refusal, cancellationToken)
            : await Leads(turn, desk, cancellationToken);
    }

    private async Task<TurnResponse> NotLead(Turn turn, Click.NotLeadTeams click, CancellationToken cancellationToken)
    {
        if (!PersonId.TryParse(click.Team, out var desk)) return await Unknown(turn, new Refusal.DoesNotExist(), cancellationToken);
        var hasLed = (await commands.Read(desk, 0, cancellationToken)).Desk.Standing.Teams?.ConfirmedLead == turn.Actor;
        var outcome = await commands.Execute(turn, desk, new Command.AnswerLead(Leads: false), cancellationToken);
        if (outcome.Refusal is { } refusal) return await Unknown(turn, refusal, cancellationToken);
        return hasLed
            ? await HandedOver(turn, Name(outcome), cancellationToken)
            : await Replaced(turn, [], context => TeamsCards.NotYou(Name(outcome), context), cancellationToken);
    }

    /// <summary>The form closes: on the welcome card, which stays, or in the message that it opened in.</summary>
    private async Task<TurnResponse> HandedOver(Turn turn, string name, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var welcome = Topic.Welcome(turn.Actor);
        if (turn.ClickedMessage is null || own.Cards.GetValueOrDefault(welcome)?.MessageId != turn.ClickedMessage)
            return await Replaced(turn, [], context => TeamsCards.HandedOver(name, context), cancellationToken);
        turn.ExtraMessages.Add(TeamsCards.HandedOver(name, await reply.Context(turn, [], cancellationToken)));
        return await reply.Rerender(turn, welcome, own, FormMode.Normal, null, cancellationToken);
    }

    /// <summary>What was chosen cannot be taken: the question comes back, with the reason beside its field.</summary>
    private async Task<TurnResponse> Again(Turn turn, string team, Refusal problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (problem is not (Refusal.LeadUnknown or Refusal.InputUnreadable)
            || own.Desk.Standing.Ties.Find(one => one.Team.ToString() == team && one.AsksWho) is not { } tie)
            return await Unknown(turn, problem, cancellationToken);
        var candidates = await people.Candidates(tie, turn.Actor, cancellationToken);
        var context = await reply.Context(turn, candidates.Concat(TeamsCandidates.In(tie)), cancellationToken);
        return new TurnResponse.ReplaceCard(
            TeamsCards.Who(tie, candidates, context, new Form(FormMode.Normal, turn.Typed, problem, null)));
    }

    private async Task<TurnResponse> Leads(Turn turn, PersonId desk, CancellationToken cancellationToken)
    {
        var name = Name((await commands.Read(desk, 0, cancellationToken)).Desk.Standing);
        return await Replaced(turn, [], context => TeamsCards.Leads(desk, name, context), cancellationToken);
    }

    private async Task<TurnResponse> Replaced(
        Turn turn, IReadOnlyList<PersonId> named, Func<CardContext, CardContent> card, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, named, cancellationToken);
        return new TurnResponse.ReplaceCard(card(await context.With(reach, named, cancellationToken)), OnAllDevices: true);
    }

    private Task<TurnResponse> Unknown(Turn turn, Refusal refusal, CancellationToken cancellationToken) =>
        reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);

    private static string Name(TurnResult outcome) => Name(outcome.State.Desk.Standing);

    private static string Name(Standing standing) => standing.Teams?.Name ?? "";
}
