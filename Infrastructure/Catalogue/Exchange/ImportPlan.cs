using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>What becomes of one row of an import.</summary>
public enum RowOutcome
{
    New,
    Changed,
    Unchanged,
}

/// <summary>What an import would write, compared with what is stored. Nothing is written while there is a problem.</summary>
/// <param name="Rows">What becomes of each row, in the file's order.</param>
public sealed record ImportPlan(IReadOnlyList<(ImportRow Row, RowOutcome Outcome)> Rows, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>The rows to write, by their keys.</summary>
    internal IReadOnlyList<(string Key, byte[] Body)> Writes { get; private init; } = [];

    /// <param name="strangers">Experts whom the organisation does not list.</param>
    internal static ImportPlan Create(ImportFile file, StoredCatalogue stored, IReadOnlySet<string> strangers, DateTimeOffset now)
    {
        var problems = file.Problems.Concat(Rules(file)).Concat(Doubles(file)).Concat(Skills(file, stored)).Concat(Teams(file, stored))
            .Concat(Experts(file, strangers));
        // Of a field that several look at, the first says what is wrong.
        var found = problems.DistinctBy(problem => (problem.Place.Split(" (")[0], problem.Field)).ToList();
        if (found.Count > 0) return new ImportPlan([], found);
        var outcomes = file.Rows.Select(row => (row, Outcome(row, stored))).ToList();
        return new ImportPlan(outcomes, [])
        {
            Writes =
            [
                .. file.Skills.Select(skill => Skill(skill, stored)).OfType<(string, byte[])>(),
                .. outcomes.Where(pair => pair.Item2 is not RowOutcome.Unchanged).Select(pair => Entry(pair.row.Draft, stored, now)),
            ],
        };
    }

    /// <summary>The authoring gate, for each row.</summary>
    private static IEnumerable<RowProblem> Rules(ImportFile file) =>
        from row in file.Rows
        let check = CatalogueRules.CheckNew(row.Draft, version: 1)
        where check is EntryCheck.Invalid
        from problem in ((EntryCheck.Invalid)check).Problems
        where !file.IsChecked || problem is CatalogueProblem.NotObservable
        select new RowProblem(Place(row), problem.Field, ProblemWords.Describe(problem));

    private static IEnumerable<RowProblem> Doubles(ImportFile file) =>
        from row in file.Rows
        where row.Draft.Id is { Length: > 0 }
        group row by row.Draft.Id into same
        from again in same.Skip(1)
        select new RowProblem(again.Place, "id", $"'{same.Key}' is in {same.First().Place} already");

    private static IEnumerable<RowProblem> Skills(ImportFile file, StoredCatalogue stored)
    {
        var known = file.Skills.Select(skill => skill.Id.ToString())
            .Concat(stored.Skills.Values.Where(skill => !skill.Body.Withdrawn).Select(skill => skill.Body.Id))
            .ToHashSet(StringComparer.Ordinal);
        return from row in file.Rows
               where SkillId.TryParse(row.Draft.Skill, out _) && !known.Contains(row.Draft.Skill!)
               let problem = new CatalogueProblem.UnknownSkill("skill", row.Draft.Skill!)
               select new RowProblem(Place(row), problem.Field, ProblemWords.Describe(problem));
    }

    /// <summary>A team's own entry is its lead's alone to change.</summary>
    private static IEnumerable<RowProblem> Teams(ImportFile file, StoredCatalogue stored) =>
        from row in file.Rows
        where Find(row.Draft.Id, stored) is { Body.Owner: not null }
        select new RowProblem(Place(row), "id", "is the id of a team's own entry; choose another one");

    private static IEnumerable<RowProblem> Experts(ImportFile file, IReadOnlySet<string> strangers) =>
        from row in file.Rows
        where row.Draft.Expert is { } expert && strangers.Contains(expert)
        select new RowProblem(Place(row), "expert", $"'{row.Draft.Expert}' is nobody in the organisation");

    private static RowOutcome Outcome(ImportRow row, StoredCatalogue stored) => Find(row.Draft.Id, stored) switch
    {
        null => RowOutcome.New,
        { Body: { Withdrawn: false, Entry: var entry } } when CatalogueJson.SaysTheSame(entry, row.Draft) => RowOutcome.Unchanged,
        _ => RowOutcome.Changed,
    };

    private static (string, byte[]) Entry(EntryDraft draft, StoredCatalogue stored, DateTimeOffset now)
    {
        var old = Find(draft.Id, stored)?.Body;
        var isSame = old is not null && CatalogueJson.SaysTheSame(old.Entry, draft);
        var version = isSame ? old!.Version : (old?.Version ?? 0) + 1;
        var row = new EntryRow(draft, version, old?.Position ?? EntryRow.AfterFiles, Withdrawn: false)
        {
            ReviewedAt = now,
            IsOwn = true,
            IsDoubted = isSame && old!.IsDoubted,
        };
        return (Keys.CatalogueRows.Entry(EntryId.Parse(draft.Id!)), CatalogueJson.Write(row));
    }

    private static (string, byte[])? Skill(Skill skill, StoredCatalogue stored)
    {
        var key = Keys.CatalogueRows.Skill(skill.Id);
        var old = stored.Skills.GetValueOrDefault(key)?.Body;
        IReadOnlyList<string>? levels = skill.Levels.Count == 0 ? null : skill.Levels;
        var isSame = old is { Withdrawn: false } && old.Name == skill.Name && (old.Levels ?? []).SequenceEqual(levels ?? []);
        var row = new SkillRow(skill.Id.ToString(), skill.Name, old?.Position ?? EntryRow.AfterFiles, Withdrawn: false)
        {
            Levels = levels,
            IsOwn = true,
        };
        return isSame ? null : (key, CatalogueJson.Write(row));
    }

    private static Stored<EntryRow>? Find(string? id, StoredCatalogue stored) =>
        EntryId.TryParse(id, out var entry) ? stored.Entries.GetValueOrDefault(Keys.CatalogueRows.Entry(entry)) : null;

    private static string Place(ImportRow row) => string.IsNullOrEmpty(row.Draft.Id) ? row.Place : $"{row.Place} ({row.Draft.Id})";
}
