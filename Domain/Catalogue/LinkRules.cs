using System.Globalization;
using System.Text;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Links to tools: few, titled, absolute and https.</summary>
internal static class LinkRules
{
    /// <summary>Letters and marks that take up room and show nothing, or take up none.</summary>
    private const string Blank = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

    public static IEnumerable<CatalogueProblem> Check(IReadOnlyList<LinkDraft> links) =>
    [
        .. Number(links.Count),
        .. links.SelectMany((link, index) => WordRules.Text($"links[{index}].title", link.Title, EntryLimits.LinkTitle)),
        .. links.SelectMany((link, index) => Address($"links[{index}].url", link.Url)),
    ];

    /// <summary>A course needs no link; one that is there needs both its title and its address.</summary>
    public static IEnumerable<CatalogueProblem> CheckCourse(LinkDraft? course) => course is null
        ? []
        : [.. WordRules.Text("course.title", course.Title, EntryLimits.LinkTitle), .. Address("course.url", course.Url)];

    /// <summary>
    /// The authoring gate: an address is shown as it is written. A character that nobody sees, or that turns the direction, makes it look
    /// like another one, and browsers read a backslash as a slash.
    /// </summary>
    public static IEnumerable<CatalogueProblem> Plain(EntryDraft draft) => draft.Links
        .Select((link, index) => (Field: $"links[{index}].url", link.Url))
        .Append((Field: "course.url", draft.Course?.Url))
        .Where(address => address.Url is { Length: <= EntryLimits.LinkUrl } url && IsHttps(url) && !IsPlain(url))
        .Select(address => new CatalogueProblem.NotHttps(address.Field, address.Url!));

    private static bool IsPlain(string url) => !url.EnumerateRunes().Any(rune => rune.Value == '\\' || Rune.IsWhiteSpace(rune)
        || (rune.IsBmp && Blank.Contains((char)rune.Value, StringComparison.Ordinal))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned);

    private static IEnumerable<CatalogueProblem> Number(int count) =>
        count > EntryLimits.MostLinks ? [new CatalogueProblem.WrongNumber("links", count, 0, EntryLimits.MostLinks)] : [];

    private static IEnumerable<CatalogueProblem> Address(string field, string? url) => url switch
    {
        null or "" => [new CatalogueProblem.Missing(field)],
        { Length: > EntryLimits.LinkUrl } => [new CatalogueProblem.TooLong(field, url.Length, EntryLimits.LinkUrl)],
        _ when !IsHttps(url) => [new CatalogueProblem.NotHttps(field, url)],
        _ => [],
    };

    /// <summary>Refuses a user name before the host too, since it makes an address look like another one.</summary>
    private static bool IsHttps(string url) =>
        Prose.IsTidy(url)
        && url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && address is { Host.Length: > 0, UserInfo.Length: 0 };
}
