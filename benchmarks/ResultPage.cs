using System.Globalization;
using MicroAssignBot.Benchmarks.Measuring;

namespace MicroAssignBot.Benchmarks;

/// <summary>Writes <c>docs/benchmark.md</c>: the text around it from <c>page.md</c>, everything measured from the run itself.</summary>
internal static class ResultPage
{
    public static async Task Write(Table table, CancellationToken cancellationToken)
    {
        await using var template = typeof(ResultPage).Assembly.GetManifestResourceStream("page.md")!;
        using var reader = new StreamReader(template);
        var page = (await reader.ReadToEndAsync(cancellationToken))
            .Replace(
                "{day}", TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{cores}", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{missed}", Missed(table.Missed), StringComparison.Ordinal)
            .Replace("{rows}", table.Rows.TrimEnd(), StringComparison.Ordinal)
            .Replace("{details}", table.Details.TrimEnd(), StringComparison.Ordinal);
        await File.WriteAllTextAsync(Path.Combine(Root(), "docs", "benchmark.md"), page, cancellationToken);
    }

    private static string Missed(IReadOnlyList<string> rows) => rows.Count == 0
        ? "In this run every row kept its budget."
        : $"In this run these rows missed their budget: {string.Join("; ", rows)}.";

    /// <summary>The folder with the solution, from which this program was built.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder.GetFiles("*.sln").Length == 0)
            folder = folder.Parent ?? throw new InvalidOperationException("This is no copy of the repository.");
        return folder.FullName;
    }
}
