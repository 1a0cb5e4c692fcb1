using System.Collections.Immutable;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Cards;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Bot.Dialogs;

/// <summary>From accepting a task to handing it in, or dropping it.</summary>
internal sealed class WorkDialog(Desks desks, Replying replying, OnboardingDialog onboarding)
{
    /// <summary>An empty field never hands in a text that the card did not show: that is shown first.</summary>
    public async Task<Answer> Submit(Turn turn, Click.SubmitWork click, CancellationToken cancellationToken)
    {
        var typed = turn.Typed[InputIds.Work];
        if (string.IsNullOrWhiteSpace(typed) && click.Topic.Learner == turn.Actor)
        {
            var own = await desks.Hear(turn, cancellationToken);
            var unseen = own.Desk.Standing.Draft.Text.Length > 0 && TakesWork(own.Desk.InSlot) && own.Desk.InSlot?.Topic == click.Topic;
            var form = Form.None with { Remark = new Sentences(turn.Culture).DraftShown };
            if (unseen && await replying.Card(turn, click.Topic, own, form, cancellationToken) is { } card) return card;
        }

        return await Act(turn, click, new Command.Submit(click.Topic.Number, typed, click.Seen), FormMode.Normal, cancellationToken);
    }

    public Task<Answer> Hint(Turn turn, Click.Hint click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.TakeHint(click.Topic.Number, click.Seen, turn.Typed[InputIds.Work]), FormMode.Normal, cancellationToken);

    /// <summary>What stands in the field is kept, since the card that comes has none.</summary>
    public async Task<Answer> Shared(Turn turn, Click.SharedNow click, CancellationToken cancellationToken)
    {
        await KeepTyped(turn, click, cancellationToken);
        return await Act(turn, click, new Command.ShareAccess(click.Topic.Number, click.Seen), FormMode.Normal, cancellationToken);
    }

    private async Task KeepTyped(Turn turn, Click.OnTopic click, CancellationToken cancellationToken)
    {
        var typed = turn.Typed[InputIds.Work];
        if (string.IsNullOrWhiteSpace(typed) || click.Topic.Learner != turn.Actor) return;
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        if (own.Desk.InSlot?.Topic != click.Topic || own.Desk.Latest(click.Topic.Number)?.Work.Text == typed) return;
        await desks.Act(turn, turn.Actor, new Command.KeepDraft(typed, [], Replaces: true), cancellationToken, "-kept");
    }

    public Task<Answer> Drop(Turn turn, Click.ConfirmDrop click, CancellationToken cancellationToken) =>
        Act(turn, click, new Command.Drop(click.Topic.Number, Typed.DropReason(turn.Typed)), FormMode.Dropping, cancellationToken);

    /// <summary>Hands in what was typed or sent in the chat; the card that asked says how it went.</summary>
    public async Task<Answer> SubmitDraft(Turn turn, Click.SubmitDraft click, CancellationToken cancellationToken)
    {
        if (await Newer(turn, click, cancellationToken) is { } newer) return newer;
        var outcome = await desks.Act(turn, click.Topic.Learner, new Command.Submit(click.Topic.Number, "", click.Seen), cancellationToken);
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        return await replying.Repaint(turn, click.Topic, outcome.Desk, FormMode.Normal, null, cancellationToken);
    }

    /// <summary>More was sent since this button was shown: that is shown first.</summary>
    private async Task<Answer?> Newer(Turn turn, Click.SubmitDraft click, CancellationToken cancellationToken)
    {
        if (click.Draft is not { } shown || click.Topic.Learner != turn.Actor) return null;
        var own = await desks.Hear(turn, cancellationToken);
        var draft = own.Desk.Standing.Draft;
        if (own.Desk.InSlot is not { } assignment || assignment.Topic != click.Topic || draft.IsEmpty || DraftMark.Of(draft) == shown) return null;
        return await DraftKept(turn, assignment, draft, cancellationToken);
    }

    /// <summary><c>work</c> and <c>submit</c>: the live card at the bottom of the chat.</summary>
    public async Task<Answer> Show(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        if ((own.Desk.InSlot ?? own.Desk.OnOffer) is not { } assignment) return await NoTask(turn, cancellationToken);
        await desks.Act(turn, turn.Actor, new Command.ShowAgain(assignment.Number), cancellationToken);
        return Answer.None;
    }

    /// <summary><c>hint</c>: the hint itself; the card keeps it.</summary>
    public async Task<Answer> TypedHint(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await NoTask(turn, cancellationToken);
        if (assignment.Stage is not Stage.Active)
            return TakesWork(assignment) ? await Show(turn, cancellationToken) : await InReview(turn, assignment, cancellationToken);
        var outcome = await desks.Act(turn, turn.Actor, new Command.TakeHint(assignment.Number, null, null), cancellationToken);
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        return outcome.Desk.Desk.Find(assignment.Number) is { HintsTaken: > 0 and var taken } now && taken <= now.Task.Hints.Count
            ? await replying.Say(turn, now.Task.Hints[taken - 1], Replying.Buttons(turn), cancellationToken)
            : await replying.Say(turn, new Refusal.MovedOn(), Replying.Buttons(turn), cancellationToken);
    }

    /// <summary><c>drop</c>: asks whether it is meant, and why.</summary>
    public async Task<Answer> TypedDrop(Turn turn, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment) return await NoTask(turn, cancellationToken);
        var form = Form.None with { Mode = FormMode.Dropping, IsAside = true };
        return await replying.Card(turn, assignment.Topic, own, form, cancellationToken) is Answer.Repaint asking
            ? new Answer.Say(asking.Card)
            : await NoTask(turn, cancellationToken);
    }

    /// <summary>Text that is no word of ours, or files: perhaps the work itself.</summary>
    public async Task<Answer> Keep(Turn turn, string text, IReadOnlyList<SharedFile> files, CancellationToken cancellationToken)
    {
        var own = turn.Own ?? await desks.Hear(turn, cancellationToken);
        if (own.Desk.InSlot is not { } assignment || (files.Count == 0 && IsWord(text))) return await onboarding.Unknown(turn, cancellationToken);
        if (!TakesWork(assignment)) return await InReview(turn, assignment, cancellationToken);
        var links = files.Select(file => new FileLink(file.Name, file.ContentUrl)).ToImmutableList();
        var outcome = await desks.Act(turn, turn.Actor, new Command.KeepDraft(text.Length == 0 ? null : text, links), cancellationToken);
        if (outcome.Refusal is Refusal.NothingActive) return await onboarding.Unknown(turn, cancellationToken);
        if (outcome.Refusal is { } refusal) return await replying.Say(turn, refusal, Replying.Buttons(turn), cancellationToken);
        return await DraftKept(turn, assignment, outcome.Desk.Desk.Standing.Draft, cancellationToken);
    }

    private async Task<Answer> DraftKept(Turn turn, Assignment assignment, Work draft, CancellationToken cancellationToken)
    {
        var sentences = new Sentences(turn.Culture);
        var replies = new Replies(turn.Culture);
        var context = await replying.Context(turn, [assignment.Reviewer], cancellationToken);
        var sentence = sentences.DraftKept(draft);
        if (!draft.Files.IsEmpty) sentence += "\n\n" + sentences.ShareFiles(assignment.Reviewer, context);
        return new Answer.Say(ReplyCard.Of(sentence, [replies.SubmitDraft(assignment, draft), replies.Work], context));
    }

    private async Task<Answer> NoTask(Turn turn, CancellationToken cancellationToken)
    {
        var sentences = new Sentences(turn.Culture);
        var sentence = turn.Own?.Desk.OnOffer is null ? sentences.NoTask : sentences.OnlyOffer;
        return await replying.Say(turn, sentence, Replying.Buttons(turn), cancellationToken);
    }

    private async Task<Answer> InReview(Turn turn, Assignment assignment, CancellationToken cancellationToken)
    {
        var context = await replying.Context(turn, [assignment.Reviewer], cancellationToken);
        var sentence = new Sentences(turn.Culture).InReview(assignment.Reviewer, context);
        return await replying.Say(turn, sentence, Replying.Buttons(turn), cancellationToken);
    }

    private static bool TakesWork(Assignment? assignment) => assignment?.Stage is Stage.Active or Stage.InReview { AccessAskedAt: not null };

    private async Task<Answer> Act(Turn turn, Click.OnTopic click, Command command, FormMode mode, CancellationToken cancellationToken)
    {
        var outcome = await desks.Act(turn, click.Topic.Learner, command, cancellationToken);
        var stays = outcome.Refusal is Refusal.ReasonMissing;
        return await replying.Repaint(turn, click.Topic, outcome.Desk, stays ? mode : FormMode.Normal, outcome.Refusal, cancellationToken);
    }

    /// <summary>One short word is a slip or a greeting, hardly anybody's work. A link is; and not all languages put spaces between words.</summary>
    private static bool IsWord(string text) => text.Length <= LongestWord
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.Any(letter => char.IsWhiteSpace(letter) || (char.IsLetter(letter) && !char.IsAscii(letter)));

    private const int LongestWord = 20;
}
