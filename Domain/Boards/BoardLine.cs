using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Boards;

/// <summary>What a board says first of one person.</summary>
/// <param name="Task">Which task it is about; null when about none.</param>
/// <param name="At">Since when, or until when; null when no moment belongs to it.</param>
public sealed record BoardLine(BoardNeed Need, BoardTask? Task, DateTimeOffset? At)
{
    /// <summary>
    /// What a lead would miss otherwise: the task, where this is about the person, and that they cannot be reached, where it is about a
    /// task.
    /// </summary>
    public BoardLine? Besides { get; init; }

    /// <summary>The lead is to do something.</summary>
    public bool NeedsLead => Need <= BoardNeed.GoneQuiet;

    /// <param name="row">Null when nothing is known of the person.</param>
    /// <param name="today">The learner's day.</param>
    public static BoardLine For(BoardRow? row, PersonId lead, DateTimeOffset now, DateOnly today)
    {
        if (row is null) return new BoardLine(BoardNeed.NoNews, null, null);
        var lines = row.Tasks.Select(task => OfTask(task, lead, now)).Concat(OfPerson(row, today));
        var ordered = lines.OrderBy(line => line.Need).ThenBy(line => line.At).ToList();
        var first = ordered[0];
        return first with
        {
            Besides = ordered.Find(line => first.Task is null ? line.Task is not null : line.Need is BoardNeed.CannotBeReached),
        };
    }

    private static BoardLine OfTask(BoardTask task, PersonId lead, DateTimeOffset now)
    {
        var isTheirs = task.WaitsFor.Contains(lead);
        return task.State switch
        {
            BoardStage.Suggested => isTheirs ? new(BoardNeed.Suggests, task, task.Since) : new(BoardNeed.WaitsForOthers, task, task.Due),
            BoardStage.Active when isTheirs && task.QuestionAt is { } asked => new(BoardNeed.Asks, task, asked),
            BoardStage.Active when isTheirs && task.TimeAskedAt is { } asked => new(BoardNeed.AsksForTime, task, asked),
            // The end of a box that stands still moves on, and is nothing by which anybody answers.
            BoardStage.Active when task.StandsStill => new(BoardNeed.WaitsForOthers, task, null),
            BoardStage.Active when task.Due <= now => new(BoardNeed.Late, task, task.Due),
            BoardStage.Active => new(BoardNeed.AtWork, task, task.Due),
            BoardStage.InReview when task.WaitsForAccess => new(BoardNeed.HasToShare, task, task.Since),
            BoardStage.InReview when isTheirs => new(BoardNeed.WaitsForReview, task, task.Since),
            BoardStage.InReview when task.Due <= now => new(BoardNeed.ReviewIsLate, task, task.Due),
            BoardStage.InReview => new(BoardNeed.InReview, task, task.Due),
            BoardStage.Offered => new(BoardNeed.HasOffer, task, task.Due),
            var other => throw new ArgumentOutOfRangeException(nameof(task), other, "Nothing says what this stage needs."),
        };
    }

    private static IEnumerable<BoardLine> OfPerson(BoardRow row, DateOnly today)
    {
        if (row.Reach.LostSince is { } since) yield return new BoardLine(BoardNeed.CannotBeReached, null, since);
        if (!row.Reach.HasOpened && !row.Tasks.IsEmpty) yield return new BoardLine(BoardNeed.CannotBeReached, null, null);
        if (row.IsQuiet) yield return new BoardLine(BoardNeed.GoneQuiet, null, null);
        if (IsAway(row, today)) yield return new BoardLine(BoardNeed.Away, null, null);
        yield return new BoardLine(row.Reach.HasOpened ? BoardNeed.HasNoTask : BoardNeed.HasNotOpened, null, null);
    }

    private static bool IsAway(BoardRow row, DateOnly today) =>
        row.Pause?.Includes(today) is true || row.Leave?.Includes(today) is true;
}

/// <summary>What is up with a person; who needs the lead most comes first.</summary>
public enum BoardNeed
{
    Asks,
    AsksForTime,
    Suggests,
    WaitsForReview,
    Late,
    ReviewIsLate,
    CannotBeReached,
    GoneQuiet,

    /// <summary>From here on the lead need not do anything.</summary>
    HasOffer,
    HasToShare,
    WaitsForOthers,
    AtWork,
    InReview,
    Away,
    HasNoTask,
    HasNotOpened,

    /// <summary>Nothing has been heard of them since the board is kept.</summary>
    NoNews,
}
