using System.Diagnostics;
using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Bot.Reports;
using MicroAssignBot.Bot.Tests.Reports;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Benchmarks.Rows;

/// <summary>
/// Makes the administrators' report over a store on disk with a hundred thousand tasks. In this process: what counts is what the reader
/// keeps.
/// </summary>
internal sealed class ReportingRow(Table table, string folder)
{
    private const int Learners = 10_000;
    private const int TasksOfEach = 10;
    private const int RowsBetweenLooks = 20_000;
    private const int Most = 4 * 1024;

    private static readonly DateTimeOffset First = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public async Task Measure(CancellationToken cancellationToken)
    {
        using var store = new SqliteStore(Path.Combine(folder, "report.db"), Synchronous.Off);
        await store.Open(cancellationToken);
        await SampleHistory.Keep(store, Learners, TasksOfEach, First, cancellationToken);
        // Once without looking, since a look takes time.
        var took = await Time(store, store, cancellationToken);
        var scan = new WatchedScan(store, RowsBetweenLooks);
        await Time(scan, store, cancellationToken);
        var most = scan.Most / 1024;
        table.Add("a report over 100,000 tasks: managed memory kept at most", $"{most} KiB", $"≤ {Most} KiB", most <= Most);
        table.Detail($"a report: {scan.Read} rows in {took.TotalSeconds:F1} s");
    }

    private static async Task<TimeSpan> Time(IStoreScan scan, IStore store, CancellationToken cancellationToken)
    {
        var period = ReportPeriod.Read("2026-03", "2026-03", new DateOnly(2030, 1, 1)).Period!;
        var start = Stopwatch.GetTimestamp();
        var report = await new ReportReader(scan, store, new NobodyListed()).Read(period, TimeZoneInfo.Utc, cancellationToken);
        var took = Stopwatch.GetElapsedTime(start);
        if (report.Rows.Single().Ended(Outcome.Approved).Shown != Learners * TasksOfEach)
            throw new InvalidOperationException("The report counts something else.");
        return took;
    }

    /// <summary>Nobody has a lead, so that there is one team.</summary>
    private sealed class NobodyListed : IPeople
    {
        public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => new((Person?)null);

        public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) => new([]);

        public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => new([]);

        public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) => new([]);
    }
}
