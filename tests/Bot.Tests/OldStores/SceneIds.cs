using System.Globalization;
using System.Text;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.OldStores;

/// <summary>The people of each scene have its number in their ids, so that all scenes lie in one store and nobody meets another.</summary>
internal static class SceneIds
{
    private const string Common = "22222222-";

    /// <summary>
    /// The team of Microsoft Teams and the entry that people rate, whose ids are made of their addresses and so are the same in every
    /// scene.
    /// </summary>
    private static readonly string[] Addressed = [SharedPlaces.IdFor("t", TeamsTalk.Address).ToString(), RatingScenes.Address.ToString()];

    public static string Apart(string text, int scene) => Addressed
        .Aggregate(text, (moved, id) => moved.Replace(id, Own(scene) + id[Common.Length..], StringComparison.Ordinal))
        .Replace(Common, Own(scene), StringComparison.Ordinal);

    public static string Together(string text, int scene) => Addressed
        .Aggregate(text, (moved, id) => moved.Replace(Own(scene) + id[Common.Length..], id, StringComparison.Ordinal))
        .Replace(Own(scene), Common, StringComparison.Ordinal);

    public static StoredRow Apart(StoredRow row, int scene) => Moved(row, text => Apart(text, scene));

    public static StoredRow Together(StoredRow row, int scene) => Moved(row, text => Together(text, scene));

    public static PersonId Apart(PersonId person, int scene) => PersonId.Parse(Apart(person.ToString(), scene));

    public static PersonId Together(PersonId person, int scene) => PersonId.Parse(Together(person.ToString(), scene));

    /// <summary>Neither the catalogue nor what replicas share.</summary>
    public static bool IsSomebodys(StoredRow row) => row.IsAlarm || row.Partition.StartsWith("p.", StringComparison.Ordinal);

    public static int? SceneOf(StoredRow row) =>
        SceneOf(row.IsAlarm ? Keys.AlarmPerson(row.Key) : Keys.PersonOf(row.Partition));

    /// <returns>Null for somebody of no scene.</returns>
    public static int? SceneOf(PersonId person) =>
        int.TryParse(person.ToString().AsSpan(4, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Own(int scene) => string.Create(CultureInfo.InvariantCulture, $"2222{scene:D4}-");

    // In which shard an alarm lies follows from whose it is.
    private static StoredRow Moved(StoredRow row, Func<string, string> move)
    {
        var key = move(row.Key);
        var partition = row.IsAlarm ? Keys.Alarms(Keys.ShardOf(Keys.AlarmPerson(key))) : move(row.Partition);
        return new StoredRow(partition, key, Encoding.UTF8.GetBytes(move(Encoding.UTF8.GetString(row.Body.Span))));
    }
}

/// <summary>One row of a store, wherever it lies.</summary>
public sealed record StoredRow(string Partition, string Key, ReadOnlyMemory<byte> Body)
{
    /// <returns>Null where it is no scene's.</returns>
    public int? Scene => SceneIds.IsSomebodys(this) ? SceneIds.SceneOf(this) : null;

    /// <summary>Into a store in which none of them lies yet.</summary>
    public static async Task Insert(IEnumerable<StoredRow> rows, IStore into)
    {
        const int MostAtOnce = 50;
        foreach (var partition in rows.GroupBy(row => row.Partition))
        {
            foreach (var some in partition.Chunk(MostAtOnce))
            {
                var changes = some.Select(row => new Change.Insert(row.Key, row.Body)).ToList();
                Assert.IsType<CommitResult.Committed>(await into.Commit(partition.Key, changes, CancellationToken.None));
            }
        }
    }

    public bool IsAlarm => Partition.StartsWith(Keys.AlarmPrefix, StringComparison.Ordinal);
}
