using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards;

/// <summary>A learner's level and target in each skill as a chart and in words, where each level comes from, and what comes next.</summary>
public static class ProgressCard
{
    private const int MostSkills = 5;

    /// <summary>UTF-16 units of a name beneath its bars.</summary>
    private const int LongestLabel = 20;

    /// <param name="gaps">The skills with a target, in their order. The others follow.</param>
    /// <param name="from">Index of the first skill shown.</param>
    /// <returns>Null when there is no skill to show.</returns>
    public static CardContent? Render(Standing standing, IReadOnlyList<Gap> gaps, int from, CardContext context, Form form)
    {
        var rows = Rows(standing, gaps, context);
        return rows.Count == 0 ? null : CardBuilder.Fit(context, form, builder => Render(rows, from, builder));
    }

    /// <summary>Asks whether to lower a level.</summary>
    /// <param name="upTo">The last assignment that the learner has been given.</param>
    /// <param name="from">The page to which the way back leads.</param>
    public static CardContent Lower(SkillRecord record, int upTo, int from, CardContext context)
    {
        var (builder, to) = (new CardBuilder(context, Form.None), new Level(record.Level.Value - 1));
        var line = builder.Text.Format("progress.lower-line", builder.Skill(record.Skill), builder.Level(record.Level), builder.Level(to));
        return builder.Card(
            line,
            [
                Texts.Heading(builder.Text["progress.lower-heading"]),
                Texts.Line(line),
                .. From(record, builder),
                Texts.Line(builder.Text["progress.lower-means"]),
            ],
            builder.Button("button.lower-level", new Click.LowerLevel(record.Skill, to, upTo, from)),
            builder.Button("button.keep-level", new Click.ProgressPage(from)));
    }

    private static List<LevelRow> Rows(Standing standing, IReadOnlyList<Gap> gaps, CardContext context) =>
    [
        .. gaps.Select(gap => new LevelRow(standing.Of(gap.Skill), gap.Target)),
        .. standing.Skills.Where(record => gaps.All(gap => gap.Skill != record.Skill))
            .OrderBy(
                record => context.Skills.GetValueOrDefault(record.Skill, $"{record.Skill}"), StringComparer.Create(context.Culture, true))
            .Select(record => new LevelRow(record, null)),
    ];

    private static CardContent Render(List<LevelRow> rows, int from, CardBuilder builder)
    {
        var part = Part.Create(rows.Count, from, MostSkills);
        var shown = part.Create(rows).ToList();
        return builder.Card(
            builder.Text["progress.heading"],
            [
                Texts.Heading(builder.Text["progress.heading"]),
                Texts.Quiet(builder.Text["progress.intro"]),
                Chart(shown, builder),
                Texts.Quiet(builder.Text["progress.scale"]),
                part.Line("progress.part", builder),
                .. shown.Select((row, place) => Words(row, part.First, place, builder)),
            ],
            [builder.NextTask(), .. part.Buttons(first => new Click.ProgressPage(first), builder)]);
    }

    private static BarChart Chart(List<LevelRow> rows, CardBuilder builder) => new(
        builder.Text["progress.chart"],
        [
            new BarSeries(builder.Text["progress.now"], [.. rows.Select(row => Bar(row, row.Record.Level, builder))]),
            new BarSeries(builder.Text["progress.target"], [.. rows.Select(row => Bar(row, row.Target ?? row.Record.Level, builder))]),
        ])
    {
        Fallback = new Container([.. rows.Select(row => Overview(row, builder))]) { Style = ContainerStyle.Emphasis },
    };

    private static Bar Bar(LevelRow row, Level level, CardBuilder builder) =>
        new(Cards.Words.Short.To(builder.Skill(row.Record.Skill), LongestLabel), level.Value);

    /// <summary>The same as the bars, as pips.</summary>
    private static ColumnSet Overview(LevelRow row, CardBuilder builder) => new(
    [
        new Column(ColumnWidth.Stretch, [Texts.Line(builder.Skill(row.Record.Skill)) with { Size = TextSize.Small }]),
        new Column(ColumnWidth.Auto, [Texts.Line(row.Target is { } target && target > row.Record.Level
            ? $"{Cards.Words.Amounts.Pips(row.Record.Level)} → {Cards.Words.Amounts.Pips(target)}"
            : Cards.Words.Amounts.Pips(row.Record.Level)) with { Size = TextSize.Small }]),
    ]);

    private static Container Words(LevelRow row, int first, int place, CardBuilder builder) => new(
    [
        Texts.Label(builder.Skill(row.Record.Skill)),
        Texts.Line(Where(row, builder)) with { Spacing = Spacing.None },
        .. From(row.Record, builder),
        .. Next(row, builder),
        .. builder.Fold($"approved-{place}", "progress.approved", [.. Approved(row.Record, builder)]),
        .. row.Record.Level.Value > 0 ? [TooHigh(row.Record.Skill, first, builder)] : Array.Empty<Element>(),
    ])
    {
        Separator = true,
    };

    private static string Where(LevelRow row, CardBuilder builder)
    {
        var level = builder.Level(row.Record.Level);
        if (row.Target is not { } target) return builder.Text.Format("progress.no-target", level);
        return row.Record.Level < target
            ? builder.Text.Format("progress.to-target", level, builder.Level(target))
            : builder.Text.Format("progress.at-target", level);
    }

    private static IEnumerable<TextBlock> From(SkillRecord record, CardBuilder builder)
    {
        if (record.Carrying is { IsEmpty: false } carrying)
            yield return Texts.Quiet(LevelText.From(carrying.ConvertAll(one => one.Title), builder));
        else if (record.Lowered is { IsOver: false } lowered)
            yield return Texts.Quiet(builder.Text.Format("progress.lowered", builder.At(lowered.At)));
        else yield return Texts.Quiet(builder.Text["progress.own-say"]);
    }

    private static IEnumerable<TextBlock> Next(LevelRow row, CardBuilder builder)
    {
        if (row.Record.Use is { IsUsed: true } used)
        {
            yield return Texts.Quiet(used.Where is { } where
                ? builder.Text.Format("progress.used-at", where)
                : builder.Text["progress.used"]);
        }

        if (row.Record.Level < row.Target)
            yield return Texts.Quiet(LevelText.Lacking(row.Record.Level.Next, row.Record.Lacking, builder));
        else if (row.Record.Use is { WantsPractice: true }) yield return Texts.Quiet(builder.Text["progress.not-used"]);
        else if (row.Target is not null) yield return Texts.Quiet(builder.Text["progress.choose-more"]);
    }

    /// <summary>All that are kept, in one text, since there may be many. Of those kept no more it says how many there were.</summary>
    private static IEnumerable<Element> Approved(SkillRecord record, CardBuilder builder)
    {
        var kept = record.Approvals.Reverse().Select(one => builder.Text.Format(
            "progress.approved-task", builder.At(one.At), builder.Named(one.Title), builder.Level(one.Level)));
        var earlier = record.Earlier is { } some
            ? builder.Text.Counted("progress.approved-earlier", some)
            : builder.Text["progress.approved-unknown"];
        var lines = (record.Earlier is 0 ? kept : kept.Append(earlier)).ToList();
        if (lines.Count > 0) yield return Texts.QuietLines(lines);
    }

    private static Container TooHigh(SkillId skill, int first, CardBuilder builder)
    {
        var title = builder.Text["button.too-high"];
        return new Container([Texts.Line(title) with { Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Accent }])
        {
            SelectAction = Buttons.Titled(title, new Click.TooHigh(skill, first)),
            Spacing = Spacing.Small,
        };
    }

    /// <param name="Target">Null when there is none.</param>
    private sealed record LevelRow(SkillRecord Record, Level? Target);
}
