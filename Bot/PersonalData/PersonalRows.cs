using System.Runtime.CompilerServices;
using System.Text;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.PersonalData;

/// <summary>
/// Which rows are about a person: all that <see cref="Eraser"/> deletes, and of what stays, what lies under their name in a place of all.
/// What lies with other people, such as the feedback that somebody gave them, is theirs.
/// </summary>
internal static class PersonalRows
{
    /// <summary>In order of the keys, so that each name comes up once.</summary>
    private static readonly (string Prefix, string Section)[] Sections =
    [
        (Keys.BoardPrefix, "team"),
        (Keys.Desk, "desk"),
        (Keys.HandOutPrefix, "handOuts"),
        (Keys.CardPrefix, "cards"),
        (Keys.NoticePrefix, "messages"),
        (Keys.TaskPrefix, "tasks"),
        (Keys.TransferPrefix, "messagesToOthers"),
        (Keys.EntryDraftsFrom, "taskDrafts"),
        (Keys.EventPrefix, "events"),
        (Keys.LedgerPrefix, "messageLog"),
        (Keys.EndedPrefix, "numbers"),
        (Keys.PastCardPrefix, "earlierCards"),
        (Keys.PastHandOutPrefix, "earlierHandOuts"),
        (Keys.PastTaskPrefix, "earlierTasks"),
    ];

    /// <summary>Each with the section of an export to which it belongs. The rows of a section follow each other.</summary>
    public static async IAsyncEnumerable<(string Section, Row Row)> Read(
        PersonId person, IStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.Range(Keys.Person(person), Keys.LiveFrom, Keys.HistoryUntil, cancellationToken))
            yield return (Section(row.Key), row);
        if (await store.Get(Keys.ErasureRows.Partition, Keys.ErasureRows.Row(person), cancellationToken) is { } erasure)
            yield return ("deletion", erasure);
        if (await store.Get(Keys.Directory.Partition, Keys.Directory.Person(person), cancellationToken) is { } listed)
            yield return ("directory", listed);
        await foreach (var row in All(Keys.Alarms(Keys.ShardOf(person)), store, cancellationToken))
        {
            if (Keys.AlarmPerson(row.Key) == person) yield return ("alarms", row);
        }

        var name = Encoding.UTF8.GetBytes(person.ToString());
        await foreach (var row in All(Keys.CatalogueRows.Partition, store, cancellationToken))
        {
            if (row.Body.Span.IndexOf(name) >= 0) yield return ("catalogue", row);
        }
    }

    /// <summary>A row that came to be known later than this page has a section of its own kind.</summary>
    private static string Section(string key) =>
        Sections.FirstOrDefault(one => key.StartsWith(one.Prefix, StringComparison.Ordinal)).Section ?? key[..key.LastIndexOf('.')];

    private static IAsyncEnumerable<Row> All(string partition, IStore store, CancellationToken cancellationToken) =>
        store.Range(partition, "!", Keys.HistoryUntil, cancellationToken);
}
