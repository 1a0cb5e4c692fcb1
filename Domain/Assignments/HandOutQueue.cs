namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// The order in which tasks wait for the learner's slot: work that was sent back, then what a lead marked urgent, then the rest.
/// </summary>
public static class HandOutQueue
{
    /// <returns>Where a new hand-out is put, from 0.</returns>
    public static int PlaceFor(Desk desk, bool isUrgent)
    {
        var queue = desk.Standing.Queue;
        if (!isUrgent) return queue.Count;
        var behind = queue.FindIndex(number => desk.Open.GetValueOrDefault(number) is { } waiting && IsMovable(waiting));
        return behind < 0 ? queue.Count : behind;
    }

    internal static Decision MoveUp(Desk desk, Command.MoveUp command)
    {
        var queue = desk.Standing.Queue;
        var place = queue.IndexOf(command.Number);
        if (place < 0) return Decision.NoLonger(desk.Find(command.Number));
        if (!IsMovable(desk.Open[command.Number])) return Decision.No(new Refusal.UrgentStays());
        // Tapped twice, or on an older card: it has moved since.
        if (command.Shown is { } shown && shown != place) return Decision.Again;
        // It cannot pass what the lead marked urgent, nor work that was sent back.
        if (place == 0 || !IsMovable(desk.Open[queue[place - 1]])) return Decision.Again;
        return Decision.That(new Event.QueueMoved(queue.RemoveAt(place).Insert(place - 1, command.Number)));
    }

    /// <summary>The learner may change its place.</summary>
    public static bool IsMovable(Assignment waiting) =>
        waiting is { Stage: Stage.Queued, Submissions: 0, HandOut: null or { IsUrgent: false } };
}
