namespace MicroAssignBot.Domain.Assignments;

/// <summary>What the reviewer decides.</summary>
internal static class ReviewDecisions
{
    /// <summary>Approving says that every criterion is met.</summary>
    public static Decision Approve(Desk desk, Command.Approve command, Setting setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.Approved } } mine when mine.Reviewer == setting.Actor => Decision.Again,
        var assignment => InReview(assignment, command.Seen, setting) ?? Judge(assignment!, command.Feedback, keep: true, feedback =>
            new Event.Approved(command.Number, setting.Actor, setting.Now, feedback with { Missing = [] })),
    };

    /// <summary>Once only; and nothing can be sent back to a learner who has left.</summary>
    public static Decision SendBack(Desk desk, Command.SendBack command, Setting setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Active { Round: 2 } } mine when mine.Reviewer == setting.Actor => Decision.Again,
        { Stage: Stage.InReview { Round: 2 } } second when second.Reviewer == setting.Actor => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview } first when first.Reviewer == setting.Actor && setting.Find(desk.Owner) is null
            => Decision.No(new Refusal.MovedOn()),
        var assignment => InReview(assignment, command.Seen, setting) ?? Judge(assignment!, command.Feedback, keep: false, feedback =>
            new Event.SentBack(command.Number, setting.Actor, setting.Now, feedback, Rework.Deadline(assignment!, setting))),
    };

    public static Decision SayNotYet(Desk desk, Command.SayNotYet command, Setting setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.Closed { Outcome: Outcome.NotYet } } mine when mine.Reviewer == setting.Actor => Decision.Again,
        { Stage: Stage.InReview { Round: 1 } } first when first.Reviewer == setting.Actor => Decision.No(new Refusal.CardIsOld()),
        var assignment => InReview(assignment, command.Seen, setting) ?? Judge(assignment!, command.Feedback, keep: false, feedback =>
            new Event.NotYetGiven(command.Number, setting.Actor, setting.Now, feedback)),
    };

    public static Decision CannotOpen(Desk desk, Command.CannotOpen command, Setting setting) => desk.Find(command.Number) switch
    {
        { Stage: Stage.InReview { AccessAskedAt: not null } } mine when mine.Reviewer == setting.Actor => Decision.Again,
        var assignment => InReview(assignment, command.Seen, setting)
            ?? Decision.That(new Event.AccessAsked(command.Number, setting.Now)),
    };

    /// <summary>What was clicked must be what is decided: a card that shows an earlier submission decides nothing.</summary>
    private static Decision? InReview(Assignment? assignment, int? seen, Setting setting) => assignment switch
    {
        null => Decision.NoLonger(null),
        _ when assignment.Reviewer != setting.Actor => Decision.No(new Refusal.NotTheReviewer()),
        { Stage: Stage.InReview } when seen is { } version && version != assignment.Version => Decision.No(new Refusal.CardIsOld()),
        { Stage: Stage.InReview } => null,
        _ => Decision.NoLonger(assignment),
    };

    private static Decision Judge(Assignment assignment, Feedback given, bool keep, Func<Feedback, Event> verdict)
    {
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
