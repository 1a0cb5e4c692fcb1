using System.Runtime.CompilerServices;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Parts of a task that several cards show.</summary>
internal static class TaskText
{
    /// <summary>UTF-16 units of a context beneath the goal: two or three lines on a phone. The rest is folded away.</summary>
    private const int LongestInSight = 130;

    // The texts are kept, because a task is rendered at every click on it.
    private static readonly ConditionalWeakTable<CatalogueEntry, string> Contexts = [];

    /// <summary>Without the brackets of blanks that nobody has filled in; the text reads well without them.</summary>
    public static string Context(CatalogueEntry task) => Contexts.GetValue(task, static task =>
        Blanks.Without(task.Context));

    /// <summary>The context, or as many of its first sentences as fit beneath the goal.</summary>
    public static string ContextInSight(CatalogueEntry task) => FirstSentences(task, LongestInSight);

    /// <summary>The context as an entry may have it. Only what was filled in can make it longer, and that is told apart from it.</summary>
    public static IEnumerable<Element> ContextAsWritten(CatalogueEntry task) =>
        FirstSentences(task, EntryLimits.Context) is { Length: > 0 } context ? [Texts.Written(context)] : [];

    /// <summary>The skill, and the level of the task.</summary>
    public static (string Name, string Detail) About(this CardBuilder builder, CatalogueEntry task) =>
        (builder.Skill(task.Skill), builder.Level(task.Level));

    /// <summary>The learner, for people who see the tasks of several.</summary>
    public static (string Name, string Detail) AboutLearner(this CardBuilder builder, Assignment assignment) => (
        builder.Name(assignment.Learner),
        builder.Text.Format("skill-and-level", builder.Skill(assignment.Task.Skill), builder.Level(assignment.Task.Level)));

    /// <summary>The goal, unless the title, which was made of it, says the same right above.</summary>
    public static IEnumerable<Element> Goal(CatalogueEntry task) => IsTitle(task) ? [] : [Texts.Written(task.Goal)];

    /// <summary>The same where it only reminds: what leads is the work.</summary>
    public static IEnumerable<Element> SmallGoal(CatalogueEntry task) =>
        IsTitle(task) ? [] : [Texts.Line(task.Goal) with { Size = TextSize.Small, Spacing = Spacing.Small }];

    /// <summary>The goal, which leads, and beneath it as much of the context as is in sight.</summary>
    public static IEnumerable<Element> GoalAndContext(CatalogueEntry task)
    {
        foreach (var goal in Goal(task)) yield return goal;
        if (ContextInSight(task) is { Length: > 0 } context) yield return Texts.Written(context);
    }

    public static IEnumerable<Element> Criteria(this CardBuilder builder, CatalogueEntry task) =>
        [builder.Title("label.criteria"), .. Texts.Ticked(task.Criteria)];

    /// <summary>Tools and guides; a course that prepares for the task comes first.</summary>
    public static IEnumerable<Element> Links(this CardBuilder builder, CatalogueEntry task)
    {
        var course = task.Course is { } prepares ? builder.Link(prepares.Title, prepares.Url, "label.course") : null;
        Element?[] links = [course, .. task.Links.Select(link => builder.Link(link.Title, link.Url))];
        return links.All(link => link is null) ? [] : links.OfType<Element>().Prepend(builder.Title("label.links"));
    }

    /// <summary>What to hand in, where the entry says it.</summary>
    public static IEnumerable<Element> HandIn(this CardBuilder builder, CatalogueEntry task) =>
        task.HandIn is { } handIn ? [builder.Title("label.hand-in"), Texts.Written(handIn)] : [];

    /// <summary>What the learner will use it on, in their own words.</summary>
    public static IEnumerable<Element> Use(Assignment assignment, string label) => assignment.Use is { } use
        ? [Texts.Apart([Texts.Label(label), Texts.Written(use) with { Spacing = Spacing.None }])]
        : [];

    /// <summary>What was filled in where the entry leaves a blank.</summary>
    public static IEnumerable<Element> Filled(Assignment assignment) => assignment.Filled is { IsEmpty: false } filled
        ? [Texts.Facts(filled.Select(one => (Capital(one.Words), one.Answer)))]
        : [];

    /// <summary>With a capital at the beginning, as a label.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    public static string Reviewer(this CardBuilder builder, Assignment assignment) => assignment switch
    {
        { Deputy: { } deputy } => builder.Text.Format("one-or-other", builder.Name(assignment.Reviewer), builder.Name(deputy)),
        { Submissions: 0 } when !builder.Context.Names.ContainsKey(assignment.Reviewer) => builder.Text["reviewer-left"],
        _ => builder.Name(assignment.Reviewer),
    };

    /// <summary>Keep, change and next as they were given, and the criteria that were missing.</summary>
    /// <param name="met">All criteria count as met, whatever the reviewer ticked.</param>
    public static Container? Given(
        this CardBuilder builder, Feedback feedback, CatalogueEntry task, bool changeFirst = false, bool met = false)
    {
        var keep = Part(builder, "label.keep", feedback.Keep);
        var change = Part(builder, "label.change", feedback.Change)
            .Concat(met ? [] : Missing(builder, "label.missing", feedback, task));
        Element[] parts =
        [
            .. changeFirst ? change.Concat(keep) : keep.Concat(change),
            .. Part(builder, "label.next", feedback.Next),
        ];
        return parts.Length == 0 ? null : Texts.Apart(parts);
    }

    private static IEnumerable<Element> Part(CardBuilder builder, string label, string text) =>
        text.Length == 0
            ? []
            : [Texts.Label(builder.Text[label]) with { Color = TextColor.Accent }, Texts.Written(text) with { Spacing = Spacing.None }];

    public static IEnumerable<Element> Missing(CardBuilder builder, string label, Feedback feedback, CatalogueEntry task)
    {
        var missing = feedback.Missing.Where(place => place < task.Criteria.Count).Select(place => task.Criteria[place]).ToList();
        return missing.Count == 0 ? [] : [builder.Title(label), .. Texts.Ticked(missing)];
    }

    private static string FirstSentences(CatalogueEntry task, int longest)
    {
        var whole = Context(task);
        return whole.Length <= longest ? whole : whole[..(whole.LastIndexOf(". ", longest, StringComparison.Ordinal) + 1)];
    }

    private static bool IsTitle(CatalogueEntry task) => task.Goal.TrimEnd('.', '!') == task.Title;
}
