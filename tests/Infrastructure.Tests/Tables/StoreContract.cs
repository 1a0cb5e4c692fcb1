using System.Text;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

/// <summary>What every store must do. Each test works in a partition of its own, so that one store can serve them all.</summary>
public abstract partial class StoreContract
{
    private readonly string partition = $"person-{Guid.NewGuid():n}";

    protected abstract IStore Store { get; }

    private static CancellationToken Cancelled => new(canceled: true);

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private async Task<Row?> Read(string key) => await Store.Get(partition, key, Now);

    private async Task<string?> ReadText(string key) => await Read(key) is { } row ? Encoding.UTF8.GetString(row.Body.Span) : null;

    private async Task<CommitResult> Commit(params Change[] changes) => await Store.Commit(partition, changes, Now);

    private async Task<IReadOnlyList<string>> Write(params Change[] changes) =>
        Assert.IsType<CommitResult.Committed>(await Commit(changes)).ETags;

    private async Task<string> Insert(string key, string text = "first") => (await Write(new Change.Insert(key, Bytes(text))))[0];

    private async Task<string[]> Keys(string from, string until) =>
        await Store.Range(partition, from, until, Now).Select(row => row.Key).ToArrayAsync(Now);
}
