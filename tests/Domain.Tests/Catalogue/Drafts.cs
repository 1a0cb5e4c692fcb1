using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Catalogue;

internal static class Drafts
{
    public static EntryDraft Good { get; } = new(
        "seo-test-one-page",
        "writing-for-search",
        1,
        "Test the SEO of one page",
        "One page is tested against the query it should answer.",
        "Take [one page of ours]. Look at it as a searcher does.",
        "2h30m",
        "hours 3",
        ["Names the query", "Lists three findings"],
        ["Begin without tools.", "Then open Search Console."],
        [new LinkDraft("PageSpeed Insights", "https://pagespeed.web.dev/")],
        null);
}
