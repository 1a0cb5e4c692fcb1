namespace MicroAssignBot.Domain.Catalogue;

/// <summary>Links to tools: few, titled, absolute and https.</summary>
internal static class LinkRules
{
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
