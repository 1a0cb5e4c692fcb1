using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner takes hints, keeps a draft, and hands in.</summary>
internal static class WorkDecisions
{
    /// <summary>A second click on the same card asks for the same hint, not for another.</summary>
    public static Decision Hint(Desk desk, Command.TakeHint command) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Active } active when command.Seen is { } seen && seen != active.Version => Decision.Again,
        { Stage: Stage.Active } active when active.HintsTaken >= active.Task.Hints.Count => Decision.No(new Refusal.NoMoreHints()),
        { Stage: Stage.Active } active => Hint(desk.Standing.Draft, active, PlainText.Clean(command.Typed)),
        var other => Decision.NoLonger(other),
    };

    public static Decision Keep(Desk desk, Command.KeepDraft command, DecisionContext context)
    {
        if (!TakesWork(desk.InSlot)) return Decision.No(new Refusal.NothingActive());
        var kept = desk.Standing.Draft;
        var fresh = command.Files.Where(file => !kept.Files.Contains(file));
        var draft = new Work(Text(kept.Text, command), kept.Files.AddRange(fresh.Distinct()));
        if (draft.IsEmpty && command.Replaces) return kept.IsEmpty ? Decision.Again : Decision.That(new Event.DraftKept(draft));
        var elsewhere = command.Files.Find(file => !context.Terms.Files.Accept(file.Url));
        // An address that no file can have is empty by now, and there is no more to say of it.
        if (elsewhere is not { Url: "" } && draft.Problem() is { } problem) return Decision.No(problem);
        if (elsewhere is not null) return Decision.No(new Refusal.FileElsewhere(elsewhere.Name, FileHosts.HostOf(elsewhere.Url)));
        return draft.Equals(kept) ? Decision.Again : Decision.That(new Event.DraftKept(draft));
    }

    /// <summary>Discards nothing if the learner has sent more since the card showed the draft.</summary>
    public static Decision Discard(Desk desk, Command.DiscardDraft command)
    {
        var kept = desk.Standing.Draft;
        if (kept.IsEmpty) return Decision.Again;
        return kept.Equals(command.Shown) ? Decision.That(new Event.DraftKept(Work.Empty)) : Decision.No(new Refusal.CardIsOld());
    }

    // A message that arrives twice is kept once.
    private static string Text(string kept, Command.KeepDraft command)
    {
        if (command.Text is not { } sent) return kept;
        var text = PlainText.Clean(sent);
        if (command.Replaces || kept.Length == 0) return text;
        return text.Length == 0 || kept == text || kept.EndsWith($"\n\n{text}", StringComparison.Ordinal) ? kept : $"{kept}\n\n{text}";
    }

    public static Decision Submit(Desk desk, Command.Submit command, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        var typed = PlainText.Clean(command.Text);
        var draft = desk.Standing.Draft;
        if (IsTheSame(desk, assignment, typed)) return Decision.Again;
        if (!TakesWork(assignment)) return Decision.NoLonger(assignment);
        if (IsFromBefore(desk, assignment!, command.Seen, typed)) return Decision.No(new Refusal.CardIsOld());
        var work = typed.Length == 0 ? draft : draft with { Text = typed };
        if (work.Problem() is { } problem) return Decision.No(problem);
        var submission = new Submission(assignment!.Number, assignment.Submissions + 1, work, context.Now);
        if (context.Find(assignment.Reviewer) is null) return WithoutReviewer(desk, assignment, submission, context);
        if (assignment.Stage is Stage.InReview)
        {
            // The reviewer keeps the working time that was left when they could not open the work.
            var (rest, left) = ReviewClock.GoesOn(assignment, context);
            return Decision.That(new Event.Submitted(assignment.Number, submission, assignment.Reviewer, null, rest, left));
        }
        var reviewer = ReviewClock.Present(assignment, context);
        var (due, ahead) = ReviewClock.Start(assignment, reviewer, context);
        PersonId? former = reviewer != assignment.Reviewer && assignment.Submissions > 0 ? assignment.Reviewer : null;
        return Decision.That(new Event.Submitted(assignment.Number, submission, reviewer, former, due, ahead));
    }

    /// <summary>
    /// The reviewer has left the organisation, so the next in line gets the work. With nobody in line, the learner may choose a
    /// reviewer at once.
    /// </summary>
    private static Decision WithoutReviewer(Desk desk, Assignment assignment, Submission submission, DecisionContext context)
    {
        var reviewer = ReviewerRule.NextInLine(assignment.Task, desk, context.Find(desk.Owner)!, context) ?? assignment.Reviewer;
        var (due, ahead) = ReviewClock.Start(assignment, reviewer, context);
        return Decision.That(new Event.Submitted(assignment.Number, submission, reviewer, null, due, ahead, ReviewerLeft: true));
    }

    public static Decision Share(Desk desk, Command.ShareAccess command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.InReview { AccessAskedAt: not null } } asked when command.Seen is { } seen && seen != asked.Version
            => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview { AccessAskedAt: not null } } asked => Shared(asked, ReviewClock.GoesOn(asked, context), context),
        { Stage: Stage.InReview } => Decision.Again,
        var other => Decision.NoLonger(other),
    };

    private static Decision Shared(
        Assignment asked, (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) clock, DecisionContext context) =>
        Decision.That(new Event.AccessShared(asked.Number, context.Now, clock.FeedbackDue, clock.Ahead));

    /// <summary>An empty field leaves the draft's text as it is.</summary>
    private static Decision Hint(Work draft, Assignment active, string typed)
    {
        var taken = new Event.HintTaken(active.Number);
        if (typed.Length == 0 || typed == draft.Text) return Decision.That(taken);
        return typed.Length > Work.Longest
            ? Decision.No(new Refusal.WorkTooLong(typed.Length))
            : Decision.That(new Event.DraftKept(draft with { Text = typed }), taken);
    }

    /// <summary>The learner may hand in again while the reviewer cannot open the work.</summary>
    private static bool TakesWork(Assignment? assignment) =>
        assignment?.Stage is Stage.Active or Stage.InReview { AccessAskedAt: not null };

    private static bool IsTheSame(Desk desk, Assignment? assignment, string typed) =>
        assignment?.Stage is Stage.InReview { AccessAskedAt: null } && desk.Standing.Draft.IsEmpty
        && desk.Latest(assignment.Number) is { } latest && (typed.Length == 0 || latest.Work.Text == typed);

    /// <summary>
    /// A late click on an older card that still holds the last submission. It would use up the rework without any change.
    /// </summary>
    private static bool IsFromBefore(Desk desk, Assignment assignment, int? seen, string typed) =>
        seen < assignment.Version && typed.Length > 0 && desk.Latest(assignment.Number)?.Work.Text == typed;
}
