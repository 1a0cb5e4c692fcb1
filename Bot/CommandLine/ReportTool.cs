using System.CommandLine;
using System.Text;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Reports;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Reports;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>Writes what came of the tasks of some months, in numbers, as CSV.</summary>
internal sealed class ReportTool(ReportMaker reports, ReportCsv csv, Clock clock)
{
    private static readonly Option<string> From = new("--from") { Description = "The first month, such as 2026-03.", Required = true };

    private static readonly Option<string> Until =
        new("--to") { Description = "The last month; it belongs to the report, and is over.", Required = true };

    private static readonly Option<FileInfo> Out = new("--out") { Description = "The file to write; without it, the report is printed." };

    public static Command Define(string name) => new(name, $"Writes a report of whole months as CSV: numbers by skill and team. {Counts}")
    {
        From, Until, Out,
    };

    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public async Task<int> Make(ParseResult parsed, ConsoleOutput report, CancellationToken cancellationToken)
    {
        var (from, until) = (parsed.GetRequiredValue(From), parsed.GetRequiredValue(Until));
        var (period, problem) = ReportPeriod.Read(from, until, reports.Zone.DateOf(clock.Now.LogicalTime));
        if (period is null)
        {
            report.Line(Explain(problem, from, until));
            return ExitCodes.Problems;
        }

        var made = await reports.Get(period, cancellationToken);
        if (parsed.GetValue(Out) is { } file)
        {
            await using (var to = file.Create()) await csv.Write(made, to, cancellationToken);
            report.Line(file.FullName);
            report.Line(IsBlank(made) ? Blank : Counts);
            return ExitCodes.Done;
        }

        using var content = new MemoryStream();
        await csv.Write(made, content, cancellationToken);
        foreach (var line in Encoding.UTF8.GetString(content.ToArray()).TrimStart('\uFEFF').TrimEnd().Split('\n'))
            report.Line(line.TrimEnd('\r'));
        await Console.Error.WriteLineAsync(IsBlank(made) ? Blank : Counts);
        return ExitCodes.Done;
    }

    private const string Counts = "A number counts only the months with five people or more behind it.";

    private const string Blank = "Nothing to show: nothing happened in these months, or in each fewer than five people were part of it.";

    private static bool IsBlank(Domain.Reports.Report made) =>
        made.Rows.All(row => row.IsBlank) && made.Demand.All(row => row.People is null);

    private static string Explain(PeriodProblem? problem, string from, string until) => problem switch
    {
        PeriodProblem.FromUnreadable => $"--from: '{from}' is no month, such as 2026-03.",
        PeriodProblem.UntilUnreadable => $"--to: '{until}' is no month, such as 2026-03.",
        PeriodProblem.NotWholeMonths =>
            "A report is of whole months: --from is a month or its first day, --to a month or its last day. "
            + "Between two reports that differ by days, one person's day could be read.",
        PeriodProblem.EndsBeforeStart => $"--to: {until} is before --from, {from}.",
        PeriodProblem.NotOver => $"--to: {until} isn't over yet. A report is of months that are over.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "No words are written for this."),
    };
}
