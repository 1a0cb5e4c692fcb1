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

    private readonly string folder = Directory.CreateTempSubdirectory("workshop-").FullName;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentDictionary<CastMember, TeamsUser> people = new();
    private readonly Dictionary<string, string> settings;
    private HostProcess process;

    private Workshop(Dictionary<string, string> settings, LocalConnector connector)
    {
        this.settings = settings;
        Connector = connector;
        process = null!;
    }

    public LocalConnector Connector { get; }

    public HostProcess Process => process;

    /// <summary>Where activities are posted to.</summary>
    public Uri Host => process.Messages;

    public HttpClient Http => http;

    public static async Task<Workshop> Open(CancellationToken cancellationToken, IReadOnlyDictionary<string, string>? more = null)
    {
        var settings = TestPeople.Settings(Pairs);
        foreach (var (key, value) in more ?? new Dictionary<string, string>()) settings[key] = value;
        var workshop = new Workshop(settings, await LocalConnector.Start(cancellationToken));
        workshop.process = await HostProcess.Start(workshop.Start(0), cancellationToken);
        return workshop;
    }

    public TeamsUser Learner(int number) => Person(TestPeople.Learner(number));

    public TeamsUser Lead(int number) => Person(TestPeople.Lead(number));

    public TeamsUser Person(CastMember self) => people.GetOrAdd(self, _ => new TeamsUser(self, Connector, http));

    /// <summary>The host goes on where it stopped, or was killed, at the same address.</summary>
    public async Task Restart(CancellationToken cancellationToken)
    {
        var port = process.Address.Port;
        await process.DisposeAsync();
        process = await HostProcess.Start(Start(port), cancellationToken);
    }

    /// <summary>Stops the host, and reads what it leaves behind.</summary>
    public async Task<T> ReadAfterwards<T>(Func<StoredRows, Task<T>> read, CancellationToken cancellationToken)
    {
        Assert.Equal(0, await process.Stop(cancellationToken));
        using var store = new SqliteStore(Path.Combine(folder, "microassign.db"), Synchronous.Full);
        return await read(new StoredRows(store));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await process.DisposeAsync();
        await Connector.DisposeAsync();
        http.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private HostSettings Start(int port) => new(Path.Combine(folder, "microassign.db"), port, settings);
}
