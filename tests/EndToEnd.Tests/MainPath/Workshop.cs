using System.Collections.Concurrent;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>One real host over its embedded store, and any number of people at a connector of this process.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private const int Pairs = 120;

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentDictionary<CastMember, TeamsUser> people = new();
    private readonly ReusedHost host;

    private Workshop(ReusedHost host, LocalConnector connector) => (this.host, Connector) = (host, connector);

    public LocalConnector Connector { get; }

    public HostProcess Process => host.Process;

    /// <summary>Where activities are posted to.</summary>
    public Uri Host => Process.Messages;

    public HttpClient Http => http;

    public static async Task<Workshop> Open(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null)
    {
        var settings = TestPeople.Settings(Pairs);
        foreach (var (key, value) in more ?? new Dictionary<string, string>()) settings[key] = value;
        return new Workshop(await ReusedHost.Take(settings, cancellationToken), await LocalConnector.Start(cancellationToken));
    }

    public TeamsUser Learner(int number) => Person(TestPeople.Learner(number));

    public TeamsUser Lead(int number) => Person(TestPeople.Lead(number));

    public TeamsUser Person(CastMember self) => people.GetOrAdd(self, _ => new TeamsUser(self, Connector, http));

    /// <summary>The host goes on where it stopped, or was killed, at the same address.</summary>
    public Task Restart(CancellationToken cancellationToken) => host.Restart(kill: true, cancellationToken);

    /// <summary>Stops the host, and reads what it leaves behind.</summary>
    public async Task<T> ReadAfterwards<T>(Func<StoredRows, Task<T>> read, CancellationToken cancellationToken)
    {
        Assert.Equal(0, await Process.Stop(cancellationToken));
        using var store = new SqliteStore(host.StorePath, Synchronous.Full);
        return await read(new StoredRows(store));
    }

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        await Connector.DisposeAsync();
        http.Dispose();
    }
}
