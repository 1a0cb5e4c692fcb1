using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary><c>team</c>: a lead sees who is on what and who needs them, and opens one of their people to act.</summary>
internal sealed class BoardDialog(
    TurnCommands commands, ReplyBuilder reply, Boards boards, TeamDirectory teams, IReach reach, ICatalogue catalogue) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.Board>(Page)
        .On<Click.ShowBoardPerson>(Open)
        .On<Click.ShowBoardTask>(Show)
        .On(Intent.Team, (turn, cancellationToken) => List(turn, 0, cancellationToken));

    private async Task<TurnResponse> List(Turn turn, int from, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var people = await boards.ReadPeople(own, cancellationToken);
        if (people.Count == 0) return await Nobody(turn, cancellationToken);
        var context = await reply.Context(turn, people.Select(person => person.Id), cancellationToken);
        return new TurnResponse.SendMessage(BoardCard.Render(people, from, catalogue.Current, context));
    }

    private async Task<TurnResponse> Page(Turn turn, Click.Board click, CancellationToken cancellationToken) =>
        await List(turn, click.From, cancellationToken) is TurnResponse.SendMessage list
            ? new TurnResponse.ReplaceCard(list.Card)
            : TurnResponse.Done;

    private async Task<TurnResponse> Open(Turn turn, Click.ShowBoardPerson click, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        // Whoever has left, and whoever is not of their team, is nobody.
        if (!PersonId.TryParse(click.Who, out var who) || await teams.EntryOf(who, turn.Actor, cancellationToken) is not { } person)
            return await reply.Refuse(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
        var state = await commands.Read(who, 0, cancellationToken);
        var open = state.Desk.Open.Values.OrderBy(assignment => assignment.Stage is Stage.Queued).ToList();
        var context = await reply.Context(turn, open.SelectMany(assignment => assignment.People()).Append(who), cancellationToken);
        context = await context.With(reach, [who], cancellationToken);
        return new TurnResponse.ReplaceCard(
            BoardPersonCard.Render(boards.ReadPerson(person, state, turn.Actor), open, ChatLinks.With(person), click, context));
    }

    private async Task<TurnResponse> Show(Turn turn, Click.ShowBoardTask click, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var learners = await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        return await reply.Rerender(turn, click.Topic, learners, FormMode.Normal, null, cancellationToken);
    }

    /// <summary>A lead hears how to begin, and anybody else that this is for leads.</summary>
    private Task<TurnResponse> Nobody(Turn turn, CancellationToken cancellationToken)
    {
        var buttons = new SuggestedButtons(turn.Culture);
        return turn.Self is { IsLead: true }
            ? reply.Say(turn, new TeamSentences(turn.Culture).NobodyInTeam, [buttons.SetUpTeam, buttons.Help], cancellationToken)
            : reply.Refuse(turn, new Refusal.NotALead(), ReplyBuilder.Buttons(turn), cancellationToken);
    }
}
