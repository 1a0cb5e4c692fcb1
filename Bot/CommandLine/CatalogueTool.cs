using MicroAssignBot.Infrastructure.Catalogue.Exchange;

namespace MicroAssignBot.Bot.CommandLine;

/// <summary>Checks, imports and exports the catalogue, and reports row by row.</summary>
internal sealed class CatalogueTool(ICatalogueExchange exchange)
{
    public async Task<int> Check(string path, ConsoleOutput report, CancellationToken cancellationToken) =>
        Told(await exchange.Check(path, cancellationToken), "An import would change", report);

    public async Task<int> Import(string path, ConsoleOutput report, CancellationToken cancellationToken) => Told(
        await report.While("Importing", progress => exchange.Import(path, progress, cancellationToken)), "Imported:", report);

    public async Task<int> Export(string path, ConsoleOutput report, CancellationToken cancellationToken)
    {
        var count = await exchange.Export(path, cancellationToken);
        report.Line($"{count} entries written to {path}.");
        return ExitCodes.Done;
    }

    private static int Told(ImportPlan plan, string done, ConsoleOutput report)
    {
        if (plan.Problems.Count > 0)
        {
            foreach (var problem in plan.Problems) report.Line(problem.ToString());
            report.Refused(plan.Problems.Count);
            return ExitCodes.Problems;
        }

        foreach (var (row, outcome) in plan.Rows) report.Line($"{row.Place}: {row.Draft.Id}: {Words(outcome)}");
        var counts = plan.Rows.CountBy(row => row.Outcome).ToDictionary();
        report.Line(
            $"{done} {counts.GetValueOrDefault(RowOutcome.New)} new, {counts.GetValueOrDefault(RowOutcome.Changed)} changed, "
            + $"{counts.GetValueOrDefault(RowOutcome.Unchanged)} unchanged.");
        return ExitCodes.Done;
    }

    private static string Words(RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => "new",
        RowOutcome.Changed => "changed, as the next version",
        RowOutcome.Unchanged => "unchanged",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words are written for this outcome."),
    };
}
