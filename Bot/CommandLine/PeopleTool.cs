using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>Imports people, and reports row by row.</summary>
internal sealed class PeopleTool(IPeopleImport people)
{
    public async Task<int> Import(string path, ConsoleOutput report, CancellationToken cancellationToken)
    {
        var done = await people.Import(path, cancellationToken);
        if (done.Problems.Count > 0)
        {
            foreach (var problem in done.Problems) report.Line(problem.ToString());
            report.Refused(done.Problems.Count);
            return ExitCodes.Problems;
        }

        foreach (var (place, name, outcome) in done.Rows) report.Line($"{place}: {name}: {Words(outcome)}");
        report.Line($"Imported: {done.Rows.Count} people. {done.Left} who were imported before are not in this file and have left.");
        return ExitCodes.Done;
    }

    private static string Words(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "new",
        RowOutcome.Changed => "changed",
        RowOutcome.Unchanged => "unchanged",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words are written for this outcome."),
    };
}
