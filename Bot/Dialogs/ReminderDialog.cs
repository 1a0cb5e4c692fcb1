using System.Diagnostics;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>
/// Buttons and forms on a separate message, such as a reminder. The answer replaces that message. The Work card may hold typed
/// text, so it is not touched until the learner has decided something.
/// </summary>
internal sealed class ReminderDialog(TurnCommands commands, ReplyBuilder reply, WorkCalendars calendars, Clock clock) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .OnReminder<Click.MoreTime>((turn, click, cancellationToken) => Open(turn, click, FormMode.AskingTime, cancellationToken))
        .OnReminder<Click.DropIt>((turn, click, cancellationToken) => Open(turn, click, FormMode.Dropping, cancellationToken))
        .OnReminder<Click.AskLead>((turn, click, cancellationToken) => Open(turn, click, FormMode.AskingLead, cancellationToken))
        .OnReminder<Click.Back>((turn, click, cancellationToken) => Open(turn, click, FormMode.Normal, cancellationToken))
        .OnReminder<Click.SendQuestion>(SendQuestion, (turn, click, problem, cancellationToken) =>
            Refuse(turn, click, FormMode.AskingLead, problem, cancellationToken))
        .OnReminder<Click.AskTime>(AskTime, (turn, click, problem, cancellationToken) =>
            Refuse(turn, click, FormMode.AskingTime, problem, cancellationToken))
        .OnReminder<Click.ConfirmDrop>(Drop, (turn, click, problem, cancellationToken) =>
            Refuse(turn, click, FormMode.Dropping, problem, cancellationToken));

    private Task<TurnResponse> SendQuestion(Turn turn, Click.SendQuestion click, CancellationToken cancellationToken) =>
        Decide(turn, click, FormMode.AskingLead, new Command.AskLead(
            click.Topic.Number, click.Said ?? turn.Typed[InputIds.Question]), cancellationToken);

    private Task<TurnResponse> AskTime(Turn turn, Click.AskTime click, CancellationToken cancellationToken) =>
        Decide(turn, click, FormMode.AskingTime, new Command.RequestMoreTime(
            click.Topic.Number, Typed.Extra(turn.Typed), turn.Typed[InputIds.TimeReason], click.Seen), cancellationToken);

    private Task<TurnResponse> Drop(Turn turn, Click.ConfirmDrop click, CancellationToken cancellationToken) =>
        Decide(turn, click, FormMode.Dropping, new Command.Drop(
            click.Topic.Number, Typed.DropReason(turn.Typed)), cancellationToken);

    /// <summary>Shows the form again with the reason for the refusal.</summary>
    private async Task<TurnResponse> Refuse(
        Turn turn, Click.OnTopic click, FormMode mode, Refusal problem, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        return await Form(turn, click, own, mode, problem, cancellationToken) ?? await AsItIs(turn, click, own, problem, cancellationToken);
    }

    private async Task<TurnResponse> Open(Turn turn, Click.OnTopic click, FormMode mode, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        Refusal? problem = mode switch
        {
            FormMode.AskingTime => new Refusal.TimeAskedBefore(),
            FormMode.AskingLead => Question.Problem(Mine(turn, click, own)),
            _ => null,
        };
        return await Form(turn, click, own, mode, null, cancellationToken) ?? await AsItIs(turn, click, own, problem, cancellationToken);
    }

    private async Task<TurnResponse> Decide(
        Turn turn, Click.OnTopic click, FormMode mode, Command command, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        if (outcome.Refusal is { } refusal && await Form(turn, click, outcome.State, mode, refusal, cancellationToken) is { } again)
            return again;
        return await AsItIs(turn, click, outcome.State, outcome.Refusal, cancellationToken);
    }

    /// <returns>Null when the form no longer applies.</returns>
    private async Task<TurnResponse?> Form(
        Turn turn, Click.OnTopic click, PersonState own, FormMode mode, Refusal? problem, CancellationToken cancellationToken)
    {
        var fits = Mine(turn, click, own) switch
        {
            { Stage: Stage.Active, Time: null } when mode is FormMode.AskingTime => true,
            { MayAsk: true } when mode is FormMode.AskingLead => true,
            { Stage: Stage.Active or Stage.InReview } => mode is FormMode.Dropping,
            null or { Stage: Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Closed } => false,
            { Stage: var other } => throw new UnreachableException($"{other.GetType()}"),
        };
        return fits
            ? await reply.Card(turn, click.Topic, own, new Form(mode, turn.Typed, problem, null) { IsOnReminder = true }, cancellationToken)
            : null;
    }

    /// <summary>While the work goes on, a sentence is enough, since the work has its own card. A task that has ended is shown.</summary>
    private async Task<TurnResponse> AsItIs(
        Turn turn, Click.OnTopic click, PersonState own, Refusal? refusal, CancellationToken cancellationToken)
    {
        if (click.Topic.Learner != turn.Actor) reply.Audit(turn, new Refusal.NotTheLearner());
        if (Mine(turn, click, own) is not { } assignment)
            return await reply.Say(
                turn, refusal is Refusal.NotTheLearner ? refusal : new Refusal.DoesNotExist(),
                ReplyBuilder.Buttons(turn), cancellationToken);
        var context = await reply.Context(turn, assignment.People(), cancellationToken);
        var sentences = new Sentences(turn.Culture);
        return assignment.Stage switch
        {
            Stage.Active when click is Click.AskLead or Click.SendQuestion && refusal is not null => Said(sentences.For(refusal, context)),
            Stage.Active when click is Click.SendQuestion && assignment.Asking is { } asking =>
                Said(sentences.QuestionAsked(asking, context)),
            Stage.Active when assignment is { WaitsForTime: true, Time: { } asked } => Said(sentences.TimeAsked(asked, context)),
            Stage.Active when refusal is not null => Said(sentences.For(refusal, context)),
            Stage.Active active when active.HasUntil(clock.Now.LogicalTime) is var until =>
                Said(sentences.GoesOn(assignment, until > active.Deadline, until, await Left(own, until, cancellationToken), context)),
            Stage.InReview => Said(sentences.InReview(assignment.Reviewer, context)),
            Stage.Active => throw new UnreachableException("All active work is spoken of above."),
            Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Closed =>
                await reply.Card(turn, click.Topic, own, Kept(turn, refusal), cancellationToken) is TurnResponse.ReplaceCard ended
                ? ended with { OnAllDevices = true }
                : await reply.Say(turn, new Refusal.DoesNotExist(), ReplyBuilder.Buttons(turn), cancellationToken),
            var other => throw new UnreachableException($"{other.GetType()}"),
        };

        TurnResponse Said(string sentence) => new TurnResponse.ReplaceCard(
            ReplyCard.Keeping(sentence, refusal is null ? Inputs.None : turn.Typed, ReplyBuilder.Buttons(turn), context),
            OnAllDevices: true);
    }

    private static Form Kept(Turn turn, Refusal? refusal) =>
        refusal is null ? Cards.Viewing.Form.None : new Form(FormMode.Normal, turn.Typed, refusal, null);

    private async ValueTask<TimeSpan> Left(PersonState own, DateTimeOffset until, CancellationToken cancellationToken) =>
        (await calendars.For(own, cancellationToken))?.WorkingTimeBetween(clock.Now.LogicalTime, until) ?? TimeSpan.Zero;

    private static Assignment? Mine(Turn turn, Click.OnTopic click, PersonState own) =>
        click.Topic.Learner == turn.Actor ? own.Desk.Find(click.Topic.Number) : null;
}
