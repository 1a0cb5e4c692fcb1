using System.Text.Json;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>The rows of the people who were imported.</summary>
internal static class ImportedPeople
{
    public static async Task<(Row Row, PeopleHead Body)?> Head(IStore store, CancellationToken cancellationToken) =>
        await store.Get(Keys.PeopleRows.Partition, Keys.PeopleRows.Head, cancellationToken) is { } row
            ? (row, JsonSerializer.Deserialize(row.Body.Span, PeopleJson.Default.PeopleHead)!)
            : null;

    public static async Task<IReadOnlyList<PersonRow>> Rows(IStore store, int import, CancellationToken cancellationToken)
    {
        var parts = store.Range(
            Keys.PeopleRows.Partition, Keys.PeopleRows.Part(import, 0), Keys.PeopleRows.Part(import + 1, 0), cancellationToken);
        var rows = new List<PersonRow>();
        await foreach (var part in parts) rows.AddRange(JsonSerializer.Deserialize(part.Body.Span, PeopleJson.Default.PeoplePart)!.People);
        return rows;
    }
}
