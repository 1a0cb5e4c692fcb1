using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards;

/// <summary>One entry of the catalogue, to look at.</summary>
public static class EntryCard
{
    /// <param name="back">The page of the catalogue from which the viewer came.</param>
    public static CardContent Render(
        CatalogueItem item, Catalogue catalogue, EntryRights rights, Click.CataloguePage back, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        var entry = item.Entry;
        return builder.Card(
            builder.Text.Format("entry.summary", entry.Title),
            [
                Texts.Quiet(builder.Text.Format("skill-and-level", builder.Skill(entry.Skill), builder.Level(entry.Level))),
                Texts.Heading(entry.Title),
                item.IsRetired ? Texts.Label(builder.Text["entry.retired"]) : null,
                .. TaskText.GoalAndContext(entry),
                Texts.Apart(Texts.Columns(Facts(entry, builder))),
                .. builder.Criteria(entry),
                .. builder.Fold("details", "button.details", [.. Details(item, catalogue, rights, builder)]),
                rights.MayWrite ? Texts.Quiet(State(item, builder)) : null,
                rights.MayEdit && item.IsDoubted ? Texts.Quiet(builder.Text["entry.doubted"]) : null,
            ],
            Actions(item, rights, back, builder));
    }

    /// <summary>For a chat that others read too: what the task is, and where to take it.</summary>
    public static CardContent Shared(CatalogueEntry entry, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return builder.Card(
            builder.Text.Format("entry.summary", entry.Title),
            [
                Texts.Quiet(builder.Text.Format("skill-and-level", builder.Skill(entry.Skill), builder.Level(entry.Level))),
                Texts.Heading(entry.Title) with { Id = SharedEntry.Mark(entry.Id) },
                .. TaskText.GoalAndContext(entry),
                Texts.Apart(Texts.Columns(Facts(entry, builder))),
                .. builder.Criteria(entry),
                Texts.Quiet(builder.Text["entry.how-to-take"]),
            ]);
    }

    private static IEnumerable<(string, string)> Facts(CatalogueEntry entry, CardBuilder builder) =>
    [
        (builder.Text["entry.effort"], builder.Text.Effort(entry.Effort)),
        (builder.Text["entry.box"], builder.Text.BoxAlone(entry.Box)),
    ];

    /// <summary>Hints are for those who hand out; a learner takes them one at a time.</summary>
    private static IEnumerable<Element> Details(CatalogueItem item, Catalogue catalogue, EntryRights rights, CardBuilder builder)
    {
        var entry = item.Entry;
        if (TaskText.ContextInSight(entry).Length < TaskText.Context(entry).Length) yield return Texts.Written(TaskText.Context(entry));
        foreach (var handIn in builder.HandIn(entry)) yield return handIn;
        yield return Texts.Quiet(Reviewer(entry, builder));
        if (catalogue.Skills.FirstOrDefault(skill => skill.Id == entry.Skill)?.Describe(entry.Level) is { } means)
            yield return Texts.Quiet(builder.Text.Format("entry.level-means", builder.Level(entry.Level), means));
        if (rights.MayWrite && entry.Hints.Count > 0)
        {
            yield return builder.Title("label.hints");
            foreach (var hint in Texts.Numbered(entry.Hints)) yield return hint;
        }

        foreach (var link in builder.Links(entry)) yield return link;
    }

    private static string Reviewer(CatalogueEntry entry, CardBuilder builder) => entry.Expert is { } expert
        ? builder.Text.Format("entry.reviewer", builder.Name(expert))
        : builder.Text["entry.reviewer-lead"];

    private static string State(CatalogueItem item, CardBuilder builder)
    {
        var owner = builder.Text[item.Entry.Owner is null ? "entry.companys" : "entry.teams"];
        var version = item.Entry.Version.ToString(CultureInfo.InvariantCulture);
        return item.ReviewedAt is { } at
            ? builder.Text.Format("entry.state", owner, version, builder.At(at))
            : builder.Text.Format("entry.state-unknown", owner, version);
    }

    private static IEnumerable<AdaptiveAction> Actions(
        CatalogueItem item, EntryRights rights, Click.CataloguePage back, CardBuilder builder)
    {
        var (id, version) = (item.Entry.Id, item.Entry.Version);
        if (rights.MayWrite && !item.IsRetired) yield return builder.Button("button.hand-out", new Click.Assign(id));
        else if (rights.MayTake && !item.IsRetired) yield return builder.Button("button.take-entry", new Click.TakeEntry(id));
        if (rights.MayEdit) yield return builder.Button("button.edit", new Click.EditEntry(id));
        else if (rights.MayWrite) yield return builder.Button("button.copy-entry", new Click.CopyEntry(id));
        if (rights.MayEdit && item.IsRetired) yield return builder.Button("button.restore", new Click.RestoreEntry(id, version));
        yield return builder.Button("button.back-to-catalogue", back);
        if (rights is { MayWrite: true, MayTake: true } && !item.IsRetired)
            yield return builder.More("button.take-entry", new Click.TakeEntry(id));
        if (rights.MayPost && !item.IsRetired) yield return builder.More("button.post-in-channel", new Click.PostEntry(id));
        if (rights.MayEdit) yield return builder.More("button.copy-entry", new Click.CopyEntry(id));
        if (rights is { MayEdit: true } && !item.IsRetired)
        {
            yield return builder.More("button.still-right", new Click.StillRight(id, version));
            yield return builder.More("button.retire", new Click.RetireEntry(id, version));
        }
    }
}
