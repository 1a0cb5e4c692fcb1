using MicroAssignBot.Benchmarks.Measuring;
using MicroAssignBot.Benchmarks.Roles;
using MicroAssignBot.Benchmarks.Rows;
using MicroAssignBot.EndToEnd.Tests.Azurite;

namespace MicroAssignBot.Benchmarks;

/// <summary>
/// Measures the product beside the floor, prints the table and, if nothing was left out, writes the page. Loopback only, and bounded in
/// time.
/// </summary>
internal static class Benchmark
{
    private const int Rounds = 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    /// <param name="wanted">
    /// Any of <c>start</c>, <c>read</c>, <c>message</c>, <c>commit</c>, <c>store</c>, <c>match</c>, <c>search</c>, <c>report</c>; none for
    /// all.
    /// </param>
    public static async Task<int> Run(string[] wanted)
    {
        using var deadline = new CancellationTokenSource(Longest);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, ".data", Guid.NewGuid().ToString("N"))).FullName;
        var table = new Table();
        try
        {
            await using var roles = await RunningRoles.Set(folder, deadline.Token);
            if (Wants("start")) await new StartRow(roles.Connector, table, folder).Measure(deadline.Token);
            if (Wants("read") || Wants("message") || Wants("commit")) await roles.Offer(deadline.Token);
            var turns = new TurnRows(roles, table, Rounds);
            if (Wants("read")) await turns.Read(deadline.Token);
            if (Wants("message")) await turns.Message(deadline.Token);
            if (Wants("commit")) await new CommitRows(roles, table, folder).Commit(deadline.Token);
            if (Wants("store")) await Store(table, folder, deadline.Token);
            if (Wants("match")) new MatchRow(table).Measure();
            if (Wants("search")) new SearchRow(table).Measure();
            if (Wants("report")) await new ReportingRow(table, folder).Measure(deadline.Token);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        Console.WriteLine(table);
        if (wanted.Length == 0) await ResultPage.Write(table, deadline.Token);
        return 0;

        bool Wants(string row) => wanted.Length == 0 || wanted.Contains(row, StringComparer.Ordinal);
    }

    private static async Task Store(Table table, string folder, CancellationToken cancellationToken)
    {
        await using var azurite = await AzuriteProcess.Start(cancellationToken);
        await Store(table, "Azure Tables", ("Storage__ConnectionString", azurite.ConnectionString), cancellationToken);
        await Store(table, "embedded store", ("Storage__Path", Path.Combine(folder, "operations.db")), cancellationToken);
    }

    private static async Task Store(Table table, string backend, (string Name, string Value) where, CancellationToken cancellationToken)
    {
        await using var connector = await RoleProcess.Start(ConnectorRole.Name, new Dictionary<string, string>(), cancellationToken);
        var environment = new Dictionary<string, string>
        {
            [Addresses.Connector] = connector.Address.AbsoluteUri,
            [ProductRole.Traced] = "1",
            [where.Name] = where.Value,
            ["Delivery__Sweep"] = "00:00:00.2",
        };
        await using var product = await RoleProcess.Start(ProductRole.Name, environment, cancellationToken);
        using var rows = new StoreRows(product, connector, table, backend);
        await rows.Measure(cancellationToken);
    }
}
