using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using MicroAssignBot.Bot.Reports;
using MicroAssignBot.Bot.Tests.Dialogs;
using MicroAssignBot.Bot.Tests.Year;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reports;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using MicroAssignBot.Infrastructure.Tests;
using static MicroAssignBot.Bot.Tests.Reports.SampleHistory;

namespace MicroAssignBot.Bot.Tests.Reports;

/// <summary>A report adds up what happened to everybody in some months, and takes the same room however much that is.</summary>
[Collection(nameof(AloneDefinition))]
public sealed class ReportReaderTests(ITestOutputHelper output)
{
    /// <summary>What a report may keep while it is made, however long the histories are.</summary>
    private const long Ceiling = 4 * 1024 * 1024;
    private const int TasksOfEach = 10;

    private static readonly DateTimeOffset First = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_happened_in_these_months_is_counted_and_nothing_else()
    {
        var report = await Read(5, "2026-03");

        var row = Assert.Single(report.Rows);
        Assert.Equal((50, null, 5), (row.Ended(Outcome.Approved).Shown, row.Ended(Outcome.Dropped).Shown, row.LevelsRaised.Shown));
        Assert.InRange(row.ToAccept.Median!.Value.TotalHours, 3.6, 4.4);
        Assert.InRange(row.ToFeedback.Median!.Value.TotalHours, 1.8, 2.2);
        Assert.All((await Read(5, "2026-04")).Rows, other => Assert.True(other.IsBlank));
    }

    [Fact]
    public async Task Fewer_than_five_people_leave_every_cell_blank() =>
        Assert.True(Assert.Single((await Read(4, "2026-03")).Rows).IsBlank);

    [Fact]
    public async Task Over_no_data_it_is_empty() => Assert.Empty((await Read(0, "2026-03")).Rows);

    [Fact]
    public async Task Tasks_that_are_kept_no_more_count_as_numbers_of_their_month_and_whoever_has_both_is_one_person()
    {
        var kept = new NumbersDocument([new EndedTasks(Writing, Outcome.Approved, 3), new EndedTasks(Writing, Outcome.Dropped, 1)]);

        var row = Assert.Single((await Read(new Histories(5, ("2026-03", kept)), "2026-03")).Rows);
        Assert.Equal((65, 5), (row.Ended(Outcome.Approved).Shown, row.Ended(Outcome.Dropped).Shown));
        Assert.True(Assert.Single((await Read(new Histories(4, ("2026-03", kept)), "2026-03")).Rows).IsBlank);
        Assert.Equal(50, Assert.Single(
            (await Read(new Histories(5, ("2024-03", kept)), "2026-03")).Rows).Ended(Outcome.Approved).Shown);
    }

    /// <summary>One of five went on in March: the two months together say no more than February alone.</summary>
    [Fact]
    public async Task What_one_person_did_in_a_month_is_not_the_difference_of_two_reports()
    {
        var store = new MemoryStore();
        await KeepFive(store, First.AddMonths(-1));
        var more = RowsFor(Learner(1), 15, First).Select((row, place) => new Change.Insert(Keys.Event(100 + place), row.Body));
        await Add(store, Learner(1), [.. more]);

        var figures = new List<(int?, TimeSpan?)>();
        foreach (var (from, until) in new[] { ("2026-02", "2026-02"), ("2026-02", "2026-03"), ("2026-03", "2026-03") })
        {
            var row = Assert.Single((await Read(store, from, until)).Rows);
            figures.Add((row.Ended(Outcome.Approved).Shown, row.ToFeedback.Median));
        }

        Assert.Equal(figures[0], figures[1]);
        Assert.Equal((10, null), (figures[0].Item1, figures[2].Item1));
    }

    /// <summary>Five joined a team so long ago that how is kept no more. Drafts and what is open lie beside the events.</summary>
    [Fact]
    public async Task The_team_of_today_is_read_from_the_desk_and_other_rows_say_nothing()
    {
        var store = new MemoryStore();
        await KeepFive(store, First);
        var desk = DeskDocument.Empty with { Standing = Standing.Empty with { Team = new Membership(Learner(9), First.AddYears(-3)) } };
        foreach (var learner in Enumerable.Range(1, 5).Select(Learner))
        {
            await Add(
                store, learner, new Change.Insert(Keys.Desk, StateJson.Write(desk)),
                new Change.Insert($"{Keys.TaskPrefix}1", "{}"u8.ToArray()),
                new Change.Insert($"{Keys.EntryDraftsFrom}1", "{}"u8.ToArray()));
        }

        var row = Assert.Single((await Read(store, "2026-03", "2026-03")).Rows);

        Assert.Equal((Learner(9), 10), (row.Lead!.Value, row.Ended(Outcome.Approved).Shown));
    }

    /// <summary>Two years are over between the offer and the end: the offer is kept no more, and the task still is.</summary>
    [Fact]
    public async Task A_task_whose_beginning_is_kept_no_more_counts_in_the_skill_that_the_task_names()
    {
        var store = new MemoryStore();
        foreach (var learner in Enumerable.Range(1, 5).Select(Learner))
        {
            var rows = RowsFor(learner, 1, First).ToList();
            var desk = rows.Select(row => StateJson.Read<EventDocument>(row.Body).Event).Aggregate(Desk.Empty(learner), Evolver.Apply);
            await Add(
                store, learner,
                [
                    .. rows.Skip(1).Select(row => new Change.Insert(row.Key, row.Body)),
                    new Change.Insert(Keys.PastTask(1), StateJson.Write(desk.Closed[1])),
                ]);
        }

        var counted = Assert.Single((await Read(store, "2026-03", "2026-03")).Rows);

        Assert.Equal((Writing, 5), (counted.Skill, counted.Ended(Outcome.Approved).Shown));
    }

    /// <summary>The benchmark does the same over a hundred thousand tasks.</summary>
    [Fact]
    public async Task Over_a_store_on_disk_it_keeps_no_more_than_its_ceiling_however_many_tasks_there_are()
    {
        const int learners = 1000;
        var folder = Directory.CreateTempSubdirectory("report-");
        try
        {
            using var store = new SqliteStore(Path.Combine(folder.FullName, "report.db"), Synchronous.Off);
            await store.Open(TestContext.Current.CancellationToken);
            await Keep(store, learners, TasksOfEach, First, TestContext.Current.CancellationToken);
            var scan = new WatchedScan(store, rows: 10_000);
            var started = Stopwatch.GetTimestamp();

            var report = await Read(scan, store, "2026-03", "2026-03");

            Assert.Equal(learners * TasksOfEach, Assert.Single(report.Rows).Ended(Outcome.Approved).Shown);
            Figures.Print(
                output,
                $"{learners * TasksOfEach} tasks in {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s, "
                + $"{scan.Most / 1024} KiB kept at most");
            Assert.InRange(scan.Most, 0, Ceiling);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<Report> Read(int learners, string month) => Read(new Histories(learners), month);

    private static Task<Report> Read(Histories scan, string month) =>
        Read(scan, month, month);

    private static Task<Report> Read(IStoreScan scan, string from, string until) =>
        Read(scan, scan as IStore ?? new MemoryStore(), from, until);

    private static Task<Report> Read(IStoreScan scan, IStore store, string from, string until) => new ReportReader(
        scan, store, new Office()).Read(
        ReportPeriod.Read(from, until, new DateOnly(2030, 1, 1)).Period!, TimeZoneInfo.Utc, CancellationToken.None);

    private static async Task Add(MemoryStore store, PersonId person, params Change[] rows) =>
        Assert.IsType<CommitResult.Committed>(await store.Commit(Keys.Person(person), rows, CancellationToken.None));

    /// <summary>So many learners with the same history.</summary>
    private sealed class Histories(int learners, (string Month, NumbersDocument Numbers)? kept = null) : IStoreScan
    {
        private readonly List<Row> history = [.. KeptOf(kept), .. RowsFor(Learner(1), TasksOfEach, First)];

        public async IAsyncEnumerable<PlacedRow> Scan(
            (string From, string Until) partitions, (string From, string Until) keys,
            [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            for (var number = 0; number < learners; number++)
            {
                foreach (var row in history) yield return new PlacedRow(Keys.Person(Learner(number)), row);
            }
        }

        private static IEnumerable<Row> KeptOf((string Month, NumbersDocument Numbers)? kept) => kept is var (month, numbers)
            ? [new Row($"{Keys.EndedPrefix}{month}", "1", StateJson.Write(numbers))]
            : [];
    }
}
