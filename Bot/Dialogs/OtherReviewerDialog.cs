using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>The reviewers are late or cannot be reached, and the learner chooses another one.</summary>
internal sealed class OtherReviewerDialog(TurnCommands commands, ReplyBuilder reply, IPeople people, IReach reach) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.OtherReviewer>(Open)
        .On<Click.ChooseReviewer>(Choose, Refuse);

    public async Task<TurnResponse> Open(Turn turn, Click.OtherReviewer click, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return await Choosable(turn, click, own, cancellationToken) is { } assignment
            ? await List(turn, assignment, Form.None, cancellationToken, click.From)
            : await Refuse(turn, click, own, cancellationToken);
    }

    public async Task<TurnResponse> Choose(Turn turn, Click.ChooseReviewer click, CancellationToken cancellationToken)
    {
        if (Typed.Colleague(turn.Typed) is not { } chosen)
            return await Refuse(turn, click, new Refusal.ColleagueUnknown(), cancellationToken);
        var command = new Command.ChooseReviewer(click.Topic.Number, chosen, click.Seen);
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        return outcome.Refusal is Refusal.ColleagueUnknown or Refusal.ColleagueFull
            ? await Refuse(turn, click, outcome.Refusal, cancellationToken)
            : await reply.Rerender(turn, click.Topic, outcome.State, FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    public async Task<TurnResponse> Refuse(Turn turn, Click.ChooseReviewer click, Refusal problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return await Choosable(turn, click, own, cancellationToken) is { } assignment
            ? await List(turn, assignment, new Form(FormMode.Normal, turn.Typed, problem, null), cancellationToken)
            : await Refuse(turn, click, own, cancellationToken);
    }

    private Task<TurnResponse> Refuse(Turn turn, Click.OnTopic click, PersonState own, CancellationToken cancellationToken) =>
        click.Topic.Learner == turn.Actor
            ? reply.Rerender(turn, click.Topic, own, FormMode.Normal, new Refusal.MovedOn(), cancellationToken)
            : reply.Refuse(turn, new Refusal.NotTheLearner(), ReplyBuilder.Buttons(turn), cancellationToken);

    /// <summary>Another reviewer can be chosen when reviewer and deputy are both late, or when neither can be reached.</summary>
    private async ValueTask<Assignment?> Choosable(Turn turn, Click.OnTopic click, PersonState own, CancellationToken cancellationToken)
    {
        if (click.Topic.Learner != turn.Actor || own.Desk.Find(click.Topic.Number) is not { Stage: Stage.InReview review } assignment)
            return null;
        return review.Reached is Milestone.ReviewersLate || await reach.IsNone(assignment.Reviewers, cancellationToken) ? assignment : null;
    }

    private async Task<TurnResponse> List(Turn turn, Assignment assignment, Form form, CancellationToken cancellationToken, int from = 0)
    {
        var colleagues = await people.Colleagues(turn.Actor, cancellationToken);
        var context = await reply.Context(turn, colleagues.Select(colleague => colleague.Id), cancellationToken);
        return new TurnResponse.ReplaceCard(ColleagueCards.PickReviewer(assignment, colleagues, context, form, from));
    }
}
