using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using MicroAssignBot.Infrastructure.Graph.Sync;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A company whose people the real client reads from the stand-in for Microsoft Graph, with all of its permissions.</summary>
internal sealed class GraphCompany : IAsyncDisposable
{
    private const string Group = "aaaaaaaa-0000-4000-8000-00000000000a";
    private const string App = "bbbbbbbb-0000-4000-8000-00000000000b";

    private readonly FakeTimeProvider time = new();
    private readonly MemoryStore store = new();
    private ServiceProvider? services;

    public GraphCompany()
    {
        Graph.Tenant.Catalogue.Add(App);
        Graph.Tenant.Join(Group);
        Graph.Permissions.UnionWith([GraphPermissions.ReadMailboxes, GraphPermissions.ReadPresence, GraphPermissions.InstallApps]);
    }

    public GraphStandIn Graph { get; } = GraphStandIn.Start();

    public IPeople People => services!.GetRequiredService<IPeople>();

    public IReadOnlyList<string> Problems => services!.GetService<DirectoryPeople>()?.Problems ?? [];

    public void Put(PersonId id, string? name, PersonId? manager = null, Func<StandInUser, StandInUser>? change = null)
    {
        var user = new StandInUser(id.ToString(), name) { Manager = manager?.ToString() };
        Graph.Tenant.Put(change?.Invoke(user) ?? user);
        Graph.Tenant.Leave(Group, id.ToString());
        Graph.Tenant.Join(Group, id.ToString());
    }

    /// <param name="settings">Further ones, as in <c>Graph:Presence=false</c>.</param>
    public async Task<Talk> Open(params IEnumerable<string> settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["Graph:Group"] = Group, ["Graph:StandIn"] = Graph.Root.ToString(), ["Graph:TeamsApp"] = App,
        };
        foreach (var setting in settings.Select(one => one.Split('='))) all[setting[0]] = setting[1];
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var collection = new ServiceCollection().AddLogging().AddSingleton<IStore>(store).AddSingleton<TimeProvider>(time)
            .AddSingleton<ICallBudget, Outbox.Simulation.ReplicaBudget>();
        collection.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section));
        services = collection.AddGraph(configuration).AddPeople(configuration).BuildServiceProvider();
        await Sync();
        return new Talk(
            People, store: store, installer: services.GetService<IAppInstaller>(), presence: services.GetService<IPresence>());
    }

    /// <summary>Reads the directory when it is time again.</summary>
    public async Task Sync()
    {
        time.Advance(TimeSpan.FromHours(1));
        if (services!.GetService<DirectorySync>() is { } sync) Assert.True(await sync.Run(CancellationToken.None));
        await services!.GetRequiredService<StoredPeople>().CatchUp(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null) await services.DisposeAsync();
        await Graph.DisposeAsync();
    }
}
