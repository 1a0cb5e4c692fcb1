using System.Collections.Immutable;
using System.Diagnostics;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Boards;

/// <summary>An open task, as far as a lead's board keeps it.</summary>
/// <param name="Since">When it came into this stage.</param>
/// <param name="Due">When the offer expires, the box ends, or somebody is to answer.</param>
/// <param name="WaitsFor">Who is to answer or to review; nobody while only the learner is to act.</param>
public sealed record BoardTask(
    int Number, EntryId Entry, BoardStage State, DateTimeOffset Since, DateTimeOffset Due, ImmutableList<PersonId> WaitsFor)
{
    /// <summary>The learner suggested it, so that the catalogue has no title for it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Since when a question of the learner waits; null when none does.</summary>
    public DateTimeOffset? QuestionAt { get; init; }

    /// <summary>Since when a request for more time waits; null when none does.</summary>
    public DateTimeOffset? TimeAskedAt { get; init; }

    /// <summary>The box stands still while they wait for an answer.</summary>
    public bool StandsStill { get; init; }

    /// <summary>The reviewer cannot open the work, so the learner is to share it.</summary>
    public bool WaitsForAccess { get; init; }

    /// <returns>Null for what waits in the queue.</returns>
    internal static BoardTask? Create(Assignment assignment) => assignment.Stage switch
    {
        Stage.Suggested stage => From(assignment, BoardStage.Suggested, stage.At, stage.AnswerBy, stage.Asked),
        Stage.Offered stage => From(assignment, BoardStage.Offered, stage.At, stage.ExpiresAt, []),
        Stage.Active stage => From(assignment, BoardStage.Active, stage.StartsAt, stage.Deadline, Asked(assignment)) with
        {
            QuestionAt = assignment.Asking?.At,
            TimeAskedAt = assignment.WaitsForTime ? assignment.Time!.At : null,
            StandsStill = assignment.StandsStill,
        },
        Stage.InReview stage =>
            From(assignment, BoardStage.InReview, stage.SubmittedAt, stage.FeedbackDue, assignment.Reviewers) with
            {
                WaitsForAccess = stage.AccessAskedAt is not null,
            },
        Stage.Queued or Stage.Closed => null,
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    public bool Equals(BoardTask? other) => other is not null
        && (Number, Entry, State, Since, Due, IsOwn) == (other.Number, other.Entry, other.State, other.Since, other.Due, other.IsOwn)
        && (QuestionAt, TimeAskedAt, StandsStill, WaitsForAccess)
            == (other.QuestionAt, other.TimeAskedAt, other.StandsStill, other.WaitsForAccess)
        && WaitsFor.SequenceEqual(other.WaitsFor);

    public override int GetHashCode() => HashCode.Combine(Number, State, Due);

    private static BoardTask From(
        Assignment assignment, BoardStage stage, DateTimeOffset since, DateTimeOffset due, IEnumerable<PersonId> of) =>
        new(assignment.Number, assignment.Task.Id, stage, since, due, [.. of]) { IsOwn = assignment.Suggestion is not null };

    private static IEnumerable<PersonId> Asked(Assignment assignment) =>
        (assignment.WaitsForTime ? [assignment.Time!.Of] : Enumerable.Empty<PersonId>())
            .Concat(assignment.Asking?.Asked ?? []).Distinct();
}

public enum BoardStage
{
    Suggested,
    Offered,
    Active,
    InReview,
}
