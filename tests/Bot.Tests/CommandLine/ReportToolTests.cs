using MicroAssignBot.Bot.CommandLine;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Reports;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Bot.Tests.CommandLine;

/// <summary>The report on the command line.</summary>
public sealed class ReportToolTests : IAsyncLifetime
{
    private readonly MemoryStore store = new();
    private readonly StringWriter said = new();
    private Talk talk = null!;

    public async ValueTask InitializeAsync()
    {
        talk = new Talk(store: store);
        await SampleHistory.KeepFive(store, talk.Time.GetUtcNow().AddMonths(-1));
    }

    public ValueTask DisposeAsync() => talk.DisposeAsync();

    [Fact]
    public async Task It_prints_a_heading_and_a_row_for_each_skill_and_team()
    {
        Assert.Equal(ExitCodes.Done, await Make("--from", "2025-12", "--to", "2025-12"));

        var lines = said.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("from,until,skill,lead,leadId,approved,", lines[0], StringComparison.Ordinal);
        Assert.Contains(
            lines.Skip(1), line => line.StartsWith("2025-12-01,2025-12-31,", StringComparison.Ordinal) && line.Contains(",10,"));
    }

    [Fact]
    public async Task It_writes_the_same_into_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("report-");
        try
        {
            var path = Path.Combine(folder.FullName, "report.csv");
            Assert.Equal(ExitCodes.Done, await Make("--from", "2025-12-01", "--to", "2025-12-31", "--out", path));

            Assert.Contains(",10,", await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.Contains(path, said.ToString(), StringComparison.Ordinal);
            Assert.Contains("counts only the months with five people or more", said.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("2025-12", "2026-01", "--to: 2026-01 isn't over yet")]
    [InlineData("2026-02", "2026-01", "2026-01 is before --from, 2026-02")]
    [InlineData("March", "2026-01", "'March' is no month")]
    [InlineData("2026-01", "31", "'31' is no month")]
    [InlineData("2026-01-02", "2026-01-20", "A report is of whole months")]
    public async Task What_is_no_period_is_refused_with_its_reason(string from, string until, string why)
    {
        Assert.Equal(ExitCodes.Problems, await Make("--from", from, "--to", until));

        Assert.Contains(why, said.ToString(), StringComparison.Ordinal);
    }

    private Task<int> Make(params string[] arguments) => ActivatorUtilities.CreateInstance<ReportTool>(talk.Services).Make(
        ReportTool.Define("report").Parse(arguments), new ConsoleOutput(said, isRedirected: true), TestContext.Current.CancellationToken);
}
