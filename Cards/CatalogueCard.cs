using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards;

/// <summary>The catalogue, ten at a time: words to look for, skill and level to narrow it.</summary>
public static class CatalogueCard
{
    private const int MostRows = 10;
    private const int MostToReview = 3;

    /// <param name="found">All that match, in the order in which they are shown.</param>
    /// <param name="toReview">What the viewer is asked to look at.</param>
    /// <param name="from">Index of the first that is shown, from 0.</param>
    public static CardContent Render(
        Catalogue catalogue, CatalogueQuery query, IReadOnlyList<CatalogueItem> found, EntriesToReview toReview, bool mayWrite,
        int from, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        var part = Part.Create(found.Count, from, MostRows);
        var heading = builder.Text[query.Retired ? "catalogue.heading-retired" : "catalogue.heading"];
        return builder.Card(
            heading,
            [
                Texts.Heading(heading),
                .. Doubted(toReview.Doubted, builder),
                .. Stale(toReview.Stale, builder),
                .. Search(catalogue, query, builder),
                part.Line("catalogue.part", builder) ?? Texts.Quiet(Count(found.Count, builder)),
                .. part.Create(found).Select(item => Row(item, query, part.First, builder)),
            ],
            Actions(part, query, mayWrite, builder));
    }

    private static string Count(int count, CardBuilder builder) =>
        count == 0 ? builder.Text["catalogue.none"] : builder.Text.Counted("catalogue.count", count);

    private static IEnumerable<Element> Search(Catalogue catalogue, CatalogueQuery query, CardBuilder builder)
    {
        yield return builder.Line(
            InputIds.Find, "catalogue.find", "catalogue.find-hint", InputLimits.MostTaken(InputIds.Find), query.Words);
        Element[] filters =
        [
            builder.Pick(InputIds.FindSkill, "catalogue.skill", Skills(catalogue, builder), query.Skill?.ToString() ?? Any),
            builder.Pick(InputIds.FindLevel, "catalogue.level", Levels(builder), query.Level?.ToString() ?? Any),
        ];
        var isUsed = query.Skill is not null || query.Level is not null;
        foreach (var element in builder.Fold("filters", "catalogue.filters", filters, isUsed)) yield return element;
        yield return new ActionSet([builder.Button("button.search", new Click.SearchCatalogue(Retired: query.Retired))]);
    }

    private static IEnumerable<Choice> Skills(Catalogue catalogue, CardBuilder builder) => catalogue.Skills
        .Select(skill => new Choice(skill.Name, skill.Id.ToString())).Prepend(new Choice(builder.Text["catalogue.any-skill"], Any));

    private static IEnumerable<Choice> Levels(CardBuilder builder) => Enumerable.Range(EntryLimits.LowestLevel, EntryLimits.HighestLevel)
        .Select(level => new Choice(builder.Level(new Level(level)), level.ToString(CultureInfo.InvariantCulture)))
        .Prepend(new Choice(builder.Text["catalogue.any-level"], Any));

    /// <summary>The title opens the entry.</summary>
    private static Container Row(CatalogueItem item, CatalogueQuery query, int from, CardBuilder builder)
    {
        var entry = item.Entry;
        var about = builder.Text.Format("skill-and-level", builder.Skill(entry.Skill), builder.Level(entry.Level));
        var key = entry.Owner is null ? "catalogue.row" : "catalogue.row-team";
        return new Container(
        [
            new Container([Texts.Label(entry.Title) with { Color = TextColor.Accent }])
            {
                SelectAction = Buttons.Titled(entry.Title, new Click.ShowEntry(entry.Id, from, query.Retired)),
            },
            Texts.Quiet(builder.Text.Format(key, about, builder.Text.Box(entry.Box))) with { Spacing = Spacing.None },
        ])
        {
            Separator = true,
        };
    }

    private static IEnumerable<Element> Doubted(IReadOnlyList<CatalogueItem> doubted, CardBuilder builder)
    {
        if (doubted.Count == 0) yield break;
        yield return Texts.Apart(
        [
            builder.Title("catalogue.doubted"),
            Texts.Quiet(builder.Text.Counted("catalogue.doubted-why", doubted.Count)),
            .. doubted.Take(MostToReview).SelectMany(item => new Element[]
            {
                Texts.Line(item.Entry.Title), new ActionSet([builder.Button("button.edit", new Click.EditEntry(item.Entry.Id))]),
            }),
        ]);
    }

    private static IEnumerable<Element> Stale(IReadOnlyList<CatalogueItem> stale, CardBuilder builder)
    {
        if (stale.Count == 0) yield break;
        yield return Texts.Apart(
        [
            builder.Title("catalogue.stale"),
            Texts.Quiet(builder.Text.Counted("catalogue.stale-why", stale.Count)),
            .. stale.Take(MostToReview).SelectMany(item => new Element[]
            {
                Texts.Line(builder.Text.Format("catalogue.stale-row", item.Entry.Title, builder.At(item.ReviewedAt!.Value))),
                new ActionSet(
                [
                    builder.Button("button.still-right", new Click.StillRight(item.Entry.Id, item.Entry.Version)),
                    builder.Button("button.edit", new Click.EditEntry(item.Entry.Id)),
                ]),
            }),
        ]);
    }

    private static IEnumerable<AdaptiveAction> Actions(Part part, CatalogueQuery query, bool mayWrite, CardBuilder builder)
    {
        foreach (var button in part.Buttons(from => To(query, from), builder)) yield return button;
        if (!mayWrite) yield break;
        yield return builder.Button("button.new-entry", new Click.NewEntry());
        yield return query.Retired
            ? builder.More("button.back-to-catalogue", new Click.CataloguePage())
            : builder.More("button.show-retired", new Click.CataloguePage(Retired: true));
    }

    /// <summary>A page of the same result.</summary>
    public static Click.CataloguePage To(CatalogueQuery query, int from) =>
        new(from, query.Words.Length == 0 ? null : query.Words, query.Skill?.ToString(), query.Level?.Value, query.Retired);

    /// <summary>An empty choice would say nothing; this one, which is no skill's id, says that any will do.</summary>
    private const string Any = "*";
}
