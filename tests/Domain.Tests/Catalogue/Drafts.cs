using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Domain.Tests.Catalogue;

internal static class Drafts
{
    public static EntryDraft Good { get; } = new(
        Id: "seo-test-one-page",
        Skill: "writing-for-search",
        Level: 1,
        Title: "Test the SEO of one page",
        Goal: "One page is tested against the query it should answer.",
        Context: "Take [one page of ours]. Look at it as a searcher does.",
        Effort: "2h30m",
        Box: "hours 3",
        Criteria: ["Names the query", "Lists three findings"],
        Hints: ["Begin without tools.", "Then open Search Console."],
        Links: [new LinkDraft("PageSpeed Insights", "https://pagespeed.web.dev/")],
        Expert: null);
}
