using System.Collections.Immutable;
using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What ends, and who takes over, when somebody has left the organisation for good.</summary>
internal static class LeavingDecisions
{
    // As when much is due at once: each ends in several rows, which must fit one transaction.
    private const int MostAtOnce = 4;

    /// <summary>
    /// Whatever is open for them ends, a few at a time; nobody has them as deputy any more; and last, the team that they lead ends.
    /// Nothing ends for somebody who is back.
    /// </summary>
    public static Decision CloseOut(Desk desk, DecisionContext context)
    {
        if (context.Find(desk.Owner) is not null) return Decision.Again;
        var tasks = desk.Open.Values.Select(assignment => Ended(desk, assignment, context));
        var posts = desk.HandOuts.Values.Where(one => one.Post is { IsClosed: false })
            .Select(one => new Event.PostClosed(one.Number, context.Now));
        var deputy = desk.Standing.StepsIn.Select(
            request => new Event.RequestAnswered(request, Joins: false, Former: null, Moved: [], context.Now));
        return Some([.. tasks, .. posts, .. deputy]) is Decision.Happened some ? some : TeamDecisions.End(desk, context);
    }

    /// <summary>
    /// Work whose reviewers have left goes to the deputy, or else to the next in line, at once. With nobody in line, the learner may
    /// choose somebody. So it is with a suggestion or a question that waits for their answer. Who was in the team of whoever has left is
    /// led by whom the organisation names first, who may be that next one.
    /// </summary>
    public static Decision PassOn(Desk desk, Command.PassOnReviews command, DecisionContext context)
    {
        var end = MembershipDecisions.EndOfTeam(desk, command.Of, context);
        var after = end is null ? desk : Evolver.Apply(desk, end);
        var here = context.At(after);
        var passed = after.Open.Values.Select(assignment => Passed(after, assignment, command, here));
        return Some(passed.Prepend<Event?>(end).OfType<Event>());
    }

    private static Event? Passed(Desk desk, Assignment assignment, Command.PassOnReviews command, DecisionContext context) =>
        assignment switch
        {
            { Stage: Stage.Suggested suggested } => SuggestionDecisions.InPlaceOf(desk, assignment, suggested, command.Of, context),
            { Asking: { } asked } => QuestionDecisions.InPlaceOf(assignment, asked, command.Of, context),
            _ when assignment.IsReviewedBy(command.Of) =>
                ReviewDecisions.InPlaceOfLeft(desk, assignment, context, command.Deputy)
                ?? ReviewDecisions.NobodyLeft(desk, assignment, context),
            { Stage: Stage.Queued or Stage.Offered or Stage.Active or Stage.InReview or Stage.Closed } => null,
            { Stage: var other } => throw new UnreachableException($"{other.GetType()}"),
        };

    private static Event Ended(Desk desk, Assignment assignment, DecisionContext context) => assignment.Stage is Stage.Suggested suggested
        ? new Event.SuggestionTakenBack(assignment.Number, [.. suggested.Asked], context.Now)
        : new Event.Withdrawn(assignment.Number, desk.Owner, context.Now);

    private static Decision Some(IEnumerable<Event> events) =>
        events.Take(MostAtOnce).ToImmutableList() is { IsEmpty: false } some ? new Decision.Happened(some) : Decision.Again;
}
