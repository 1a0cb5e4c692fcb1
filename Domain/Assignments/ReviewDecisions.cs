using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What the reviewer decides.</summary>
internal static class ReviewDecisions
{
    /// <summary>Approving says that every criterion is met.</summary>
    public static Decision Approve(Desk desk, Command.Approve command, DecisionContext setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.Approved, By: var by } } when by == setting.Actor => Decision.Again,
        var assignment => InReview(assignment, command.Seen, setting) ?? Judge(assignment!, command.Feedback, keep: true, feedback =>
            new Event.Approved(command.Number, setting.Actor, setting.Now, feedback with { Missing = [] })),
    };

    /// <summary>Once only; and nothing can be sent back to a learner who has left.</summary>
    public static Decision SendBack(Desk desk, Command.SendBack command, DecisionContext setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Active { Round: 2 } or Stage.Queued, Submissions: > 0 } mine when mine.Reviewer == setting.Actor => Decision.Again,
        { Stage: Stage.InReview { Round: 2 } } second when second.IsReviewedBy(setting.Actor) => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview } first when first.IsReviewedBy(setting.Actor) && setting.Find(desk.Owner) is null
            => Decision.No(new Refusal.MovedOn()),
        var assignment => InReview(assignment, command.Seen, setting) ?? Judge(assignment!, command.Feedback, keep: false, feedback =>
            ReworkDecisions.SentBack(assignment!, feedback, setting)),
    };

    public static Decision SayNotYet(Desk desk, Command.SayNotYet command, DecisionContext setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.NotYet, By: var by } } when by == setting.Actor => Decision.Again,
        { Stage: Stage.InReview { Round: 1 } } first when first.IsReviewedBy(setting.Actor) => Decision.No(new Refusal.CardIsOld()),
        var assignment => InReview(assignment, command.Seen, setting) ?? Judge(assignment!, command.Feedback, keep: false, feedback =>
            new Event.NotYetGiven(command.Number, setting.Actor, setting.Now, feedback)),
    };

    public static Decision CannotOpen(Desk desk, Command.CannotOpen command, DecisionContext setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.InReview { AccessAskedAt: not null } } mine when mine.IsReviewedBy(setting.Actor) => Decision.Again,
        var assignment => InReview(assignment, command.Seen, setting) ?? AskAccess(assignment!, setting),
    };

    /// <summary>Somebody else, when the reviewers are late or do not get to see it; who has it already is no somebody else.</summary>
    public static Decision Choose(Desk desk, Command.ChooseReviewer command, DecisionContext setting)
    {
        var assignment = desk.Find(command.Number);
        return assignment switch
        {
            { Stage: Stage.InReview { Reached: null } } when assignment.Reviewer == command.Reviewer => Decision.Again,
            { Stage: Stage.InReview { Reached: not Milestone.ReviewersLate } } when !IsUnreached(assignment, setting) => Decision.No(new Refusal.MovedOn()),
            { Stage: Stage.InReview } when command.Seen is { } seen && seen != assignment.Version => Decision.No(new Refusal.CardIsOld()),
            { Stage: Stage.InReview } when setting.Find(command.Reviewer) is null || command.Reviewer == desk.Owner
                || assignment.IsReviewedBy(command.Reviewer) => Decision.No(new Refusal.ColleagueUnknown()),
            { Stage: Stage.InReview } when setting.IsFull(command.Reviewer) => Decision.No(new Refusal.ColleagueFull()),
            { Stage: Stage.InReview } => Decision.That(Chosen(assignment, command.Reviewer, setting)),
            _ => Decision.NoLonger(assignment),
        };
    }

    private static bool IsUnreached(Assignment assignment, DecisionContext setting) => setting.Unreached.Contains(assignment.Reviewer)
        && (assignment.Deputy is not { } deputy || setting.Unreached.Contains(deputy));

    /// <summary>The next in line takes over what waits for somebody who has left the organisation.</summary>
    /// <returns>Null when the reviewer or the deputy is still there, or nobody is left.</returns>
    public static Event.ReviewerChosen? InPlaceOfLeft(Desk desk, Assignment assignment, DecisionContext setting)
    {
        if (assignment.Stage is not Stage.InReview || setting.Find(assignment.Reviewer) is not null || setting.Find(assignment.Deputy) is not null) return null;
        if (setting.Find(desk.Owner) is not { } learner) return null;
        return ReviewerRule.NextInLine(assignment.Task, desk, learner, setting) is { } next
            ? Chosen(assignment, next, setting) with { FormerLeft = true, Former = [] }
            : null;
    }

    private static Event.ReviewerChosen Chosen(Assignment assignment, PersonId reviewer, DecisionContext setting)
    {
        var (due, ahead) = ReviewClock.Start(assignment, reviewer, setting);
        PersonId?[] former = [assignment.Reviewer, assignment.Deputy];
        return new Event.ReviewerChosen(assignment.Number, reviewer, [.. former.OfType<PersonId>()], setting.Now, due, ahead);
    }

    private static Decision AskAccess(Assignment assignment, DecisionContext setting)
    {
        var until = setting.HoursOf(assignment.Learner).EndOfWorkingDay(setting.Now, setting.Terms.AnswerDays);
        var (due, ahead) = ReviewClock.Stopped(assignment, until, setting);
        return Decision.That(new Event.AccessAsked(assignment.Number, setting.Now, until, due, ahead));
    }

    /// <summary>What was clicked must be what is decided: a card that shows an earlier submission decides nothing.</summary>
    private static Decision? InReview(Assignment? assignment, int? seen, DecisionContext setting) => assignment switch
    {
        null => Decision.NoLonger(null),
        _ when !assignment.IsReviewedBy(setting.Actor) => Decision.No(new Refusal.NotTheReviewer()),
        { Stage: Stage.InReview } when seen is { } version && version != assignment.Version => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview } => null,
        _ => Decision.NoLonger(assignment),
    };

    private static Decision Judge(Assignment assignment, Feedback given, bool keep, Func<Feedback, Event> verdict)
    {
        if (given.Missing.Exists(place => place < 0 || place >= assignment.Task.Criteria.Count)) return Decision.No(new Refusal.CriterionUnknown());
        var feedback = given.Cleaned(assignment.Task.Criteria.Count);
        return Missing(feedback, keep) is { } missing ? Decision.No(missing) : Decision.That(verdict(feedback));
    }

    private static Refusal? Missing(Feedback feedback, bool keep)
    {
        if (TooLong(feedback) is { } tooLong) return tooLong;
        if (keep && feedback.Keep.Length == 0) return new Refusal.KeepMissing();
        if (keep) return feedback.Missing.IsEmpty ? null : new Refusal.CriteriaMissing();
        return feedback.Change.Length == 0 ? new Refusal.ChangeMissing() : null;
    }

    private static Refusal? TooLong(Feedback feedback) => feedback switch
    {
        { Keep.Length: > Feedback.Longest } => new Refusal.FeedbackTooLong(FeedbackPart.Keep, feedback.Keep.Length),
        { Change.Length: > Feedback.Longest } => new Refusal.FeedbackTooLong(FeedbackPart.Change, feedback.Change.Length),
        { Next.Length: > Feedback.Longest } => new Refusal.FeedbackTooLong(FeedbackPart.Next, feedback.Next.Length),
        _ => null,
    };
}
