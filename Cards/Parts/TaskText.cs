using System.Runtime.CompilerServices;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Parts of a task that several cards show.</summary>
internal static class TaskText
{
    // A task is drawn at every click on it.
    private static readonly ConditionalWeakTable<CatalogueEntry, string> Contexts = [];

    /// <summary>Blanks that no lead has filled read well without their brackets.</summary>
    public static string Context(CatalogueEntry task) => Contexts.GetValue(task, static task =>
        task.Context.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));

    public static Element[] Goal(this CardBuilder page, CatalogueEntry task) =>
        [page.Title("label.goal"), Texts.Written(task.Goal)];

    public static Element[] GoalAndContext(this CardBuilder page, CatalogueEntry task) =>
        [.. page.Goal(task), page.Title("label.context"), Texts.Written(Context(task))];

    public static Element[] Criteria(this CardBuilder page, CatalogueEntry task) =>
        [page.Title("label.criteria"), .. Texts.Numbered(task.Criteria)];

    public static IEnumerable<Element> Links(this CardBuilder page, CatalogueEntry task) => task.Links.Count == 0
        ? []
        : [page.Title("label.links"), .. task.Links.Select(link => Texts.Link(link.Title, link.Url))];

    public static (string, string) SkillFact(this CardBuilder page, CatalogueEntry task) => (page.Text["fact.skill"], page.SkillAndLevel(task));

    public static (string, string) ReviewerFact(this CardBuilder page, Assignment assignment) =>
        (page.Text["fact.reviewer"], assignment switch
        {
            { Deputy: { } deputy } => page.Text.Format("one-or-other", page.Name(assignment.Reviewer), page.Name(deputy)),
            { Submissions: 0 } when !page.Context.Names.ContainsKey(assignment.Reviewer) => page.Text["reviewer-left"],
            _ => page.Name(assignment.Reviewer),
        });

    /// <summary>Keep, change and next as they were given, and the criteria that were missing.</summary>
    /// <param name="met">All criteria are met, whatever was ticked.</param>
    public static IEnumerable<Element> Given(
        this CardBuilder page, Feedback feedback, CatalogueEntry task, bool changeFirst = false, bool met = false)
    {
        var keep = Part(page, "label.keep", feedback.Keep);
        var change = Part(page, "label.change", feedback.Change).Concat(met ? [] : Missing(page, "label.missing", feedback, task));
        return [.. changeFirst ? change.Concat(keep) : keep.Concat(change), .. Part(page, "label.next", feedback.Next)];
    }

    private static IEnumerable<Element> Part(CardBuilder page, string label, string text) =>
        text.Length == 0 ? [] : [page.Title(label), Texts.Written(text)];

    public static IEnumerable<Element> Missing(CardBuilder page, string label, Feedback feedback, CatalogueEntry task)
    {
        var missing = feedback.Missing.Where(place => place < task.Criteria.Count).Select(place => task.Criteria[place]).ToList();
        return missing.Count == 0 ? [] : [page.Title(label), .. missing.Select(Texts.Written)];
    }
}
