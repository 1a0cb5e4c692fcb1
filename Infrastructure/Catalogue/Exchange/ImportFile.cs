using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Infrastructure.Catalogue.Exchange;

/// <summary>A file that somebody wants to import, as far as it could be read.</summary>
/// <param name="Skills">The skills that the file describes; the others must be in the catalogue already.</param>
/// <param name="Problems">All that is wrong with the file itself, before it is compared with the catalogue.</param>
public sealed record ImportFile(
    IReadOnlyList<Skill> Skills, IReadOnlyList<ImportRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    /// <summary>The rules that every entry keeps were asked while it was read; only those for new entries are left.</summary>
    public bool IsChecked { get; init; }

    public static ImportFile Unreadable(string problem) => new([], [], [new RowProblem("the file", null, problem)]);
}

/// <param name="Place">Where it stands, such as <c>row 3</c> or <c>entries[2]</c>.</param>
public sealed record ImportRow(string Place, EntryDraft Draft);

/// <param name="Place">As in <see cref="ImportRow"/>.</param>
/// <param name="Field">Null when no field can be named.</param>
public sealed record RowProblem(string Place, string? Field, string Problem)
{
    public override string ToString() =>
        string.Join(": ", new[] { Place, Field, Problem }.Where(part => !string.IsNullOrEmpty(part)));
}
