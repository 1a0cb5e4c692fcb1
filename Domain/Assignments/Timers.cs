namespace MicroAssignBot.Domain.Assignments;

/// <summary>What becomes due on a desk by itself.</summary>
public static class Timers
{
    /// <returns>The earliest moment at which <see cref="Command.Tick"/> changes something, or null.</returns>
    public static DateTimeOffset? Next(Desk desk)
    {
        var due = desk.Open.Values.Select(assignment => (assignment.Stage as Stage.Offered)?.ExpiresAt)
            .Append((desk.Standing.Colleague as Colleague.Asked)?.Until)
            .OfType<DateTimeOffset>()
            .ToList();
        return due.Count == 0 ? null : due.Min();
    }
}
