using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Counts what learners ask for in vain, by skill and cause. It keeps no names.</summary>
internal sealed class DemandCounter(IStore store, Clock clock)
{
    private const int MostTries = 20;

    public async ValueTask Count(IReadOnlyList<Unmet> unmet, CancellationToken cancellationToken)
    {
        if (unmet.Count == 0) return;
        var now = clock.Now.LogicalTime;
        var keys = unmet.Select(one => Keys.Demand.Row(now, one)).Distinct().ToList();
        for (var tries = 0; tries < MostTries; tries++)
        {
            var changes = await Task.WhenAll(keys.Select(key => OneMore(key, cancellationToken)));
            // If the outcome is unknown, a second try could count twice. The report can miss one.
            if (await store.Commit(Keys.Demand.Partition, changes, cancellationToken) is not CommitResult.Conflict) return;
        }
    }

    private async Task<Change> OneMore(string key, CancellationToken cancellationToken)
    {
        if (await store.Get(Keys.Demand.Partition, key, cancellationToken) is not { } row)
            return new Change.Insert(key, StateJson.Write(new DemandDocument(1)));
        var known = StateJson.Read<DemandDocument>(row.Body);
        return new Change.Replace(key, row.ETag, StateJson.Write(known with { Count = known.Count + 1 }));
    }
}
