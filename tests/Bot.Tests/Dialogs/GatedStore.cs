using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A store whose commits can be made to take as long as a test wants, or to be lost.</summary>
internal sealed class GatedStore(IStore store) : IStore
{
    private TaskCompletionSource gate = Opened();
    private TaskCompletionSource reached = new();

    /// <summary>Completes when a commit waits at the closed gate.</summary>
    public Task Reached => reached.Task;

    /// <summary>No commit is done, nor is its outcome known.</summary>
    public bool IsDown { get; set; }

    /// <summary>A partition that can be neither read nor written.</summary>
    public string? Unreadable { get; set; }

    public void Close() => (gate, reached) = (new TaskCompletionSource(), new TaskCompletionSource());

    public void Open() => gate.SetResult();

    public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
        store.Get(partition, key, cancellationToken);

    public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
        partition == Unreadable ? throw new InvalidDataException(partition) : store.Range(partition, from, until, cancellationToken);

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (IsDown) return new CommitResult.OutcomeUnknown(new TimeoutException());
        if (!gate.Task.IsCompleted) reached.TrySetResult();
        await gate.Task;
        if (partition == Unreadable) throw new InvalidDataException(partition);
        return await store.Commit(partition, changes, cancellationToken);
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
