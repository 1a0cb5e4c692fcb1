using System.Globalization;
using System.Text.RegularExpressions;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>What became of an import of people. Nothing was written while there is a problem.</summary>
/// <param name="Rows">What became of each row, in the file's order.</param>
/// <param name="Left">How many were imported before and are not in this file.</param>
public sealed record PeopleImported(
    IReadOnlyList<(string Place, string Name, RowOutcome Outcome)> Rows, int Left, IReadOnlyList<RowProblem> Problems);

/// <summary>People from a file. Each import takes the place of the one before.</summary>
public interface IPeopleImport
{
    /// <exception cref="TimeoutException">The store did not answer, or others were always faster.</exception>
    Task<PeopleImported> Import(string path, CancellationToken cancellationToken);
}

internal sealed partial class PeopleImport(
    IStore store, ConfiguredPeople configured, IOptions<OrganisationOptions> options, IOptions<BotOptions> bot,
    IOpeningStore? opening = null) : IPeopleImport
{
    /// <summary>So many fit one transaction of the store, with those whose place they take.</summary>
    private const int MostPeople = 10_000;
    private const int InPart = 250;
    private const int Attempts = 10;

    public async Task<PeopleImported> Import(string path, CancellationToken cancellationToken)
    {
        var (rows, problems) = PeopleFile.Read(await File.ReadAllBytesAsync(path, cancellationToken), configured.InOrder);
        List<RowProblem> found = [.. problems, .. problems.Count == 0 ? Rules(rows) : []];
        if (rows.Count > MostPeople) found.Add(TooMany(rows.Count));
        if (found.Count > 0) return new PeopleImported([], 0, found);
        if (opening is not null) await opening.Open(cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await Write(rows, cancellationToken) is { } done) return done;
        }

        throw new TimeoutException("The people could not be imported; nothing was changed.");
    }

    private async Task<PeopleImported?> Write(IReadOnlyList<(string Place, PersonRow Row)> rows, CancellationToken cancellationToken)
    {
        var head = await ImportedPeople.Head(store, cancellationToken);
        var before = head is { Body.Import: var last } ? await ImportedPeople.Rows(store, last, cancellationToken) : [];
        var old = await store.Range(Keys.PeopleRows.Partition, Keys.PeopleRows.PartsFrom, Keys.PeopleRows.PartsUntil, cancellationToken)
            .ToListAsync(cancellationToken);
        var import = (head?.Body.Import ?? 0) + 1;
        var counts = PeopleJson.Write(new PeopleHead(import, rows.Count));
        Change[] changes =
        [
            head is { Row: var row } ? new Change.Replace(row.Key, row.ETag, counts) : new Change.Insert(Keys.PeopleRows.Head, counts),
            .. old.Select(part => new Change.Delete(part.Key, part.ETag)),
            .. rows.Select(pair => pair.Row).Chunk(InPart).Select((part, place) =>
                new Change.Insert(Keys.PeopleRows.Part(import, place), PeopleJson.Write(new PeoplePart(part)))),
        ];
        return await store.Commit(Keys.PeopleRows.Partition, changes, cancellationToken) is CommitResult.Committed
            ? Compare(rows, before)
            : null;
    }

    private static PeopleImported Compare(IReadOnlyList<(string Place, PersonRow Row)> rows, IReadOnlyList<PersonRow> before)
    {
        var known = before.ToDictionary(row => row.ObjectId);
        var outcomes = rows.Select(pair => (pair.Place, pair.Row.Name, known.GetValueOrDefault(pair.Row.ObjectId) switch
        {
            null => RowOutcome.New,
            var same when same == pair.Row => RowOutcome.Unchanged,
            _ => RowOutcome.Changed,
        }));
        var left = before.Select(row => row.ObjectId).Except(rows.Select(pair => pair.Row.ObjectId)).Count();
        return new PeopleImported([.. outcomes], left, []);
    }

    /// <summary>The same rules as for people of the configuration, with the row instead of the place there.</summary>
    private IEnumerable<RowProblem> Rules(IReadOnlyList<(string Place, PersonRow Row)> rows)
    {
        var first = options.Value.People.Count;
        var together = OrganisationMerger.Merge(options.Value, rows.Select(pair => pair.Row));
        var (_, problems) = OrganisationReader.Read(together);
        var tenants = new TenantsOfPeople(bot).Validate(null, together);
        var imported = rows.Where(pair => !options.Value.People.Any(person =>
            string.Equals(person.ObjectId, pair.Row.ObjectId, StringComparison.OrdinalIgnoreCase))).ToList();
        foreach (var problem in problems.Concat(tenants.Failures ?? []))
        {
            if (Place().Match(problem) is not { Success: true } match) continue;
            var place = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - first;
            if (place >= 0) yield return new RowProblem(imported[place].Place, null, match.Groups[2].Value.Trim());
        }
    }

    private static RowProblem TooMany(int rows) =>
        new("the file", null, string.Create(CultureInfo.InvariantCulture, $"has {rows} rows; at most {MostPeople} fit"));

    [GeneratedRegex("^Organisation:People:([0-9]+)(.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Place();
}
