using System.Runtime.CompilerServices;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Parts of a task that several cards show.</summary>
internal static class TaskText
{
    // The texts are kept, because a task is rendered at every click on it.
    private static readonly ConditionalWeakTable<CatalogueEntry, string> Contexts = [];

    /// <summary>Removes the brackets of blanks that no lead has filled in; the text reads well without them.</summary>
    public static string Context(CatalogueEntry task) => Contexts.GetValue(task, static task =>
        task.Context.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

    public static Element[] Goal(this CardBuilder builder, CatalogueEntry task) =>
        [builder.Title("label.goal"), Texts.Written(task.Goal)];

    public static Element[] GoalAndContext(this CardBuilder builder, CatalogueEntry task) =>
        [.. builder.Goal(task), builder.Title("label.context"), Texts.Written(Context(task))];

    public static Element[] Criteria(this CardBuilder builder, CatalogueEntry task) =>
        [builder.Title("label.criteria"), .. Texts.Numbered(task.Criteria)];

    public static IEnumerable<Element> Links(this CardBuilder builder, CatalogueEntry task) => task.Links.Count == 0
        ? []
        : [builder.Title("label.links"), .. task.Links.Select(link => Texts.Link(link.Title, link.Url))];

    public static (string, string) SkillFact(this CardBuilder builder, CatalogueEntry task) =>
        (builder.Text["fact.skill"], builder.SkillAndLevel(task));

    public static (string, string) ReviewerFact(this CardBuilder builder, Assignment assignment) =>
        (builder.Text["fact.reviewer"], assignment switch
        {
            { Deputy: { } deputy } => builder.Text.Format("one-or-other", builder.Name(assignment.Reviewer), builder.Name(deputy)),
            { Submissions: 0 } when !builder.Context.Names.ContainsKey(assignment.Reviewer) => builder.Text["reviewer-left"],
            _ => builder.Name(assignment.Reviewer),
        });

    /// <summary>Keep, change and next as they were given, and the criteria that were missing.</summary>
    /// <param name="met">All criteria count as met, whatever the reviewer ticked.</param>
    public static IEnumerable<Element> Given(
        this CardBuilder builder, Feedback feedback, CatalogueEntry task, bool changeFirst = false, bool met = false)
    {
        var keep = Part(builder, "label.keep", feedback.Keep);
        var change = Part(builder, "label.change", feedback.Change).Concat(met ? [] : Missing(builder, "label.missing", feedback, task));
        return [.. changeFirst ? change.Concat(keep) : keep.Concat(change), .. Part(builder, "label.next", feedback.Next)];
    }

    private static IEnumerable<Element> Part(CardBuilder builder, string label, string text) =>
        text.Length == 0 ? [] : [builder.Title(label), Texts.Written(text)];

    public static IEnumerable<Element> Missing(CardBuilder builder, string label, Feedback feedback, CatalogueEntry task)
    {
        var missing = feedback.Missing.Where(place => place < task.Criteria.Count).Select(place => task.Criteria[place]).ToList();
        return missing.Count == 0 ? [] : [builder.Title(label), .. missing.Select(Texts.Written)];
    }
}
