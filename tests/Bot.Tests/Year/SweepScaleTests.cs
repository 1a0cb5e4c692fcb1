using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SQLitePCL;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>Ten reminders are due, among a thousand open assignments and among a million.</summary>
public sealed class SweepScaleTests(ITestOutputHelper output)
{
    private const int Due = 10;
    private static readonly DateTimeOffset Begin = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Finding_what_is_due_costs_what_is_due_however_much_is_open()
    {
        var few = await Sweep(1_000);
        var many = await Sweep(1_000_000);

        Assert.Equal(Due, few.Said);
        Assert.Equal(few, many);
        Assert.StartsWith("SEARCH rows USING PRIMARY KEY", few.Plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN", few.Plan, StringComparison.Ordinal);
        Assert.Equal((Due, 0), (few.Found.Rows, few.Found.Scanned));
        Figures.Print(output, string.Create(CultureInfo.InvariantCulture,
            $"{Due} due among 1,000 and among 1,000,000 open: "
            + $"{few.Operations} store operations, {few.Rows} rows read, {few.Said} said, both times; "
            + $"{few.Found.Steps} steps of SQLite to find them in all shards; {few.Plan}"));
    }

    private static async Task<Cost> Sweep(int open)
    {
        var folder = Directory.CreateTempSubdirectory("sweep-");
        try
        {
            var file = Path.Combine(folder.FullName, "sweep.db");
            using var store = new SqliteStore(file, Synchronous.Off);
            await store.Open(CancellationToken.None);
            var time = new FakeTimeProvider(Begin);
            var (company, reading) = (YearCompany.InOneZone(Due), new Counting(store));
            var channel = new RecordingConnector(time, person => company[person].Calendar);
            await using var host = new InProcessHost(company, reading, time, channel, new Instance(ownsTheStore: true, new Random(1)));
            var due = await Work(host, company);
            Seed(file, open, due);
            time.SetUtcNow(due);
            var found = Find(file, due);
            var (operations, rows, said) = (reading.Operations, reading.Rows, 0);
            host.Report.Said += _ => said++;

            await host.Sweep(due);

            return new Cost(reading.Operations - operations, reading.Rows - rows, said, found, Plan(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <returns>When each of them is to be reminded, at the latest.</returns>
    private static async Task<DateTimeOffset> Work(InProcessHost host, YearCompany company)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var learner in company.Learners)
        {
            await host.Act(learner, learner, new Command.ChooseSkills([new SkillChoice(YearCompany.Skills[0], SelfAssessment.New)]));
            await host.Act(learner, learner, new Command.Next());
            var accepted = await host.Act(learner, learner, new Command.Accept(1, null, Start.Now));
            var next = NextTimer.Find(accepted.State.Desk)!.Value;
            latest = next > latest ? next : latest;
        }

        return latest;
    }

    /// <summary>Open assignments of others, each with the alarm that will remind of it in the weeks to come.</summary>
    private static void Seed(string file, int open, DateTimeOffset after)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Run(connection, "PRAGMA synchronous = OFF");
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {open})
            INSERT INTO rows SELECT
                'alarm-' || printf('%x', i % 16),
                printf('%019d', {after.AddHours(1).UtcTicks} + i * 10000000) || printf('.%08x-0000-4000-8000-000000000000.seed-%x', i, i),
                1, x''
            FROM n
            """));
        Run(connection, string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {open})
            INSERT INTO rows SELECT printf('person-%08x-0000-4000-8000-000000000000', i), 'a.task', 1, x'7b7d' FROM n
            """));
    }

    /// <summary>Looks for what is due in every shard as the store does, and counts what the database does for it.</summary>
    private static SearchCost Find(string file, DateTimeOffset due)
    {
        const int FullScanSteps = 1;
        const int MachineSteps = 4;
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_open_v2(file, out var database, raw.SQLITE_OPEN_READWRITE, null));
        using var opened = database;
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(database, SqliteStore.RangeStatement, out var statement));
        using var prepared = statement;
        var rows = 0;
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            raw.sqlite3_bind_text(statement, 1, Keys.Alarms(shard));
            raw.sqlite3_bind_text(statement, 2, "0");
            raw.sqlite3_bind_text(statement, 3, Keys.AlarmsUntil(due));
            while (raw.sqlite3_step(statement) == raw.SQLITE_ROW) rows++;
            raw.sqlite3_reset(statement);
        }

        return new SearchCost(
            rows, raw.sqlite3_stmt_status(statement, MachineSteps, 0), raw.sqlite3_stmt_status(statement, FullScanSteps, 0));
    }

    private static string Plan(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {SqliteStore.RangeStatement.Replace("?", "'x'", StringComparison.Ordinal)}";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());
        var plan = reader.GetString(3);
        Assert.False(reader.Read());
        return plan;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The statements are written above.")]
    private static void Run(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private sealed record Cost(long Operations, long Rows, int Said, SearchCost Found, string Plan);

    /// <param name="Steps">Of SQLite's own machine, of which each row that it looks at takes some.</param>
    /// <param name="Scanned">Rows that it went over without a key.</param>
    private sealed record SearchCost(int Rows, int Steps, int Scanned);

    /// <summary>Counts operations, and rows that were read.</summary>
    private sealed class Counting(IStore store) : IStore
    {
        public long Operations { get; private set; }

        public long Rows { get; private set; }

        public async ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken)
        {
            Operations++;
            var row = await store.Get(partition, key, cancellationToken);
            Rows += row is null ? 0 : 1;
            return row;
        }

        public async IAsyncEnumerable<Row> Range(
            string partition, string from, string until,
            [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Operations++;
            await foreach (var row in store.Range(partition, from, until, cancellationToken))
            {
                Rows++;
                yield return row;
            }
        }

        public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            Operations++;
            return store.Commit(partition, changes, cancellationToken);
        }
    }
}
