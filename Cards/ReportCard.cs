using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Cards;

/// <summary>What came of the tasks of some months, by skill and team, in numbers only.</summary>
public static class ReportCard
{
    /// <summary>A reader looks back as far; the command line knows no end.</summary>
    private const int MostMonths = 24;
    private const int MostRows = 5;

    /// <param name="today">The month before its own is the last that can be chosen.</param>
    /// <param name="from">Index of the first row shown.</param>
    public static CardContent Render(Report report, DateOnly today, int from, CardContext context) =>
        CardBuilder.Fit(context, Form.None, builder => Render(report, today, from, builder));

    /// <summary>The months make no period, so the same card asks for others.</summary>
    public static CardContent Refuse(PeriodProblem problem, Inputs typed, DateOnly today, CardContext context)
    {
        var builder = new CardBuilder(context, new Form(FormMode.Normal, typed, null, null));
        var sentence = new Sentences(context.Culture).ReportRefused(problem);
        return builder.Card(
            sentence,
            [
                Texts.Heading(builder.Text["report.heading"]),
                .. Pickers(typed[InputIds.FromMonth], typed[InputIds.UntilMonth], today, builder),
                Texts.Line(sentence) with { Color = TextColor.Attention },
            ],
            builder.Button("button.show-report", new Click.ShowReport()));
    }

    private static CardContent Render(Report report, DateOnly today, int from, CardBuilder builder)
    {
        var rows = report.Rows.Where(row => !row.IsBlank).ToList();
        var demand = report.Demand.Where(row => row.People is not null).ToList();
        var part = Part.Create(rows.Count, from, MostRows);
        var isLast = part.First + MostRows >= rows.Count;
        var months = report.Period.Months.ToList();
        return builder.Card(
            builder.Text["report.heading"],
            [
                Texts.Heading(builder.Text["report.heading"]),
                .. Pickers(months[0], months[^1], today, builder),
                rows.Count + demand.Count == 0 ? Texts.Line(builder.Text["report.nothing"]) : null,
                part.Line("report.part", builder),
                .. part.Create(rows).SelectMany(row => Words(row, builder)),
                .. isLast ? Unmet(demand, builder) : [],
                Texts.Quiet($"{builder.Text["report.counts"]} {builder.Text["report.note"]}"),
            ],
            [
                builder.Button("button.show-report", new Click.ShowReport()),
                builder.Button("button.save-report", new Click.ExportReport()),
                .. part.Buttons(first => new Click.ShowReport(first), builder),
            ]);
    }

    private static IEnumerable<Element> Pickers(string first, string last, DateOnly today, CardBuilder builder) =>
    [
        builder.Pick(InputIds.FromMonth, "report.from", Months(today, builder), first),
        builder.Pick(InputIds.UntilMonth, "report.until", Months(today, builder), last),
    ];

    private static IEnumerable<Choice> Months(DateOnly today, CardBuilder builder) =>
        from back in Enumerable.Range(1, MostMonths)
        let month = today.AddMonths(-back)
        select new Choice(
            month.ToString("MMMM yyyy", builder.Text.Culture), month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    private static IEnumerable<Element> Words(ReportRow row, CardBuilder builder)
    {
        var text = builder.Text;
        var skill = builder.Skill(row.Skill);
        yield return Texts.Label(row.Lead is { } lead
            ? text.Format("report.row", skill, builder.Name(lead))
            : text.Format("report.row-no-team", skill));
        if (Joined(Enum.GetValues<Outcome>().Select(outcome => Counted(KeyOf(outcome), row.Ended(outcome).Shown, text))) is { } ended)
            yield return Texts.Line(ended) with { Spacing = Spacing.Small };
        if (Joined([
            Timed(row.ToAccept.Median, "report.accepted-minutes", "report.accepted-hours", "report.accepted-days", text),
            Timed(row.ToFeedback.Median, "report.feedback-minutes", "report.feedback-hours", "report.feedback-days", text),
        ]) is { } times)
            yield return Texts.Line(times) with { Spacing = Spacing.Small };
        if (Joined(
            [Counted("report.raised", row.LevelsRaised.Shown, text), Counted("report.used", row.UsedSince.Shown, text)]) is { } levels)
            yield return Texts.Line(levels) with { Spacing = Spacing.Small };
    }

    private static IEnumerable<Element> Unmet(List<DemandRow> demand, CardBuilder builder)
    {
        if (demand.Count == 0) yield break;
        yield return Texts.Label(builder.Text["report.unmet"]);
        foreach (var row in demand)
        {
            yield return Texts.Line(builder.Text.Format(KeyOf(row.Cause), builder.Skill(row.Skill), row.People!)) with
            {
                Spacing = Spacing.Small,
            };
        }
    }

    private static string? Joined(IEnumerable<string?> parts) =>
        string.Join(" · ", parts.OfType<string>()) is { Length: > 0 } joined ? joined : null;

    private static string? Counted(string key, int? count, LocalizedText text) => count is { } shown ? text.Format(key, shown) : null;

    private static string? Timed(TimeSpan? time, string minutes, string hours, string days, LocalizedText text) => time switch
    {
        null => null,
        { TotalMinutes: < 100 } => text.Format(minutes, Math.Round(time.Value.TotalMinutes)),
        { TotalHours: < 48 } => text.Format(hours, Math.Round(time.Value.TotalHours)),
        _ => text.Format(days, Math.Round(time.Value.TotalDays)),
    };

    private static string KeyOf(Outcome outcome) => outcome switch
    {
        Outcome.Approved => "report.approved",
        Outcome.NotYet => "report.not-yet",
        Outcome.Unreviewed => "report.unreviewed",
        Outcome.Declined => "report.declined",
        Outcome.Expired => "report.expired",
        Outcome.Lapsed => "report.lapsed",
        Outcome.Dropped => "report.dropped",
        Outcome.Withdrawn => "report.withdrawn",
        Outcome.NotAgreed => "report.not-agreed",
        Outcome.TakenBack => "report.taken-back",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words are written for this outcome."),
    };

    private static string KeyOf(NoMatch cause) => cause switch
    {
        NoMatch.GapClosed => "report.unmet-closed",
        NoMatch.NoneAtLevel => "report.unmet-level",
        NoMatch.AllDone => "report.unmet-done",
        NoMatch.ReviewersFull => "report.unmet-reviewers",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "No words are written for this cause."),
    };
}
