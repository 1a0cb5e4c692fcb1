using MicroAssignBot.Bot.Persistence;

namespace MicroAssignBot.Bot.Execution;

/// <summary>One command over all its attempts: which guards it has written, and which leases it may have written.</summary>
internal sealed class CommandAttempt
{
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private int guardsNeeded;

    public List<string> Guards { get; } = [];

    /// <summary>An attempt is about to commit this state. It may succeed even if the store's answer is lost.</summary>
    public void Wrote(PersonState after)
    {
        marks.Add(Mark(after));
        guardsNeeded = Guards.Count;
    }

    /// <summary>What is owed after this attempt's own commit.</summary>
    /// <param name="superseded">The promise that the new one replaces.</param>
    public PostCommitWork After(PersonSnapshot committed, string? superseded)
    {
        var state = committed.State;
        if (!Took(state)) return new PostCommitWork.Finish(state.Person, new OwnedAlarms(Spare, null), null);
        var owned = new OwnedAlarms(Guards, superseded);
        return state.Lease is null
            ? new PostCommitWork.Finish(state.Person, owned, state.Document.Promise)
            : new PostCommitWork.Deliver(committed, owned);
    }

    /// <summary>
    /// The turn is already on the desk. Either our earlier attempt did commit and its answer was lost, or another process
    /// handled the same turn.
    /// </summary>
    public PostCommitWork? AfterRepeat(PersonSnapshot read) => Took(read.State) || Spare.Any() ? After(read, null) : null;

    /// <summary>
    /// Nothing is left to write. If our earlier attempt did commit, we hold its lease. If not, an attempt may still be in flight,
    /// so its guards stay.
    /// </summary>
    public PostCommitWork? AfterNoChange(PersonSnapshot read) =>
        read.State.Lease is not null && Took(read.State) ? After(read, null) : null;

    // Guards written after the last attempt that took the lease. The earlier guards stay: that attempt may have committed, and the
    // sweeper that has taken its lease over since may rely on its guard alone.
    private IEnumerable<string> Spare => Guards.Skip(guardsNeeded);

    // Whether this command wrote the lease, or the release of the lease, in this state.
    private bool Took(PersonState state) => marks.Contains(Mark(state));

    private static string Mark(PersonState state) => state.Lease?.Token ?? state.Document.Promise ?? "";
}
