using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards;

/// <summary>The one form with which a lead or an administrator writes a task for the catalogue.</summary>
public static class EntryFormCard
{
    public static CardContent Render(EntryForm entry, Catalogue catalogue, CardContext context, Form form) =>
        CardBuilder.Fit(context, form, builder => Render(entry, catalogue, builder));

    private static CardContent Render(EntryForm entry, Catalogue catalogue, CardBuilder builder)
    {
        var heading = builder.Text[entry.Of is null ? "entry-form.new" : "entry-form.edit"];
        return builder.Card(
            heading,
            [
                Texts.Heading(heading),
                Texts.Quiet(builder.Text["entry-form.intro"]),
                .. Task(entry.Draft, catalogue, builder),
                .. Time(entry.Draft, builder),
                .. builder.Text(
                    InputIds.Criteria, "entry-form.criteria", "entry-form.criteria-hint", InputLimits.MostTaken(InputIds.Criteria),
                    TypedEntry.Text(entry.Draft.Criteria)),
                .. More(entry, builder),
            ],
            Actions(entry, builder));
    }

    private static IEnumerable<Element> Task(EntryDraft draft, Catalogue catalogue, CardBuilder builder) =>
    [
        builder.Line(InputIds.Title, "entry-form.title", "entry-form.title-hint", EntryLimits.Title, draft.Title ?? ""),
        builder.Pick(
            InputIds.EntrySkill, "entry-form.skill",
            catalogue.Skills.Select(skill => new Choice(builder.Named(skill.Name), skill.Id.ToString())), draft.Skill),
        builder.Pick(
            InputIds.EntryLevel, "entry-form.level", Levels(builder), draft.Level?.ToString(CultureInfo.InvariantCulture)),
        .. builder.Text(InputIds.Goal, "entry-form.goal", "entry-form.goal-hint", EntryLimits.Goal, draft.Goal),
        .. builder.Text(InputIds.Context, "entry-form.context", "entry-form.context-hint", EntryLimits.Context, draft.Context),
        Texts.Quiet(builder.Text["entry-form.blanks"]),
    ];

    private static IEnumerable<Element> Time(EntryDraft draft, CardBuilder builder) =>
    [
        builder.Pick(InputIds.Effort, "entry-form.effort", EntryChoices.Efforts(draft.Effort, builder.Text), draft.Effort),
        builder.Pick(InputIds.Box, "entry-form.box", EntryChoices.Boxes(draft.Box, builder.Text), draft.Box),
    ];

    /// <summary>What may be left out, folded until something is in it or wrong with it.</summary>
    private static IEnumerable<Element> More(EntryForm entry, CardBuilder builder)
    {
        var draft = entry.Draft;
        Element[] written =
        [
            .. builder.Text(InputIds.HandIn, "entry-form.hand-in", "entry-form.hand-in-hint", EntryLimits.HandIn, draft.HandIn),
            .. builder.Text(
                InputIds.Hints, "entry-form.hints", "entry-form.hints-hint", InputLimits.MostTaken(InputIds.Hints),
                TypedEntry.Text(draft.Hints)),
            .. builder.Text(
                InputIds.Links, "entry-form.links", "entry-form.links-hint", InputLimits.MostTaken(InputIds.Links),
                TypedEntry.Text(draft.Links.Select(TypedEntry.Text))),
            .. builder.Text(
                InputIds.Course, "entry-form.course", "entry-form.course-hint", InputLimits.MostTaken(InputIds.Course),
                draft.Course is { } course ? TypedEntry.Text(course) : ""),
        ];
        var reviewer = builder.Pick(
            InputIds.EntryReviewer, "entry-form.reviewer", Reviewers(entry, builder), draft.Expert ?? TypedEntry.TheLead);
        return builder.Fold(
            "more", "entry-form.more", [.. written, reviewer, .. Audience(entry, builder)],
            Fields.AreUsed(written) || builder.Form.Errors.ContainsKey(InputIds.EntryReviewer) || draft.Expert is not null
                || (builder.Form.Problem is { } problem && Fields.For(problem) is InputIds.EntryReviewer or InputIds.Audience));
    }

    private static IEnumerable<Choice> Levels(CardBuilder builder) =>
        from level in Enumerable.Range(EntryLimits.LowestLevel, EntryLimits.HighestLevel)
        select new Choice(builder.Level(new Level(level)), level.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<Choice> Reviewers(EntryForm entry, CardBuilder builder) => entry.Reviewers
        .Select(person => new Choice(builder.Name(person), person.ToString()))
        .Prepend(new Choice(builder.Text["entry-form.the-lead"], TypedEntry.TheLead));

    private static IEnumerable<Element> Audience(EntryForm entry, CardBuilder builder) => !entry.AsksAudience
        ? []
        :
        [
            builder.Pick(
                InputIds.Audience, "entry-form.audience",
                [
                    new Choice(builder.Text["entry-form.my-team"], TypedEntry.ForTeam),
                    new Choice(builder.Text["entry-form.everyone"], TypedEntry.ForCompany),
                ],
                entry.IsForCompany ? TypedEntry.ForCompany : TypedEntry.ForTeam),
        ];

    private static IEnumerable<AdaptiveAction> Actions(EntryForm entry, CardBuilder builder)
    {
        var (of, start) = (entry.Of?.ToString(), entry.Start?.ToString());
        yield return builder.Button("button.publish", new Click.PublishEntry(entry.Id, of, entry.Base, start));
        yield return builder.Button("button.save-draft", new Click.SaveEntryDraft(entry.Id, of, entry.Base, start));
        yield return builder.More("button.discard", new Click.DiscardEntryDraft(entry.Id));
    }
}
