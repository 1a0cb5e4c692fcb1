using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Azure;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>Several replicas over one table, and an organisation of people who are reached through one connector.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private static readonly TimeSpan OnItsWay = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly string connectionString;
    private readonly List<string> logsOfReplaced = [];
    private IReadOnlyList<KeyValuePair<string, string>> settings = [];

    private Cluster(string connectionString, string table, LocalConnector connector, int learners)
    {
        this.connectionString = connectionString;
        Connector = connector;
        Store = new StoredRows(new AzureTableStore(new StorageOptions { ConnectionString = connectionString, Table = table }));
        Lead = new TeamsUser(ClusterPeople.Lead, connector, http);
        Learners = [.. Enumerable.Range(1, learners).Select(number => new TeamsUser(ClusterPeople.Learner(number), connector, http))];
    }

    public LocalConnector Connector { get; }

    public StoredRows Store { get; }

    public TeamsUser Lead { get; }

    public IReadOnlyList<TeamsUser> Learners { get; }

    public IReadOnlyList<ClusterHost> Hosts { get; private set; } = [];

    /// <summary>Every request of every host to the store.</summary>
    public StoreTally Tally => StoreTally.Count(Hosts.SelectMany(host => host.Gate.Requests));

    /// <param name="more">Settings beside the organisation and a budget of calls that never is the bottleneck.</param>
    public static async Task<Cluster> Open(
        int hosts, int learners, CancellationToken cancellationToken, params (string Key, string Value)[] more)
    {
        var connectionString = (await AzuriteOfClusters.Running(cancellationToken)).ConnectionString;
        var table = $"cluster{Guid.NewGuid():N}";
        var cluster = new Cluster(connectionString, table, await LocalConnector.Start(cancellationToken), learners);
        KeyValuePair<string, string>[] settings =
            [.. ClusterPeople.Settings(learners), KeyValuePair.Create("Storage:Table", table),
                .. more.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))];
        var starting = Enumerable.Range(0, hosts).Select(_ => ClusterHost.Start(connectionString, settings, cancellationToken));
        cluster.settings = settings;
        try
        {
            cluster.Hosts = await Task.WhenAll(starting);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>One host is killed, and another takes its place.</summary>
    /// <returns>
    /// For whom anybody was at work when it died: who it was that the dead host worked for cannot be told from outside. A commit that
    /// was on its way then counts too.
    /// </returns>
    public async Task<IReadOnlySet<PersonId>> Replace(int number, CancellationToken cancellationToken)
    {
        await Hosts[number].Process.Kill();
        var leased = (await Leased(cancellationToken)).ToHashSet();
        await Task.Delay(OnItsWay, TimeProvider.System, cancellationToken);
        leased.UnionWith(await Leased(cancellationToken));
        await Hosts[number].DisposeAsync();
        logsOfReplaced.Add(Hosts[number].Process.Log);
        var next = await ClusterHost.Start(connectionString, settings, cancellationToken);
        Hosts = [.. Hosts.Select((host, at) => at == number ? next : host)];
        return leased;
    }

    /// <summary>
    /// How often a host went on with what another had begun for this person: one that died, or one that was so slow that its lease ran
    /// out. What it was sending may have arrived.
    /// </summary>
    public int TakeOvers(PersonId person) => logsOfReplaced.Concat(Hosts.Select(host => host.Process.Log))
        .Sum(log => log.Split($"The lease holder of {person} did not finish").Length - 1);

    /// <summary>Spreads people over the replicas, as a load balancer would.</summary>
    public Uri HostFor(int number) => Hosts[number % Hosts.Count].Messages;

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts) await host.DisposeAsync();
        await Connector.DisposeAsync();
        http.Dispose();
    }

    private async Task<IEnumerable<PersonId>> Leased(CancellationToken cancellationToken)
    {
        var desks = await Task.WhenAll(
            Learners.Append(Lead).Select(async user => (user.Id, Desk: await Store.Desk(user.Id, cancellationToken))));
        return desks.Where(one => one.Desk?.Lease is not null).Select(one => one.Id);
    }
}
