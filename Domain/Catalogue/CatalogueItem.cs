using System.Globalization;
using System.Text;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>An entry, and what its owner knows of it beside its words.</summary>
public sealed record CatalogueItem(CatalogueEntry Entry)
{
    private string? words;
    private string? title;

    /// <summary>Taken out of the catalogue: offered to nobody, kept for those who have met it.</summary>
    public bool IsRetired { get; init; }

    /// <summary>Who published this version on a card; null when it came from a file.</summary>
    public PersonId? Author { get; init; }

    /// <summary>Fewer than half of those who said whether this version was useful found it so.</summary>
    public bool IsDoubted { get; init; }

    /// <summary>When somebody last wrote it or said that it is still right; null when nobody knows.</summary>
    public DateTimeOffset? ReviewedAt { get; init; }

    /// <summary>The title as it is searched.</summary>
    internal string Title => title ??= Fold(Entry.Title);

    /// <summary>What is searched beside the title; folded once for each version.</summary>
    internal string Words => words ??= Fold(string.Join(
        '\n', [Entry.Goal, Entry.Context, Entry.Skill.ToString().Replace('-', ' '), .. Entry.Criteria]));

    /// <summary>It is offered, though too few found it useful, so its owner is asked to change it.</summary>
    public bool IsInDoubt => IsDoubted && !IsRetired;

    /// <summary>Nobody has looked at it for so long that its owner is asked.</summary>
    /// <param name="before">What was reviewed before then is too old.</param>
    public bool IsStale(DateTimeOffset before) => !IsRetired && ReviewedAt is { } at && at < before;

    /// <summary>In lower case and without accents, so that <em>resume</em> finds <em>Résumé</em>.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
