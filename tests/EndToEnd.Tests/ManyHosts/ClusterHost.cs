using System.Text.RegularExpressions;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>One replica, and its way to the store.</summary>
internal sealed partial record ClusterHost(HostProcess Process, StoreGate Gate) : IAsyncDisposable
{
    public Uri Messages => Process.Messages;

    /// <summary>Its log has no warnings and errors but those that a test brings about; says the first line of each other one.</summary>
    public void HasNoComplaints(params string[] expected)
    {
        var complaints = Complaint().Matches(Process.Log).Select(match => match.Value)
            .Where(complaint => !expected.Any(part => complaint.Contains(part, StringComparison.Ordinal))).ToList();
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    public static async Task<ClusterHost> Start(
        string connectionString, IEnumerable<KeyValuePair<string, string>> settings, CancellationToken cancellationToken)
    {
        var gate = await StoreGate.Start(connectionString, cancellationToken);
        var all = new Dictionary<string, string>(settings) { ["Storage:ConnectionString"] = gate.ConnectionString };
        return new ClusterHost(await HostProcess.Start(new HostSettings("unused.db", 0, all), cancellationToken), gate);
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        await Gate.DisposeAsync();
    }

    [GeneratedRegex(@"^(warn|fail|crit): .*\n.*$", RegexOptions.Multiline)]
    private static partial Regex Complaint();
}
