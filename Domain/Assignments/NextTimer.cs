using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Finds when a desk next changes by itself.</summary>
public static class NextTimer
{
    /// <returns>The earliest moment at which <see cref="Command.Tick"/> changes something, or null.</returns>
    public static DateTimeOffset? Of(Desk desk) => desk.Open.Values.Select(Of)
        .Append((desk.Standing.Colleague as Colleague.Asked)?.Until)
        .Append(desk.Standing.Push.AskedUntil)
        .Append(desk.Standing.Skills.Min(record => record.Use?.AskAt))
        .Append(desk.IsFree ? desk.Standing.Push.NextAt : null)
        .Min();

    private static DateTimeOffset? Of(Assignment assignment) => assignment.Stage switch
    {
        Stage.Offered offered => offered.ExpiresAt,
        Stage.Active when assignment is { WaitsForTime: true, Time: { } asked } => asked.Until,
        Stage.Active { Ahead: [var next, ..] } => next.At,
        Stage.InReview { Ahead: [var next, ..] } => next.At,
        Stage.Suggested { IsLate: false } suggested => suggested.AnswerBy,
        Stage.Suggested or Stage.Queued or Stage.Active or Stage.InReview or Stage.Closed => null,
        var other => throw new UnreachableException($"{other.GetType()}"),
    };
}
