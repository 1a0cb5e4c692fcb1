using System.Text.Json;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>
/// The people of the configuration, and beside them those who were imported. Whoever is in both is as the configuration says, so that
/// an import never locks out those who run the bot.
/// </summary>
/// <param name="store">Where people were imported to; null where nothing is stored.</param>
internal sealed class ImportedPeople(
    ConfiguredPeople configured, IOptions<OrganisationOptions> options, ILogger<ImportedPeople> log, IStore? store = null) : IPeople
{
    private volatile IPeople current = configured;
    private int import;

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => current.Find(id, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        current.ReportsOf(lead, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => current.Reviewers(cancellationToken);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        current.Colleagues(of, cancellationToken);

    /// <summary>Reads the people if another import counts than the one that is known.</summary>
    public async Task CatchUp(CancellationToken cancellationToken)
    {
        if (store is null || await Head(store, cancellationToken) is not { } head || head.Body.Import == import) return;
        var rows = await Rows(store, head.Body.Import, cancellationToken);
        // Another import came in between; the next look reads that one.
        if (rows.Count != head.Body.Count) return;
        var (organisation, problems) = OrganisationReader.Read(Together(options.Value, rows));
        foreach (var problem in problems) log.ImportedWrong(problem);
        (current, import) = (new PeopleIndex(organisation), head.Body.Import);
        log.Imported(rows.Count);
    }

    /// <summary>The configuration, and the imported people whom it does not name.</summary>
    public static OrganisationOptions Together(OrganisationOptions configured, IEnumerable<PersonRow> imported)
    {
        var all = new OrganisationOptions { TimeZone = configured.TimeZone };
        foreach (var list in configured.Holidays) all.Holidays.Add(list);
        foreach (var reviewer in configured.Reviewers) all.Reviewers.Add(reviewer);
        foreach (var person in configured.People) all.People.Add(person);
        var named = configured.People.Select(person => person.ObjectId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var row in imported.Where(row => !named.Contains(row.ObjectId))) all.People.Add(row.ToOptions());
        return all;
    }

    public static async Task<(Row Row, PeopleHead Body)?> Head(IStore store, CancellationToken cancellationToken) =>
        await store.Get(Keys.People.Partition, Keys.People.Head, cancellationToken) is { } row
            ? (row, JsonSerializer.Deserialize(row.Body.Span, PeopleJson.Default.PeopleHead)!)
            : null;

    public static async Task<IReadOnlyList<PersonRow>> Rows(IStore store, int import, CancellationToken cancellationToken)
    {
        var parts = store.Range(Keys.People.Partition, Keys.People.Part(import, 0), Keys.People.Part(import + 1, 0), cancellationToken);
        var rows = new List<PersonRow>();
        await foreach (var part in parts) rows.AddRange(JsonSerializer.Deserialize(part.Body.Span, PeopleJson.Default.PeoplePart)!.People);
        return rows;
    }
}
