namespace MicroAssignBot.Infrastructure.Tables.Sqlite;

/// <summary>A transaction in the writer's queue, and the caller that waits for it.</summary>
internal sealed class PendingCommit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
{
    // Continuations of callers must not run on the writer's thread.
    private readonly TaskCompletionSource<CommitResult> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitResult? result;

    public string Partition => partition;

    public IReadOnlyList<Change> Changes => changes;

    public Task<CommitResult> Done => done.Task;

    /// <returns>Whether the caller cancelled before anything was done; then the transaction is certain not to be done.</returns>
    public bool GiveUpIfAbandoned() =>
        cancellationToken.IsCancellationRequested && done.TrySetCanceled(cancellationToken);

    /// <summary>Keeps the result, which counts only once the group is committed.</summary>
    public void Executed(CommitResult result) => this.result = result;

    /// <summary>The group is on the disk.</summary>
    public void Tell()
    {
        if (result is not null)
        {
            done.TrySetResult(result);
        }
    }

    /// <summary>The group may be on the disk or not.</summary>
    public void Tell(Exception fault) => done.TrySetResult(new CommitResult.OutcomeUnknown(fault));
}
