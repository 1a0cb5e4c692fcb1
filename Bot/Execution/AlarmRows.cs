using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Alarm rows guarantee that the sweeper looks at a person. A guard covers a commit, the promise what is owed after it.</summary>
public sealed class AlarmRows(IStore store, Clock clock, Instance instance, IOptions<DeliveryOptions> options)
{
    // The key of an alarm row holds all of its information.
    private static readonly byte[] Nothing = [];

    /// <summary>Puts a fresh guard in front of a commit.</summary>
    /// <param name="guards">Every key that may have been written is added to it.</param>
    public async ValueTask Guard(PersonId person, ICollection<string> guards, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = clock.Now;
            var key = Keys.Alarm(now.ToLogical(now.RealTime + options.Value.Guard), person, instance.NewToken());
            guards.Add(key);
            var result = await store.Commit(Keys.Alarms(Keys.ShardOf(person)), [new Change.Insert(key, Nothing)], cancellationToken);
            if (result is CommitResult.Committed) return;
        }

        throw new TimeoutException("The store does not say whether a guard was written.");
    }

    /// <summary>Deletes the alarm rows of finished work, and writes the promise in the same transaction.</summary>
    /// <param name="promise">Key of the alarm for what is owed next; null when nothing is.</param>
    public async ValueTask Finish(
        PersonId person, IReadOnlyCollection<string> finished, string? promise, CancellationToken cancellationToken)
    {
        var shard = Keys.Alarms(Keys.ShardOf(person));
        var upsert = promise is null ? Array.Empty<Change>() : [new Change.Upsert(promise, Nothing)];
        var all = finished.Distinct().Where(key => key != promise).Select(Change (key) => new Change.Remove(key)).ToList();
        if (all.Count + upsert.Length == 0) return;
        if (all.Count == 0) await store.Commit(shard, upsert, cancellationToken);
        foreach (var some in all.Chunk(MostAtOnce))
        {
            if (await store.Commit(shard, [.. some, .. upsert], cancellationToken) is CommitResult.Committed) continue;
            await FinishEach(shard, some, upsert, cancellationToken);
        }
    }

    // A row that is already gone fails the whole transaction. Then each row is deleted by itself, always together with the promise.
    private async ValueTask FinishEach(string shard, Change[] all, Change[] upsert, CancellationToken cancellationToken)
    {
        var promised = upsert.Length == 0;
        foreach (var delete in all)
        {
            if (await store.Commit(shard, [delete, .. upsert], cancellationToken) is CommitResult.Committed) promised = true;
        }

        if (!promised) await store.Commit(shard, upsert, cancellationToken);
    }

    private const int MostAttempts = 5;
    private const int MostAtOnce = 50;
}
