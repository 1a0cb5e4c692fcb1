using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Boards;

/// <summary>
/// How one learner stands, as it lies in their lead's partition: ids, states and dates. What anybody wrote is in the learner's partition
/// and is read there when a card is drawn. It says only what is open, so a new lead learns nothing of what was before them.
/// </summary>
/// <param name="Version">Counts up in the learner's partition; a row that is not newer is ignored.</param>
/// <param name="Tasks">What is open, without what waits in the queue; the latest, if there is much.</param>
/// <param name="Waiting">How many tasks wait in the queue.</param>
/// <param name="IsQuiet">They did not answer while this lead led them, so that offers stopped.</param>
public sealed record BoardRow(
    PersonId Learner, long Version, BoardPlace Place, ImmutableList<BoardTask> Tasks, int Waiting, bool IsQuiet, BoardReach Reach)
{
    /// <summary>So that a row stays small.</summary>
    public const int MostTasks = 8;

    public DateSpan? Pause { get; init; }

    public DateSpan? Leave { get; init; }

    /// <summary>Without a version: it gets one when it is told.</summary>
    /// <param name="lead">Whose board it is.</param>
    public static BoardRow Create(Desk desk, PersonId lead, BoardReach reach) => new(
        desk.Owner, 0, BoardPlace.InTeam,
        [.. desk.Open.Values.Select(BoardTask.Create).OfType<BoardTask>().TakeLast(MostTasks)],
        desk.Standing.Queue.Count,
        desk.Standing.Push.IsStoppedUnder(lead),
        reach)
    {
        Pause = desk.Standing.Preferences.Pause,
        Leave = desk.Standing.Preferences.Leave,
    };

    /// <summary>Nothing but that the learner is not in this lead's team.</summary>
    public static BoardRow Without(PersonId learner, BoardPlace place) =>
        new(learner, 0, place, [], 0, IsQuiet: false, BoardReach.Here);

    /// <summary>The same but for the version.</summary>
    public bool Says(BoardRow other) => (this with { Version = 0 }).Equals(other with { Version = 0 });

    public bool Equals(BoardRow? other) => other is not null
        && (Learner, Version, Place, Waiting, IsQuiet, Reach, Pause, Leave)
            == (other.Learner, other.Version, other.Place, other.Waiting, other.IsQuiet, other.Reach, other.Pause, other.Leave)
        && Tasks.SequenceEqual(other.Tasks);

    public override int GetHashCode() => HashCode.Combine(Learner, Version, Tasks.Count);
}

public enum BoardPlace
{
    InTeam,

    /// <summary>The organisation names this lead, but the learner has joined another.</summary>
    Elsewhere,

    /// <summary>They have left, or another leads them. Such a row is not kept.</summary>
    Gone,
}

/// <summary>Whether the bot can write to a learner.</summary>
/// <param name="LostSince">They blocked or removed the bot; null when they did not.</param>
public sealed record BoardReach(bool HasOpened, DateTimeOffset? LostSince)
{
    public static BoardReach Here { get; } = new(HasOpened: true, null);
}
