namespace MicroAssignBot.Domain.Assignments;

/// <summary>A reviewer wants to see the work later. It costs nobody anything but time: the reviewer's clock runs on.</summary>
internal static class PutOffDecisions
{
    public static Decision PutOff(Desk desk, Command.PutOffReview command, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        return ReviewDecisions.InReview(assignment, command.Seen, context) ?? (Stage.InReview)assignment!.Stage switch
        {
            { AccessAskedAt: not null } => Decision.No(new Refusal.MovedOn()),
            var review when review.PutOffUntil(context.Actor) is not null => Decision.Again,
            var review => Decision.That(new Event.ReviewPutOff(
                assignment.Number, context.Actor, context.Now, ReviewClock.Again(review, context),
                Begun(command.Begun.Cleaned(assignment.Task.Criteria.Count)))),
        };
    }

    // What is too long may still be shortened when it is back, up to a point.
    private static Feedback? Begun(Feedback typed)
    {
        var kept = typed with { Keep = Cut(typed.Keep), Change = Cut(typed.Change), Next = Cut(typed.Next) };
        return kept == new Feedback("", "", "", []) ? null : kept;
    }

    private static string Cut(string text)
    {
        const int most = 2 * Feedback.Longest;
        return text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <returns>Those whose time is over.</returns>
    public static IEnumerable<Event> Due(Assignment assignment, Stage.InReview review, DecisionContext context) =>
        (review.PutOff ?? []).Where(one => one.Until <= context.Now)
            .Select(one => new Event.ReviewCameBack(assignment.Number, one.By, context.Now));
}
