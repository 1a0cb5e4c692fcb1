using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards.Tests;

/// <summary>A report in which every kind of number shows, and one in which none does.</summary>
internal static class SampleReport
{
    public static DateOnly Today { get; } = new(2026, 12, 1);

    private static readonly ReportPeriod Period = ReportPeriod.Read("2026-09", "2026-11", Today).Period!;

    public static Report Empty { get; } = new(Period, [], [new DemandRow(SkillId.Parse("seo"), NoMatch.AllDone, null)]);

    public static Report Full { get; } = new(
        Period,
        [
            Row("seo", Sample.Jonas, TimeSpan.FromHours(6)), Row("seo", Sample.Wen, TimeSpan.FromMinutes(40)),
            Row("data-visualisation", null, TimeSpan.FromDays(3)),
        ],
        [.. Enum.GetValues<NoMatch>().Select(cause => new DemandRow(SkillId.Parse("seo"), cause, 17))]);

    /// <summary>More rows than a card holds.</summary>
    public static Report Long { get; } =
        new(Period, [.. Enumerable.Range(1, 7).Select(number => Row($"skill-{number}", null, TimeSpan.FromDays(3)))], []);

    private static ReportRow Row(string skill, PersonId? lead, TimeSpan toFeedback)
    {
        var row = new ReportRow(SkillId.Parse(skill), lead);
        for (var number = 1; number <= 7; number++)
        {
            var person = PersonId.Parse($"11111111-0000-4000-8000-{number:D12}");
            foreach (var outcome in Enum.GetValues<Outcome>()) row.Ended(outcome).Add(Period.First, person);
            row.ToAccept.Add(Period.First, toFeedback + TimeSpan.FromMinutes(5), person);
            row.ToFeedback.Add(Period.First, toFeedback, person);
            row.LevelsRaised.Add(Period.First, person);
            if (lead is not null) row.UsedSince.Add(Period.First, person);
        }

        return row;
    }
}
