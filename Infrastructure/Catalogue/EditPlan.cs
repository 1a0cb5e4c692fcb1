using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Catalogue;

/// <summary>What an edit would write, or why there is nothing to write.</summary>
internal sealed record EditPlan(EntryId Entry, IReadOnlyList<Change> Changes)
{
    public EditResult? Already { get; private init; }

    public static EditPlan Unknown { get; } = Answer(new EditResult.NoSuchEntry());

    public static EditPlan Answer(EditResult answer) => new(default, []) { Already = answer };

    public static EditPlan Change(EntryId id, Stored<EntryRow> old, EntryRow row) => new(id, [Replace(old, row)]);

    public static EditPlan New(EntryPublication wanted, Domain.Catalogue.Catalogue catalogue)
    {
        var id = NewId(wanted);
        var row = Row(wanted, id, 1, EntryRow.AfterFiles) with { Owner = wanted.Owner?.ToString() };
        return Refusal(row, catalogue) ?? new EditPlan(
            id, [new Change.Insert(Keys.CatalogueRows.Entry(id), CatalogueJson.Write(row)), Published(wanted, row)]);
    }

    public static EditPlan Version(EntryPublication wanted, Stored<EntryRow> old, Domain.Catalogue.Catalogue catalogue)
    {
        var id = wanted.Of!.Value;
        var row = Row(wanted, id, old.Body.Version + 1, old.Body.Position) with { Owner = old.Body.Owner };
        if (Refusal(row, catalogue) is { } refusal) return refusal;
        // Published without a change: somebody has read it, and it is still right.
        if (!old.Body.Withdrawn && CatalogueJson.SaysTheSame(row.Entry, old.Body.Entry))
            return new EditPlan(id, [Replace(old, old.Body with { ReviewedAt = wanted.Now }), Published(wanted, old.Body)]);
        return new EditPlan(id, [Replace(old, row), Publication.Keep(old), Published(wanted, row)]);
    }

    private static EditPlan? Refusal(EntryRow row, Domain.Catalogue.Catalogue catalogue)
    {
        var problems = CatalogueRules.CheckNew(row.Entry, row.Version) is EntryCheck.Invalid refused ? refused.Problems : [];
        var isKnown = catalogue.Skills.Any(skill => skill.Id.ToString() == row.Entry.Skill);
        if (!isKnown && !problems.Any(problem => problem.Field == "skill"))
            problems = [.. problems, new CatalogueProblem.UnknownSkill("skill", row.Entry.Skill!)];
        return problems.Count > 0 ? Answer(new EditResult.WithProblems(problems)) : null;
    }

    private static EntryRow Row(EntryPublication wanted, EntryId id, int version, int position) =>
        new(wanted.Draft with { Id = id.ToString() }, version, position, Withdrawn: false)
        {
            Author = wanted.Author.Id.ToString(),
            ReviewedAt = wanted.Now,
            IsOwn = true,
        };

    /// <summary>Readable in an export, and the same each time that the same form is published.</summary>
    private static EntryId NewId(EntryPublication wanted)
    {
        const int longest = 44;
        var letters = (wanted.Draft.Title ?? "").ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        var words = string.Join('-', string.Concat(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        var start = (words.Length > longest ? words[..longest] : words).Trim('-');
        return EntryId.Parse($"{(start.Length == 0 ? "entry" : start)}-{wanted.Form.ToString()[^12..]}");
    }

    private static Change.Replace Replace(Stored<EntryRow> old, EntryRow row) =>
        new(old.Row.Key, old.Row.ETag, CatalogueJson.Write(row));

    private static Change.Insert Published(EntryPublication wanted, EntryRow row) =>
        new(Keys.CatalogueRows.Form(wanted.Form), CatalogueJson.Write(new FormRow(row.Entry.Id!, row.Version)));
}
