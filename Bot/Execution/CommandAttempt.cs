using MicroAssignBot.Bot.Persistence;

namespace MicroAssignBot.Bot.Execution;

/// <summary>One command through all its tries: which guards it has put down, and which leases it may have written.</summary>
internal sealed class CommandAttempt
{
    private readonly HashSet<string> marks = new(StringComparer.Ordinal);
    private int relied;

    public List<string> Guards { get; } = [];

    /// <summary>A commit is tried with this state, and may turn out to have been done.</summary>
    public void Wrote(PersonState after)
    {
        marks.Add(Mark(after));
        relied = Guards.Count;
    }

    /// <summary>What is owed after this attempt's own commit.</summary>
    /// <param name="superseded">The promise that the new one takes the place of.</param>
    public PostCommitWork After(PersonSnapshot committed, string? superseded)
    {
        var state = committed.State;
        if (!Took(state)) return new PostCommitWork.Finish(state.Person, new OwnedAlarms(Spare, null), null);
        var owned = new OwnedAlarms(Guards, superseded);
        return state.Lease is null
            ? new PostCommitWork.Finish(state.Person, owned, state.Document.Promise)
            : new PostCommitWork.Deliver(committed, owned);
    }

    /// <summary>The turn has been done: by an earlier try whose answer was lost, or by another process that was asked the same.</summary>
    public PostCommitWork? AfterRepeat(PersonSnapshot read) => Took(read.State) || Spare.Any() ? After(read, null) : null;

    /// <summary>Nothing is left to write. If that is because an earlier try was done, its lease is ours; if not, a try may still be in flight, and its guards stay.</summary>
    public PostCommitWork? AfterNoChange(PersonSnapshot read) => read.State.Lease is not null && Took(read.State) ? After(read, null) : null;

    // Guards that nobody else relies on. A try that took the lease may have been done and taken over since, by somebody who has its
    // guard in hand and nothing else.
    private IEnumerable<string> Spare => Guards.Skip(relied);

    // The lease, or its release, in this state is one that this command wrote.
    private bool Took(PersonState state) => marks.Contains(Mark(state));

    private static string Mark(PersonState state) => state.Lease?.Token ?? state.Document.Promise ?? "";
}
