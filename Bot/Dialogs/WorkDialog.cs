using MicroAssignBot.Bot.Dialogs.Intents;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>From accepting a task to handing it in, or dropping it.</summary>
internal sealed class WorkDialog(TurnCommands commands, ReplyBuilder reply, QueueDialog queue) : IDialog
{
    public void AddRoutes(DialogRoutes routes) => routes
        .On<Click.SubmitWork>(Submit)
        .On<Click.Hint>(Hint)
        .On<Click.ConfirmDrop>(Drop)
        .On<Click.SharedNow>(Shared)
        .On(Intent.Task, Show)
        .On(Intent.Submit, Show)
        .On(Intent.Hint, TypedHint)
        .On(Intent.MoreTime, TypedMoreTime)
        .On(Intent.AskLead, TypedQuestion)
        .On(Intent.Drop, TypedDrop);

    /// <summary>
    /// Hands in the work. If the field is empty but there is a draft, the card shows the draft first. If the card did show it, the
    /// learner has emptied the field on purpose, so the draft's text is removed.
    /// </summary>
    public async Task<TurnResponse> Submit(Turn turn, Click.SubmitWork click, CancellationToken cancellationToken)
    {
        var typed = turn.Typed[InputIds.Work];
        if (string.IsNullOrWhiteSpace(typed) && click.Topic.Learner == turn.Actor)
        {
            if (await Emptied(turn, click, cancellationToken) is { } answer) return answer;
        }

        return await Act(turn, click, new Command.Submit(click.Topic.Number, typed, click.Seen), FormMode.Normal, cancellationToken);
    }

    /// <returns>Null when there are files to hand in, or there was no draft text.</returns>
    private async Task<TurnResponse?> Emptied(Turn turn, Click.SubmitWork click, CancellationToken cancellationToken)
    {
        var own = await commands.RecordContact(turn, cancellationToken);
        var draft = own.Desk.Standing.Draft;
        if (draft.Text.Length == 0 || !ChatDialog.TakesWork(own.Desk.InSlot) || own.Desk.InSlot?.Topic != click.Topic) return null;
        if (!turn.Typed.Has(InputIds.Work) || click.Draft != DraftMark.Create(draft))
        {
            var form = Form.None with { Remark = new Sentences(turn.Culture).DraftShown };
            return await reply.Card(turn, click.Topic, own, form, cancellationToken);
        }

        var emptied = await commands.Execute(
            turn, turn.Actor, new Command.KeepDraft("", [], Replaces: true), cancellationToken, "-emptied");
        return draft.Files.IsEmpty
            ? await reply.Rerender(turn, click.Topic, emptied.State, FormMode.Normal, new Refusal.WorkEmpty(), cancellationToken)
            : null;
    }

    public Task<TurnResponse> Hint(Turn turn, Click.Hint click, CancellationToken cancellationToken) =>
        Act(
            turn, click, new Command.TakeHint(click.Topic.Number, click.Seen, turn.Typed[InputIds.Work]), FormMode.Normal,
            cancellationToken);

    /// <summary>Keeps the text in the field, since the next card has no such field.</summary>
    public async Task<TurnResponse> Shared(Turn turn, Click.SharedNow click, CancellationToken cancellationToken)
    {
        await KeepTyped(turn, click, cancellationToken);
        return await Act(turn, click, new Command.ShareAccess(click.Topic.Number, click.Seen), FormMode.Normal, cancellationToken);
    }

    private async Task KeepTyped(Turn turn, Click.OnTopic click, CancellationToken cancellationToken)
    {
        var typed = turn.Typed[InputIds.Work];
        if (string.IsNullOrWhiteSpace(typed) || click.Topic.Learner != turn.Actor) return;
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (own.Desk.InSlot?.Topic != click.Topic || own.Desk.Latest(click.Topic.Number)?.Work.Text == typed) return;
        await commands.Execute(turn, turn.Actor, new Command.KeepDraft(typed, [], Replaces: true), cancellationToken, "-kept");
    }

    public Task<TurnResponse> Drop(Turn turn, Click.ConfirmDrop click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.Drop(click.Topic.Number, Typed.DropReason(turn.Typed)), FormMode.Dropping, cancellationToken);

    /// <summary>
    /// <c>work</c> and <c>submit</c>: what waits, if anything does, and the live card at the bottom of the chat.
    /// </summary>
    public async Task<TurnResponse> Show(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        var suggested = await Suggested(turn, own.Desk, cancellationToken);
        if ((own.Desk.InSlot ?? own.Desk.OnOffer) is not { } assignment)
            return suggested ? TurnResponse.Done : await NoTask(turn, cancellationToken);
        var shown = await commands.Execute(turn, turn.Actor, new Command.ShowAgain(assignment.Number), cancellationToken);
        return await queue.Show(turn, shown.State.Desk, cancellationToken) is { } waiting
            ? new TurnResponse.SendMessage(waiting)
            : TurnResponse.Done;
    }

    /// <summary>Brings the learner's own suggestions, which wait for an answer.</summary>
    /// <returns>Whether there are any.</returns>
    private async Task<bool> Suggested(Turn turn, Desk desk, CancellationToken cancellationToken)
    {
        var waiting = desk.Open.Values.Where(open => open.Stage is Stage.Suggested).Select(open => open.Number).ToList();
        foreach (var number in waiting)
        {
            var step = FormattableString.Invariant($"-{number}");
            await commands.Execute(turn, turn.Actor, new Command.ShowAgain(number), cancellationToken, step);
        }

        return waiting.Count > 0;
    }

    /// <summary><c>hint</c>: the hint itself; the card keeps it.</summary>
    public async Task<TurnResponse> TypedHint(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await NoTask(turn, cancellationToken);
        if (assignment.Stage is not Stage.Active)
            return ChatDialog.TakesWork(assignment)
                ? await Show(turn, cancellationToken)
                : await InReview(turn, assignment, cancellationToken);
        var outcome = await commands.Execute(turn, turn.Actor, new Command.TakeHint(assignment.Number, null, null), cancellationToken);
        var buttons = ReplyBuilder.Buttons(turn);
        if (turn.OwnState?.Desk.InSlot is { } task && !ReplyBuilder.HasHints(task) && task.MayAsk)
            buttons = [new SuggestedButtons(turn.Culture).AskLead(task), .. buttons];
        if (outcome.Refusal is { } refusal) return await reply.Say(turn, refusal, buttons, cancellationToken);
        return outcome.State.Desk.Find(assignment.Number) is { HintsTaken: > 0 and var taken } now && taken <= now.Task.Hints.Count
            ? await reply.Say(turn, Blanks.Without(now.Task.Hints[taken - 1]), buttons, cancellationToken)
            : await reply.Say(turn, new Refusal.MovedOn(), ReplyBuilder.Buttons(turn), cancellationToken);
    }

    /// <summary><c>drop</c>: asks for confirmation and a reason.</summary>
    public async Task<TurnResponse> TypedDrop(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await NoTask(turn, cancellationToken);
        return await Open(turn, assignment, own, FormMode.Dropping, cancellationToken);
    }

    /// <summary><c>more time</c>: the form, as a separate message.</summary>
    public async Task<TurnResponse> TypedMoreTime(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await NoTask(turn, cancellationToken);
        if (assignment.Stage is not Stage.Active) return await InReview(turn, assignment, cancellationToken);
        if (assignment is { WaitsForTime: true, Time: { } asked })
        {
            var context = await reply.Context(turn, [asked.Of], cancellationToken);
            return new TurnResponse.SendMessage(
                ReplyCard.Render(new Sentences(turn.Culture).TimeAsked(asked, context), ReplyBuilder.Buttons(turn), context));
        }

        if (assignment.Time is not null)
            return await reply.Say(turn, new Refusal.TimeAskedBefore(), ReplyBuilder.Buttons(turn), cancellationToken);
        return await Open(turn, assignment, own, FormMode.AskingTime, cancellationToken);
    }

    /// <summary><c>ask my lead</c>: the form, as a separate message.</summary>
    public async Task<TurnResponse> TypedQuestion(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.OwnState ?? await commands.RecordContact(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await NoTask(turn, cancellationToken);
        if (assignment.Stage is not Stage.Active) return await InReview(turn, assignment, cancellationToken);
        return Question.Problem(assignment) is { } problem
            ? await reply.Say(turn, problem, ReplyBuilder.Buttons(turn), cancellationToken)
            : await Open(turn, assignment, own, FormMode.AskingLead, cancellationToken);
    }

    private async Task<TurnResponse> Open(
        Turn turn, Assignment assignment, PersonState own, FormMode mode, CancellationToken cancellationToken)
    {
        var form = Form.None with { Mode = mode, IsOnReminder = true };
        return await reply.Card(turn, assignment.Topic, own, form, cancellationToken) is TurnResponse.ReplaceCard asking
            ? new TurnResponse.SendMessage(asking.Card)
            : await NoTask(turn, cancellationToken);
    }

    private async Task<TurnResponse> NoTask(Turn turn, CancellationToken cancellationToken)
    {
        var sentences = new Sentences(turn.Culture);
        var sentence = turn.OwnState?.Desk.OnOffer is null ? sentences.NoTask : sentences.OnlyOffer;
        return await reply.Say(turn, sentence, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> InReview(Turn turn, Assignment assignment, CancellationToken cancellationToken)
    {
        var context = await reply.Context(turn, [assignment.Reviewer], cancellationToken);
        var sentence = new Sentences(turn.Culture).InReview(assignment.Reviewer, context);
        return await reply.Say(turn, sentence, ReplyBuilder.Buttons(turn), cancellationToken);
    }

    private async Task<TurnResponse> Act(
        Turn turn, Click.OnTopic click, Command command, FormMode mode, CancellationToken cancellationToken)
    {
        var outcome = await commands.Execute(turn, click.Topic.Learner, command, cancellationToken);
        var stays = outcome.Refusal is Refusal.ReasonMissing;
        return await reply.Rerender(turn, click.Topic, outcome.State, stays ? mode : FormMode.Normal, outcome.Refusal, cancellationToken);
    }
}
