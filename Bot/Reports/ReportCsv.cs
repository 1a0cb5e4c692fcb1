using System.Globalization;
using CsvHelper;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Reports;

/// <summary>
/// Writes a report for spreadsheets: a row for each skill and team, then one for each skill of which somebody wanted a task in vain. A cell
/// counts the months in which five people are behind it; with none, it is blank.
/// </summary>
internal sealed class ReportCsv(IPeople people)
{
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();
    private static readonly NoMatch[] Causes = Enum.GetValues<NoMatch>();

    private static readonly string[] Header =
    [
        "from", "until", "skill", "lead", "leadId", .. Outcomes.Select(outcome => Name(outcome.ToString())),
        "hoursToAccept", "hoursToFeedback", "levelsRaised", "usedSince", .. Causes.Select(cause => "unmet" + cause),
    ];

    public async Task Write(Report report, Stream to, CancellationToken cancellationToken)
    {
        using var csv = CsvWriter.Create(
            to, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true);
        csv.WriteRecord(Header);
        foreach (var row in report.Rows.Where(row => !row.IsBlank))
        {
            var lead = row.Lead is { } id ? await people.Find(id, cancellationToken) : null;
            csv.WriteRecord(
            [
                .. Begin(report.Period, row.Skill.ToString()), lead?.Name ?? "", row.Lead?.ToString() ?? "",
                .. Outcomes.Select(outcome => Cell(row.Ended(outcome).Shown)), Hours(row.ToAccept.Median), Hours(row.ToFeedback.Median),
                Cell(row.LevelsRaised.Shown), Cell(row.UsedSince.Shown), .. Causes.Select(_ => ""),
            ]);
        }

        foreach (var skill in report.Demand.Where(row => row.People is not null).GroupBy(row => row.Skill))
        {
            var counts = skill.ToDictionary(row => row.Cause, row => row.People);
            csv.WriteRecord(
            [
                .. Begin(report.Period, skill.Key.ToString()), .. Enumerable.Repeat("", Header.Length - Causes.Length - 3),
                .. Causes.Select(cause => Cell(counts.GetValueOrDefault(cause))),
            ]);
        }
    }

    private static string[] Begin(ReportPeriod period, string skill) =>
        [period.First.ToString("O", CultureInfo.InvariantCulture), period.Last.ToString("O", CultureInfo.InvariantCulture), skill];

    private static string Cell(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Hours(TimeSpan? time) => time?.TotalHours.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    private static string Name(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
