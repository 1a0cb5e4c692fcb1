using System.Diagnostics;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Finds when a desk next changes by itself.</summary>
public static class NextTimer
{
    /// <returns>The earliest moment at which <see cref="Command.Tick"/> changes something, or null.</returns>
    public static DateTimeOffset? Find(Desk desk) => new[] { WithoutDigest(desk), desk.Standing.Digest?.NextAt }.Min();

    /// <summary>The same without the digest, which comes to a lead each week for good.</summary>
    public static DateTimeOffset? WithoutDigest(Desk desk) => desk.Open.Values.Select(OfAssignment)
        .Append((desk.Standing.Colleague as Colleague.Asked)?.Until)
        .Append(desk.Standing.Push.AskedUntil)
        .Append(desk.Standing.Skills.Min(record => record.Use?.AskAt))
        .Append(desk.IsFree ? desk.Standing.Push.NextAt : null)
        .Min();

    private static DateTimeOffset? OfAssignment(Assignment assignment) => assignment.Stage switch
    {
        Stage.Offered offered => offered.ExpiresAt,
        Stage.Active active => new[]
        {
            assignment.WaitsForTime ? assignment.Time?.Until : null,
            assignment.Asking?.Next,
            assignment.StandsStill || active.Ahead.IsEmpty ? null : active.Ahead[0].At,
        }.Min(),
        Stage.InReview review => new[]
        {
            review.Ahead.IsEmpty ? null : (DateTimeOffset?)review.Ahead[0].At,
            review.PutOff?.Min(one => (DateTimeOffset?)one.Until),
        }.Min(),
        Stage.Suggested { IsLate: false } suggested => suggested.AnswerBy,
        Stage.Suggested or Stage.Queued or Stage.Closed => null,
        var other => throw new UnreachableException($"{other.GetType()}"),
    };
}
