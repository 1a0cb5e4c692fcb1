using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Parts;

/// <summary>The fields of a task that a learner suggests, and a lead may change.</summary>
internal static class SuggestionFields
{
    public static Element Skill(this CardBuilder builder, string label, IEnumerable<SkillId> skills, string? kept) => builder.Pick(
        InputIds.EntrySkill, label, skills.Select(skill => new Choice(builder.Skill(skill), skill.ToString())), kept);

    public static Element Level(this CardBuilder builder, int? kept) => builder.Pick(
        InputIds.EntryLevel, "entry-form.level",
        from level in Enumerable.Range(EntryLimits.LowestLevel, EntryLimits.HighestLevel)
        select new Choice(builder.Level(new Level(level)), level.ToString(CultureInfo.InvariantCulture)),
        kept?.ToString(CultureInfo.InvariantCulture));

    public static IEnumerable<Element> Goal(this CardBuilder builder, string? kept) =>
        builder.Text(InputIds.Goal, "suggest.goal", "suggest.goal-hint", EntryLimits.Goal, kept);

    public static Element Box(this CardBuilder builder, string? kept) =>
        builder.Pick(InputIds.Box, "suggest.box", EntryChoices.Boxes(kept, builder.Text), kept);

    public static IEnumerable<Element> Criteria(this CardBuilder builder, IEnumerable<string?> kept) => builder.Text(
        InputIds.Criteria, "suggest.criteria", "suggest.criteria-hint", InputLimits.MostTaken(InputIds.Criteria), TypedEntry.Text(kept));

    /// <summary>What the task is for, and what to hand in.</summary>
    public static IEnumerable<Element> ContextAndHandIn(this CardBuilder builder, string? context, string? handIn) =>
    [
        .. builder.Text(InputIds.Context, "suggest.context", "suggest.context-hint", EntryLimits.Context, context),
        .. builder.Text(InputIds.HandIn, "entry-form.hand-in", "entry-form.hand-in-hint", EntryLimits.HandIn, handIn),
    ];
}
