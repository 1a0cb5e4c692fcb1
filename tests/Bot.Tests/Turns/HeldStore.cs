using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>The first write to one partition waits until a test lets it on. Whatever it is based on was read before.</summary>
internal sealed class HeldStore(IStore store, string partition) : IStore
{
    private readonly TaskCompletionSource reached = new(), released = new();

    /// <summary>Completes when the write waits.</summary>
    public Task Reached => reached.Task;

    public void Release() => released.SetResult();

    public ValueTask<Row?> Get(string of, string key, CancellationToken cancellationToken) => store.Get(of, key, cancellationToken);

    public IAsyncEnumerable<Row> Range(string of, string from, string until, CancellationToken cancellationToken) =>
        store.Range(of, from, until, cancellationToken);

    public async ValueTask<CommitResult> Commit(string to, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (to == partition && reached.TrySetResult()) await released.Task;
        return await store.Commit(to, changes, cancellationToken);
    }
}
