using System.Globalization;
using MicroAssignBot.Bot.Departures;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.Sync;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A company whose people come from its directory, and who review when nobody nearer can are in the settings.</summary>
internal sealed class Company : IDirectory, IAsyncDisposable
{
    private const string Group = "aaaaaaaa-0000-4000-8000-00000000000a";

    private readonly Dictionary<PersonId, DirectoryPerson> users = [];
    private readonly HashSet<PersonId> members = [];
    private readonly List<PersonId> changes = [];
    private readonly FakeTimeProvider time = new();
    private readonly ServiceProvider services;
    private readonly string? tenant;

    /// <param name="tenant">Where the people are at home; null where there is only one.</param>
    /// <param name="reviewers">Who review when nobody nearer can.</param>
    public Company(string? tenant, params PersonId[] reviewers)
    {
        this.tenant = tenant;
        var settings = reviewers.SelectMany((id, place) => new Dictionary<string, string?>
        {
            [$"Organisation:People:{place}:ObjectId"] = id.ToString(), [$"Organisation:People:{place}:Name"] = "Rex Reviewer",
            [$"Organisation:Reviewers:{place}"] = id.ToString(),
        });
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var collection = new ServiceCollection().AddLogging().AddSingleton<IStore>(Store).AddSingleton<DirectoryPeople>();
        collection.AddOptions<BotOptions>();
        services = collection.AddPeople(configuration).BuildServiceProvider();
    }

    public MemoryStore Store { get; } = new();

    /// <summary>So much time passes, and those who have been gone for a day are closed out.</summary>
    public async Task CloseOut(Talk talk, TimeSpan after)
    {
        time.Advance(after);
        var closeOuts = new CloseOuts(
            talk.Services.GetRequiredService<PersonStore>(), talk.Services.GetRequiredService<CommandExecutor>(),
            talk.Services.GetRequiredService<IDecisionContexts>(), talk.Services.GetRequiredService<WorkCalendars>(),
            talk.Services.GetRequiredService<PostCommitQueue>());
        await new DepartureService(
            services.GetRequiredService<DirectoryPeople>(), closeOuts, Options.Create(new GraphOptions()), time,
            NullLogger<DepartureService>.Instance).CloseOut(CancellationToken.None);
        await talk.End();
        await talk.Sweep();
    }

    private string Place => changes.Count.ToString(CultureInfo.InvariantCulture);

    public IPeople People => services.GetRequiredService<IPeople>();

    public void Put(PersonId id, string name, PersonId? manager = null, bool isEnabled = true, bool isMember = true)
    {
        users[id] = new DirectoryPerson(id, name, null, manager, isEnabled);
        if (isMember) members.Add(id);
        changes.Add(id);
    }

    public void Leave(PersonId id) => members.Remove(id);

    /// <summary>Reads the directory, and every process sees it.</summary>
    public async Task Sync()
    {
        time.Advance(TimeSpan.FromHours(1));
        var sync = new DirectorySync(this, Store, new GraphOptions { Group = Group }, tenant, time, NullLogger<DirectorySync>.Instance);
        Assert.True(await sync.Run(CancellationToken.None));
        await services.GetRequiredService<StoredPeople>().CatchUp(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    Task<string> IDirectory.Now(CancellationToken cancellationToken) => Task.FromResult(Place);

    Task<DirectoryChanges> IDirectory.Changes(string since, CancellationToken cancellationToken) => Task.FromResult(
        new DirectoryChanges([.. changes.Skip(int.Parse(since, CultureInfo.InvariantCulture))], [], Place, IsLast: true));

    Task<IReadOnlySet<PersonId>> IDirectory.Members(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<PersonId>>(new HashSet<PersonId>(members));

    Task<DirectoryRead> IDirectory.Read(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) =>
        Task.FromResult(new DirectoryRead([.. people.Select(users.GetValueOrDefault).OfType<DirectoryPerson>()], null));
}
