using System.Globalization;
using CsvHelper;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>The catalogue as a table: one entry a row, with the name of its skill and what its levels mean beside it.</summary>
internal static class CatalogueCsv
{
    public static ImportFile Read(byte[] content)
    {
        var table = CsvTable.Read(content, CsvColumns.All, CsvColumns.Required);
        var problems = table.Problems.Concat(table.Rows.SelectMany(Cells)).Concat(Skills(table.Rows, out var skills));
        return new ImportFile(skills, [.. table.Rows.Select(row => new ImportRow(row.Place, Draft(row)))], [.. problems]);
    }

    /// <summary>Spreadsheets take a file for UTF-8 only with a byte-order mark, and run a cell that begins with a sign of theirs.</summary>
    public static void Write(Domain.Catalogue.Catalogue catalogue, IEnumerable<CatalogueEntry> entries, Stream stream)
    {
        using var csv = CsvWriter.Create(
            stream, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord([.. CsvColumns.All]);
        var skills = catalogue.Skills.ToDictionary(skill => skill.Id);
        foreach (var entry in entries)
        {
            var cells = Cells(entry, skills.GetValueOrDefault(entry.Skill));
            csv.WriteRecord([.. CsvColumns.All.Select(column => cells.GetValueOrDefault(column) ?? "")]);
        }
    }

    private static EntryDraft Draft(CsvRow row) => new(
        Id: Text(row, CsvColumns.Id),
        Skill: Text(row, CsvColumns.Skill),
        Level: int.TryParse(row[CsvColumns.Level], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null,
        Title: Text(row, CsvColumns.Title),
        Goal: Text(row, CsvColumns.Goal),
        Context: Text(row, CsvColumns.Context),
        Effort: Text(row, CsvColumns.Effort),
        Box: Text(row, CsvColumns.Box),
        Criteria: Texts(row, CsvColumns.Criteria),
        Hints: Texts(row, CsvColumns.Hints),
        Links: [.. CsvColumns.LinkTitles.Zip(CsvColumns.LinkUrls, (title, url) => Link(row, title, url)).OfType<LinkDraft>()],
        Expert: Text(row, CsvColumns.Expert))
    {
        HandIn = Text(row, CsvColumns.HandIn),
        Course = Link(row, CsvColumns.CourseTitle, CsvColumns.CourseUrl),
    };

    private static string? Text(CsvRow row, string column) => row[column] is { Length: > 0 } text ? text : null;

    private static IReadOnlyList<string?> Texts(CsvRow row, IEnumerable<string> columns) =>
        [.. columns.Select(column => Text(row, column)).OfType<string>()];

    private static LinkDraft? Link(CsvRow row, string title, string url) =>
        Text(row, title) is null && Text(row, url) is null ? null : new LinkDraft(Text(row, title), Text(row, url));

    /// <summary>A cell that a spreadsheet would run is refused: whoever opens the file would run it too.</summary>
    private static IEnumerable<RowProblem> Cells(CsvRow row) =>
        from cell in row.Cells
        where cell.Value.StartsWith('=') || (cell.Key == CsvColumns.Skill && cell.Value.Any(";,/|&+ ".Contains))
        select new RowProblem(row.Place, cell.Key, cell.Value.StartsWith('=')
            ? "begins with '=', which a spreadsheet would run as a formula"
            : "names several skills; an entry trains exactly one");

    private static List<RowProblem> Skills(IReadOnlyList<CsvRow> rows, out IReadOnlyList<Skill> skills)
    {
        var (problems, read) = (new List<RowProblem>(), new Dictionary<string, (Skill Skill, CsvRow Row)>(StringComparer.Ordinal));
        foreach (var row in rows.Where(row => row[CsvColumns.SkillName].Length > 0 && SkillId.TryParse(row[CsvColumns.Skill], out _)))
        {
            var levels = Levels(row);
            var skill = new Skill(SkillId.Parse(row[CsvColumns.Skill]), row[CsvColumns.SkillName]) { Levels = levels };
            if (read.TryAdd(row[CsvColumns.Skill], (skill, row)))
            {
                problems.AddRange(CatalogueRules.CheckSkill(skill.Id.ToString(), skill.Name, [.. levels])
                    .Select(problem => new RowProblem(row.Place, "skill " + problem.Field, ProblemWords.Describe(problem))));
            }
            else if (read[row[CsvColumns.Skill]] is var first
                && (first.Skill.Name != skill.Name || !first.Skill.Levels.SequenceEqual(levels)))
            {
                problems.Add(new RowProblem(row.Place, CsvColumns.SkillName, $"describes the skill otherwise than {first.Row.Place}"));
            }
        }

        skills = [.. read.Values.Select(pair => pair.Skill)];
        return problems;
    }

    /// <summary>Up to the last level that is described.</summary>
    private static List<string> Levels(CsvRow row)
    {
        var levels = CsvColumns.SkillLevels.Select(column => row[column]).ToList();
        return levels[..(levels.FindLastIndex(level => level.Length > 0) + 1)];
    }

    private static Dictionary<string, string?> Cells(CatalogueEntry entry, Skill? skill)
    {
        var draft = EntryDraft.From(entry);
        var cells = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [CsvColumns.Id] = draft.Id, [CsvColumns.Skill] = draft.Skill, [CsvColumns.SkillName] = skill?.Name,
            [CsvColumns.Level] = entry.Level.ToString(), [CsvColumns.Title] = draft.Title, [CsvColumns.Goal] = draft.Goal,
            [CsvColumns.Context] = draft.Context, [CsvColumns.Effort] = draft.Effort, [CsvColumns.Box] = draft.Box,
            [CsvColumns.HandIn] = draft.HandIn, [CsvColumns.Expert] = draft.Expert,
            [CsvColumns.CourseTitle] = draft.Course?.Title, [CsvColumns.CourseUrl] = draft.Course?.Url,
        };
        Fill(cells, CsvColumns.SkillLevels, skill?.Levels ?? []);
        Fill(cells, CsvColumns.Criteria, draft.Criteria);
        Fill(cells, CsvColumns.Hints, draft.Hints);
        Fill(cells, CsvColumns.LinkTitles, [.. draft.Links.Select(link => link.Title)]);
        Fill(cells, CsvColumns.LinkUrls, [.. draft.Links.Select(link => link.Url)]);
        return cells;
    }

    private static void Fill(Dictionary<string, string?> cells, IReadOnlyList<string> columns, IReadOnlyList<string?> texts)
    {
        foreach (var (column, text) in columns.Zip(texts)) cells[column] = text;
    }
}
