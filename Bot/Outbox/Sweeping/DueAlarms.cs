using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Finds due alarms. The cost grows with the alarms that are due, not with all alarms.</summary>
public sealed class DueAlarms(IStore store)
{
    /// <summary>The due rows of a shard, by person, earliest first.</summary>
    /// <param name="wanted">Skips rows of other people, so that people who cannot be processed now do not fill the page.</param>
    /// <param name="mostRows">Counts only rows of wanted people.</param>
    public async ValueTask<IReadOnlyList<(PersonId Person, IReadOnlyList<string> Rows)>> In(
        int shard, DateTimeOffset until, Predicate<PersonId> wanted, int mostRows, CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        await foreach (var row in store.Range(Keys.Alarms(shard), "0", Keys.AlarmsUntil(until), cancellationToken))
        {
            if (!wanted(Keys.AlarmPerson(row.Key))) continue;
            rows.Add(row.Key);
            if (rows.Count >= mostRows) break;
        }

        return [.. rows.GroupBy(Keys.AlarmPerson).Select(group => (group.Key, (IReadOnlyList<string>)[.. group]))];
    }
}
