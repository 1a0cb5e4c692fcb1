using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What the store holds, followed from outside, whichever store it is.</summary>
internal sealed class Journal(SimulatedWorld world)
{
    private readonly Dictionary<string, SortedDictionary<string, byte[]>> partitions = new(StringComparer.Ordinal);
    private readonly Arrivals arrivals = new(world);
    private readonly Settlements settlements = new(world);

    /// <summary>People whose rows have changed since they were last looked at.</summary>
    public HashSet<PersonId> Changed { get; } = [];

    public int Commits { get; private set; }

    /// <summary>How many rows a commit changed.</summary>
    public event Action<int>? Committed;

    /// <summary>How often an entry of the catalogue was changed.</summary>
    public int Marks { get; private set; }

    /// <summary>What was decided.</summary>
    public int Events { get; private set; }

    public Arrivals Arrivals => arrivals;

    public Settlements Settlements => settlements;

    public IEnumerable<PersonId> People =>
        partitions.Keys.Where(partition => partition.StartsWith("p.", StringComparison.Ordinal)).Select(Keys.PersonOf);

    public void Apply(string partition, IReadOnlyList<Change> changes)
    {
        Commits++;
        Committed?.Invoke(changes.Count);
        world.Trace($"  {partition}: {string.Join(", ", changes.Select(change => change.GetType().Name[..3] + " " + change.Key))}");
        var rows = Rows(partition);
        var before = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (rows.TryGetValue(change.Key, out var was)) before[change.Key] = was;
            if (change.Body() is { } body) rows[change.Key] = body.ToArray();
            else rows.Remove(change.Key);
        }

        if (partition.StartsWith(Keys.AlarmPrefix, StringComparison.Ordinal))
        {
            foreach (var change in changes) Changed.Add(Keys.AlarmPerson(change.Key));
            return;
        }

        if (partition is Keys.Shares.Partition or Keys.ErasureRows.Partition) return;
        if (partition == Keys.CatalogueRows.Partition)
        {
            Marks += changes.Count(change => change is Change.Replace);
            return;
        }

        var person = Keys.PersonOf(partition);
        Changed.Add(person);
        Events += changes.Count(change => change is Change.Insert && change.Key.StartsWith("event.", StringComparison.Ordinal));
        arrivals.Check(person, changes, this);
        settlements.Check(person, before, changes, this);
    }

    public PersonState Read(PersonId person)
    {
        var state = PersonState.Empty(person);
        foreach (var (key, body) in Rows(Keys.Person(person)))
        {
            if (string.CompareOrdinal(key, Keys.LiveUntil) >= 0) break;
            state = SnapshotReader.With(state, new Row(key, "-", body));
        }

        return state;
    }

    /// <summary>Null when the person never asked that everything about them be deleted.</summary>
    public ErasureDocument? Erasure(PersonId person) =>
        Rows(Keys.ErasureRows.Partition).TryGetValue(Keys.ErasureRows.Row(person), out var body)
            ? StateJson.Read<ErasureDocument>(body)
            : null;

    public byte[]? Find(PersonId person, string key) => Rows(Keys.Person(person)).GetValueOrDefault(key);

    public IEnumerable<(string Key, byte[] Body)> Under(PersonId person, string prefix) => Rows(Keys.Person(person))
        .Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(row => (row.Key, row.Value));

    public IReadOnlyList<string> Alarms(PersonId person) =>
        [.. Rows(Keys.Alarms(Keys.ShardOf(person))).Keys.Where(key => Keys.AlarmPerson(key) == person)];

    public IEnumerable<string> AllAlarms() => partitions
        .Where(pair => pair.Key.StartsWith(Keys.AlarmPrefix, StringComparison.Ordinal)).SelectMany(pair => pair.Value.Keys);

    public bool HasAny(string partition, string from, string until) => Rows(partition).Keys
        .Any(key => string.CompareOrdinal(key, from) >= 0 && string.CompareOrdinal(key, until) < 0);

    private SortedDictionary<string, byte[]> Rows(string partition)
    {
        if (!partitions.TryGetValue(partition, out var rows)) partitions[partition] = rows = new(StringComparer.Ordinal);
        return rows;
    }
}
