using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>A lead takes a task back, from any open state.</summary>
internal sealed class WithdrawDialog(TurnCommands commands, ReplyBuilder reply, Access access, TeamDirectory teams, IReach reach) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.OpenTasks>(ListInPlace)
        .On<Click.Withdraw>(Ask)
        .On<Click.ConfirmWithdraw>(Confirm)
        .On(Intent.Withdraw, (turn, cancellationToken) => List(turn, cancellationToken));

    /// <summary><c>withdraw</c>: the open work of the lead's people.</summary>
    /// <param name="from">The place of the first that is shown.</param>
    public async Task<TurnResponse> List(Turn turn, CancellationToken cancellationToken, int from = 0)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var reports = await teams.PeopleOf(turn.Actor, cancellationToken);
        if (reports.Count == 0)
            return await reply.Say(turn, new Sentences(turn.Culture).NobodyReports, ReplyBuilder.Buttons(turn), cancellationToken);
        var open = await Task.WhenAll(
            reports.Select(async person => (await commands.Read(person.Id, 0, cancellationToken)).Desk.Open.Values));
        var assignments = open.SelectMany(list => list).Where(task => task.Stage is not Stage.Suggested).ToList();
        if (assignments.Count == 0)
            return await reply.Say(turn, new Sentences(turn.Culture).NothingToWithdraw, ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await Context(turn, assignments, cancellationToken);
        return new TurnResponse.SendMessage(WithdrawCard.Render(assignments, context, Form.None, from));
    }

    /// <summary>The list again, from a card of this dialog.</summary>
    public async Task<TurnResponse> ListInPlace(Turn turn, Click.OpenTasks click, CancellationToken cancellationToken) =>
        await List(turn, cancellationToken, click.From) is TurnResponse.SendMessage list
            ? new TurnResponse.ReplaceCard(list.Card)
            : TurnResponse.Done;

    public async Task<TurnResponse> Ask(Turn turn, Click.Withdraw click, CancellationToken cancellationToken)
    {
        if (turn.OwnState is null) await commands.RecordContact(turn, cancellationToken);
        var desk = await commands.Read(click.Topic.Learner, click.Topic.Number, cancellationToken);
        var view = TopicView.From(click.Topic, desk.Desk);
        if (view?.Assignment is not { } assignment || await access.To(view, turn.Actor, cancellationToken) is Sight.None)
            return await Refused(turn, click, new Refusal.DoesNotExist(), cancellationToken);
        if (!await access.Leads(turn.Actor, view, cancellationToken))
            return await Refused(turn, click, new Refusal.NotTheLead(), cancellationToken);
        if (assignment.Stage is Stage.Suggested) return await Refused(turn, click, new Refusal.MovedOn(), cancellationToken);
        if (assignment.Stage is Stage.Closed closed)
            return await reply.Say(turn, new Refusal.AlreadyClosed(closed.Outcome), ReplyBuilder.Buttons(turn), cancellationToken);
        return await Question(turn, assignment, null, cancellationToken);
    }

    public async Task<TurnResponse> Confirm(Turn turn, Click.ConfirmWithdraw click, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(
            turn, click.Topic.Learner, new Command.Withdraw(click.Topic.Number, click.Seen), cancellationToken);
        if (outcome is { Refusal: Refusal.CardIsOld old } && outcome.State.Desk.Find(click.Topic.Number) is { } newer)
            return await Question(turn, newer, old, cancellationToken);
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
        if (outcome.State.Desk.Find(click.Topic.Number) is not { } withdrawn)
            return await reply.Say(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, [click.Topic.Learner], cancellationToken);
        return new TurnResponse.ReplaceCard(WithdrawCard.Done(withdrawn, context), OnAllDevices: true);
    }

    private async Task<TurnResponse> Refused(Turn turn, Click.Withdraw click, Refusal refusal, CancellationToken cancellationToken)
    {
        if (click.Topic.Learner != turn.Actor) access.Refused(turn.Actor, click.Topic, nameof(Click.Withdraw), refusal.GetType().Name);
        return await reply.Say(turn, refusal, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async ValueTask<CardContext> Context(Turn turn, IReadOnlyList<Assignment> listed, CancellationToken cancellationToken)
    {
        var named = listed.SelectMany(assignment => new[] { assignment.Learner, assignment.Reviewer }).Distinct().ToList();
        return await (await reply.Context(turn, named, cancellationToken)).With(
            reach, named.Where(person => person != turn.Actor), cancellationToken);
    }

    private async Task<TurnResponse> Question(Turn turn, Assignment assignment, Refusal? problem, CancellationToken cancellationToken)
    {
        var context = await Context(turn, [assignment], cancellationToken);
        return new TurnResponse.ReplaceCard(
            WithdrawCard.Render([assignment], context, Form.None with { Mode = FormMode.Withdrawing, Problem = problem }));
    }
}
