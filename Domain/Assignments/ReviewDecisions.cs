using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What the reviewer decides.</summary>
internal static class ReviewDecisions
{
    /// <summary>Approval means that every criterion is met.</summary>
    public static Decision Approve(Desk desk, Command.Approve command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.Approved, By: var by } } when by == context.Actor => Decision.Again,
        var assignment => InReview(assignment, command.Seen, context) ?? Judge(assignment!, command.Feedback, keep: true, feedback =>
            Approved(desk, assignment!, feedback with { Missing = [] }, context)),
    };

    /// <summary>Work is sent back only once, and never to a learner who has left.</summary>
    public static Decision SendBack(Desk desk, Command.SendBack command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Active { Round: 2 } or Stage.Queued, Submissions: > 0 } mine when mine.Reviewer == context.Actor => Decision.Again,
        { Stage: Stage.InReview { Round: 2 } } second when second.IsReviewedBy(context.Actor) => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview } first when first.IsReviewedBy(context.Actor) && context.Find(desk.Owner) is null
            => Decision.No(new Refusal.MovedOn()),
        var assignment => InReview(assignment, command.Seen, context) ?? Judge(assignment!, command.Feedback, keep: false, feedback =>
            Decision.That(ReworkDecisions.SentBack(assignment!, feedback, context))),
    };

    public static Decision SayNotYet(Desk desk, Command.SayNotYet command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.NotYet, By: var by } } when by == context.Actor => Decision.Again,
        { Stage: Stage.InReview { Round: 1 } } first when first.IsReviewedBy(context.Actor) => Decision.No(new Refusal.CardIsOld()),
        var assignment => InReview(assignment, command.Seen, context) ?? Judge(assignment!, command.Feedback, keep: false, feedback =>
            Decision.That(LevelDecisions.NotYet(
                desk,
                new Event.NotYetGiven(command.Number, context.Actor, context.Now, feedback)
                {
                    Took = ReviewClock.Took(assignment!, context), Lead = Lead.OrReviewer(assignment!, context),
                },
                context))),
    };

    public static Decision CannotOpen(Desk desk, Command.CannotOpen command, DecisionContext context) => desk.Find(command.Number) switch
    {
        { Stage: Stage.InReview { AccessAskedAt: not null } } mine when mine.IsReviewedBy(context.Actor) => Decision.Again,
        var assignment => InReview(assignment, command.Seen, context) ?? AskAccess(assignment!, context),
    };

    /// <summary>
    /// The learner chooses another reviewer, when the reviewers are late or cannot be reached. The reviewer and the deputy do not
    /// count as another.
    /// </summary>
    public static Decision Choose(Desk desk, Command.ChooseReviewer command, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        return assignment switch
        {
            { Stage: Stage.InReview { Reached: null } } when assignment.Reviewer == command.Reviewer => Decision.Again,
            { Stage: Stage.InReview { Reached: not Milestone.ReviewersLate } } when !IsUnreached(assignment, context) =>
                Decision.No(new Refusal.MovedOn()),
            { Stage: Stage.InReview } when command.Seen is { } seen && seen != assignment.Version => Decision.No(new Refusal.CardIsOld()),
            { Stage: Stage.InReview } when context.Find(command.Reviewer) is null || command.Reviewer == desk.Owner
                || assignment.IsReviewedBy(command.Reviewer) => Decision.No(new Refusal.ColleagueUnknown()),
            { Stage: Stage.InReview } when context.IsFull(command.Reviewer) => Decision.No(new Refusal.ColleagueFull()),
            { Stage: Stage.InReview } => Decision.That(Chosen(assignment, command.Reviewer, context)),
            _ => Decision.NoLonger(assignment),
        };
    }

    private static Decision Approved(Desk desk, Assignment assignment, Feedback feedback, DecisionContext context)
    {
        var given = new Event.Approved(assignment.Number, context.Actor, context.Now, feedback)
        {
            Took = ReviewClock.Took(assignment, context), Lead = Lead.OrReviewer(assignment, context),
        };
        var approved = LevelDecisions.Approved(desk, given, context);
        return LevelDecisions.Raised(desk, approved, context) is { } raised ? Decision.That(approved, raised) : Decision.That(approved);
    }

    private static bool IsUnreached(Assignment assignment, DecisionContext context) => context.Unreached.Contains(assignment.Reviewer)
        && (assignment.Deputy is not { } deputy || context.Unreached.Contains(deputy));

    /// <summary>The next in line takes over work whose reviewer has left the organisation.</summary>
    /// <param name="deputy">Whom the reviewer had named; null when nobody knows.</param>
    /// <returns>Null when the reviewer or the deputy is still there, the learner has left, or nobody is next in line.</returns>
    public static Event.ReviewerChosen? InPlaceOfLeft(
        Desk desk, Assignment assignment, DecisionContext context, PersonId? deputy = null)
    {
        if (assignment.Stage is not Stage.InReview || context.Find(assignment.Reviewer) is not null
            || context.Find(assignment.Deputy) is not null)
            return null;
        if (context.Find(desk.Owner) is not { } learner) return null;
        var named = deputy is { } one && one != desk.Owner && context.Find(one) is not null && !ReviewClock.IsAway(one, context)
            ? deputy
            : null;
        return (named ?? ReviewerRule.NextInLine(assignment.Task, desk, learner, context)) is { } next
            ? Chosen(assignment, next, context) with { FormerLeft = true, Former = [] }
            : null;
    }

    /// <summary>As when work is handed in whose reviewer has left: the learner does not wait until feedback would have been due.</summary>
    /// <returns>Null when somebody is there to review it, the learner has left, or they may choose already.</returns>
    public static Event.ReviewerChosen? NobodyLeft(Desk desk, Assignment assignment, DecisionContext context) =>
        assignment.Stage is Stage.InReview review
        && review.Ahead.Exists(due => due.What is Milestone.ReviewersLate && due.At > context.Now)
        && context.Find(assignment.Reviewer) is null && context.Find(assignment.Deputy) is null && context.Find(desk.Owner) is not null
            ? Chosen(assignment, assignment.Reviewer, context) with { FormerLeft = true, Former = [] }
            : null;

    private static Event.ReviewerChosen Chosen(Assignment assignment, PersonId reviewer, DecisionContext context)
    {
        var (due, ahead) = ReviewClock.Start(assignment, reviewer, context);
        PersonId?[] former = [assignment.Reviewer, assignment.Deputy];
        return new Event.ReviewerChosen(assignment.Number, reviewer, [.. former.OfType<PersonId>()], context.Now, due, ahead);
    }

    private static Decision AskAccess(Assignment assignment, DecisionContext context)
    {
        var until = context.HoursOf(assignment.Learner).EndOfWorkingDay(context.Now, context.Terms.AnswerDays);
        var (due, ahead) = ReviewClock.Stopped(assignment, until, context);
        return Decision.That(new Event.AccessAsked(assignment.Number, context.Now, until, due, ahead));
    }

    /// <summary>The reviewer decides on what their card shows. So a click on a card of an earlier version decides nothing.</summary>
    public static Decision? InReview(Assignment? assignment, int? seen, DecisionContext context) => assignment switch
    {
        null => Decision.NoLonger(null),
        // They handed it on a moment ago, on another device.
        { Stage: Stage.InReview, HandedOnBy: { } by } when by == context.Actor && !assignment.IsReviewedBy(by) =>
            Decision.No(new Refusal.CardIsOld()),
        _ when !assignment.IsReviewedBy(context.Actor) => Decision.No(new Refusal.NotTheReviewer()),
        { Stage: Stage.InReview } when seen is { } version && version != assignment.Version => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview } => null,
        _ => Decision.NoLonger(assignment),
    };

    private static Decision Judge(Assignment assignment, Feedback given, bool keep, Func<Feedback, Decision> verdict)
    {
        if (given.Missing.Exists(place => place < 0 || place >= assignment.Task.Criteria.Count))
            return Decision.No(new Refusal.CriterionUnknown());
        var feedback = given.Cleaned(assignment.Task.Criteria.Count);
        return Missing(feedback, keep) is { } missing ? Decision.No(missing) : verdict(feedback);
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
