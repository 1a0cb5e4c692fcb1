using System.Runtime.CompilerServices;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A store whose commits, and reads if wanted, can be made to take as long as a test wants, or to be lost.</summary>
internal sealed class GatedStore(IStore store) : IStore
{
    private TaskCompletionSource gate = Opened();
    private TaskCompletionSource reached = new();

    /// <summary>Completes when something waits at the closed gate.</summary>
    public Task Reached => reached.Task;

    /// <summary>No commit is done, nor is its outcome known.</summary>
    public bool IsDown { get; set; }

    /// <summary>A partition that can be neither read nor written.</summary>
    public string? Unreadable { get; set; }

    public void Close() => (gate, reached) = (new TaskCompletionSource(), new TaskCompletionSource());

    public void Open() => gate.SetResult();

    /// <summary>Reads wait at the closed gate too, from this one on, counted from when this was set; none while it is null.</summary>
    public int? HoldsReadsFrom { get; set; }

    public async ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
    {
        await Read();
        return await store.Get(partition, key, cancellationToken);
    }

    public async IAsyncEnumerable<Row> Range(
        string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Read();
        if (partition == Unreadable) throw new InvalidDataException(partition);
        await foreach (var row in store.Range(partition, from, until, cancellationToken)) yield return row;
    }

    public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (IsDown) return new CommitResult.OutcomeUnknown(new TimeoutException());
        await Pass();
        if (partition == Unreadable) throw new InvalidDataException(partition);
        return await store.Commit(partition, changes, cancellationToken);
    }

    private Task Read()
    {
        if (HoldsReadsFrom is not { } left) return Task.CompletedTask;
        HoldsReadsFrom = left - 1;
        return left <= 1 ? Pass() : Task.CompletedTask;
    }

    private Task Pass()
    {
        if (!gate.Task.IsCompleted) reached.TrySetResult();
        return gate.Task;
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
