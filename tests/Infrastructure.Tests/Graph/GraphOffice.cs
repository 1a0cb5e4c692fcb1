using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.Graph.Sync;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests.BotFramework;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Tests.Graph;

/// <summary>The real client, and what is built on it, before a stand-in for Microsoft Graph.</summary>
internal sealed class GraphOffice : IAsyncDisposable
{
    public const string Group = "aaaaaaaa-0000-4000-8000-00000000000a";
    public const string Token = "the-token-of-the-bot";

    private readonly List<GraphTransport> transports = [];

    private GraphOffice(GraphStandIn graph) => Graph = graph;

    public GraphStandIn Graph { get; }

    /// <summary>What those who read have logged, at warning and above.</summary>
    public LogLines Logs { get; } = new();

    public SkippedWaits Time { get; } = new();

    public MemoryStore Store { get; } = new();

    public GraphOptions Options { get; init; } = new() { Group = Group, WorkingTime = false };

    public static GraphOffice Open(GraphOptions? options = null)
    {
        options ??= new GraphOptions { Group = Group, WorkingTime = false };
        var office = new GraphOffice(GraphStandIn.Start()) { Options = options };
        office.Graph.Tenant.Join(Group);
        return office;
    }

    public static string Id(int number) => $"3f2c1a00-0000-4000-8000-{number:000000000000}";

    public static PersonId Person(int number) => PersonId.Parse(Id(number));

    /// <summary>So many users are there, members of the group, each led by the first.</summary>
    public void Employ(int count)
    {
        for (var number = 1; number <= count; number++) Hire(number);
    }

    public void Hire(int number, Func<StandInUser, StandInUser>? change = null)
    {
        var user = new StandInUser(Id(number), $"Person {number}")
        {
            Mail = $"p{number}@contoso.com", UserPrincipalName = $"p{number}@contoso.com", Manager = number == 1 ? null : Id(1),
        };
        Graph.Tenant.Put(change?.Invoke(user) ?? user);
        Graph.Tenant.Join(Group, Id(number));
    }

    public GraphTransport Transport()
    {
        var transport = new GraphTransport(Graph.Root, new OneToken(), Options, Time);
        transports.Add(transport);
        return transport;
    }

    public GraphDirectory Directory(string group = Group)
    {
        var transport = Transport();
        return new GraphDirectory(transport, new GraphBatches(transport, Options, Time), group, Options, Time);
    }

    /// <summary>A process that reads the directory.</summary>
    public DirectorySync Replica(IStore? store = null, GraphOptions? options = null, string group = Group) => new(
        Directory(group), store ?? Store, options ?? Options, "11111111-0000-4000-8000-000000000000", Time,
        new LoggerFactory([Logs]).CreateLogger<DirectorySync>());

    /// <summary>Reads the directory when it is time again.</summary>
    public async Task Sync(CancellationToken cancellationToken)
    {
        Time.Advance(Options.ReadEvery);
        Assert.True(await Replica().Run(cancellationToken));
    }

    /// <summary>The people as any process sees them in the store.</summary>
    public async Task<DirectoryPeople> Seen(CancellationToken cancellationToken)
    {
        var people = new DirectoryPeople(Store);
        await people.CatchUp(cancellationToken);
        return people;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var transport in transports) transport.Dispose();
        await Graph.DisposeAsync();
    }

    private sealed class OneToken : IConnectorTokens
    {
        public ValueTask<TokenAnswer> Get(CancellationToken cancellationToken) => new(new TokenAnswer.Bearer(Token));

        public void Drop(string token)
        {
        }
    }
}
