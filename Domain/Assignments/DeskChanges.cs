using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Changes one assignment on a desk, or closes it.</summary>
internal static class DeskChanges
{
    private const int MostRestDays = 366;
    private const int MostPast = 200;

    public static Desk Change(this Desk desk, int number, Func<Assignment, Assignment> change)
    {
        var was = desk.Open[number];
        return desk with { Open = desk.Open.SetItem(number, change(was) with { Version = was.Version + 1 }) };
    }

    /// <param name="ledBy">Who leads the learner, or the reviewer where nobody does; null for a task that was not begun.</param>
    /// <param name="again">No other task is offered unasked before then.</param>
    public static Desk Close(
        this Desk desk, int number, Outcome outcome, DateTimeOffset at, PersonId? by, PersonId? ledBy = null,
        DateTimeOffset? again = null)
    {
        var next = desk.Change(number, was => was with { Stage = new Stage.Closed(outcome, at, by, again), LedBy = ledBy });
        var closed = next.Open[number];
        var standing = next.Standing;
        return next with
        {
            Open = next.Open.Remove(number),
            Closed = next.Closed.SetItem(number, closed),
            Submissions = next.Submissions.RemoveAll(submission => submission.Assignment == number),
            Standing = standing with
            {
                Slot = standing.Slot == number ? null : standing.Slot,
                Queue = standing.Queue.Remove(number),
                Draft = standing.Slot == number ? Work.Empty : standing.Draft,
                // What was never agreed was no task, so the catalogue's are offered as before.
                Past = outcome is Outcome.NotAgreed or Outcome.TakenBack ? standing.Past : PastWith(standing, closed, outcome, at),
            },
        };
    }

    // A milestone does not change what can be decided on the card. So the version stays, and a click on the card still counts.
    public static Desk Reached(this Desk desk, int number, Milestone what)
    {
        var was = desk.Open[number];
        Stage stage = was.Stage switch
        {
            Stage.Active active => active with { Reached = what, Ahead = active.Ahead.RemoveAll(due => due.What <= what) },
            Stage.InReview review => review with { Reached = what, Ahead = review.Ahead.RemoveAll(due => due.What <= what) },
            Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Closed => was.Stage,
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
        return desk with { Open = desk.Open.SetItem(number, was with { Stage = stage }) };
    }

    // Matching ignores ends that are older than the longest rest of an entry, and a desk must stay small.
    private static ImmutableList<Past> PastWith(Standing standing, Assignment closed, Outcome outcome, DateTimeOffset at) =>
        [.. standing.Past.Where(past => past.At >= at.AddDays(-MostRestDays)).TakeLast(MostPast - 1),
            new Past(closed.Task.Id, closed.Task.Skill, outcome, at)];
}
