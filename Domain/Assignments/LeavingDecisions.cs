using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What ends, and who takes over, when somebody has left the organisation for good.</summary>
internal static class LeavingDecisions
{
    // As when much is due at once: each ends in several rows, which must fit one transaction.
    private const int MostAtOnce = 4;

    /// <summary>Whatever is open for them ends, a few at a time. Nothing ends for somebody who is back.</summary>
    public static Decision CloseOut(Desk desk, DecisionContext context)
    {
        if (context.Find(desk.Owner) is not null) return Decision.Again;
        var tasks = desk.Open.Values.Select(assignment => Ended(desk, assignment, context));
        var posts = desk.HandOuts.Values.Where(one => one.Post is { IsClosed: false })
            .Select(one => new Event.PostClosed(one.Number, context.Now));
        return Some(tasks.Concat(posts));
    }

    /// <summary>
    /// Work whose reviewers have left goes to the deputy, or else to the next in line, at once. With nobody in line, the learner may
    /// choose somebody.
    /// </summary>
    public static Decision PassOn(Desk desk, Command.PassOnReviews command, DecisionContext context) => Some(
        desk.Open.Values.Where(assignment => assignment.IsReviewedBy(command.Of))
            .Select(assignment => ReviewDecisions.InPlaceOfLeft(desk, assignment, context, command.Deputy)
                ?? ReviewDecisions.NobodyLeft(desk, assignment, context)).OfType<Event>());

    private static Event Ended(Desk desk, Assignment assignment, DecisionContext context) => assignment.Stage is Stage.Suggested suggested
        ? new Event.SuggestionTakenBack(assignment.Number, [.. suggested.Asked], context.Now)
        : new Event.Withdrawn(assignment.Number, desk.Owner, context.Now);

    private static Decision Some(IEnumerable<Event> events) =>
        events.Take(MostAtOnce).ToImmutableList() is { IsEmpty: false } some ? new Decision.Happened(some) : Decision.Again;
}
