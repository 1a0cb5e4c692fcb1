using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sweeping;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using MicroAssignBot.Infrastructure.Tests.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using CommandOutcome = MicroAssignBot.Bot.Execution.CommandOutcome;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>People who talk to the bot: whole turns with their delivery, in one process, with a clock that stands still.</summary>
internal sealed class Talk : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly List<Func<Task>> afterwards = [];
    private int lastActivity;

    /// <param name="people">The office, if nobody else is named.</param>
    /// <param name="store">In memory and empty, if none is named.</param>
    /// <param name="edits">The catalogue is the store's, which people edit; <see cref="PublishShipped"/> fills it.</param>
    /// <param name="installer">Off, if none is named.</param>
    /// <param name="presence">That of <see cref="Presence"/>, if none is named.</param>
    /// <param name="chats">
    /// Those of another process that serves the same people over the same store, so that nothing is kept in memory; new ones, if none
    /// are named.
    /// </param>
    public Talk(
        IPeople? people = null, ICatalogue? catalogue = null, IStore? store = null, bool edits = false, IAppInstaller? installer = null,
        IPresence? presence = null, FakeChats? chats = null)
    {
        Chats = chats ?? new FakeChats();
        store ??= new MemoryStore();
        Store = new GatedStore(store);
        var configuration = new ConfigurationBuilder().Build();
        var collection = new ServiceCollection();
        collection.AddLogging().AddMetrics();
        collection.AddSingleton<TimeProvider>(Time).AddSingleton<IStore>(Store).AddSingleton<IConnectorClient>(Chats)
            .AddSingleton<ITeamClient>(Teams);
        collection.AddSingleton(people ?? Office).AddSingleton<IConfiguration>(configuration).AddCatalogue(configuration);
        if (!edits) collection.AddSingleton(catalogue ?? Office);
        collection.AddSingleton(store as IStoreScan ?? new MemoryStore());
        collection.AddSingleton<IFileUploads>(Uploads);
        collection.AddSingleton<ICallBudget, ReplicaBudget>().AddSingleton(presence ?? Presence)
            .AddSingleton(installer ?? new NoAppInstaller());
        collection.AddRooms(configuration);
        if (chats is not null) collection.Configure<StorageOptions>(options => options.Endpoint = new Uri("https://store.example"));
        services = collection.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => services;

    public GatedStore Store { get; }

    /// <summary>How the ids of activities begin: those of another process are others.</summary>
    public string Activities { get; init; } = "a";

    public Office Office { get; } = new();

    public FakeChats Chats { get; }

    public FakeTeams Teams { get; } = new();

    public FakePresence Presence { get; } = new();

    public FakeUploads Uploads { get; } = new();

    /// <summary>Publishes the catalogue that the bot comes with.</summary>
    public async Task PublishShipped()
    {
        var content = await CatalogueFiles.Read(CatalogueFolder.Shipped, CancellationToken.None);
        await services.GetRequiredService<CataloguePublisher>().Publish(content, CancellationToken.None);
        await services.GetRequiredService<LoadedCatalogue>().Load(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public Task Join(PersonId person) => Turn(Activity(person, "installationUpdate", ("action", "add")));

    public Task Say(PersonId person, string text) => Turn(Activity(person, "message", ("text", text)));

    public Task SayInGroup(PersonId person, string text)
    {
        var activity = Activity(person, "message", ("text", text));
        activity["conversation"] = new JsonObject { ["id"] = "19:group@thread.v2", ["conversationType"] = "groupChat", ["isGroup"] = true };
        return Turn(activity);
    }

    /// <summary>Says something to the bot in a channel, beneath a message there.</summary>
    public Task SayInChannel(PersonId person, string text) =>
        Turn(InChannel(Activity(person, "message", ("text", $"<at>Bot</at> {text}")), ";messageid=17"));

    /// <summary>Clicks the lowest button with this title in the channel.</summary>
    public async Task<string> ClickInChannel(PersonId person, string title)
    {
        var answer = await BeginInChannel(person, title);
        await End();
        return answer;
    }

    /// <summary>Up to the answer; what follows it waits for <see cref="End"/>.</summary>
    public async Task<string> BeginInChannel(PersonId person, string title)
    {
        var message = Chats.Of(Channel).Last(shown => shown.Titles.Contains(title));
        var data = message.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.AsObject();
        var answer = await Handle(InChannel(RawClick(person, message.Id, data, [], "manual"), $";messageid={message.Id}"));
        return ((InvokeResponse.Sentence)answer!).Text;
    }

    /// <summary>The channel, as it is addressed.</summary>
    public static PersonId Channel { get; } = SharedPlaces.IdFor("t", "19:web@thread.tacv2");

    /// <summary>The Teams team of the channel, as it is addressed.</summary>
    public static PersonId ChannelTeam { get; } = SharedPlaces.IdFor("t", "19:general@thread.tacv2");

    private static JsonObject InChannel(JsonObject activity, string thread)
    {
        activity["conversation"] = new JsonObject
        {
            ["id"] = $"19:web@thread.tacv2{thread}", ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = "t",
        };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "Bot" };
        activity["channelData"] = new JsonObject
        {
            ["team"] = new JsonObject { ["id"] = "19:general@thread.tacv2", ["name"] = "Web team" },
            ["channel"] = new JsonObject { ["id"] = "19:web@thread.tacv2", ["name"] = "Website" },
        };
        return activity;
    }

    /// <summary>Any message.</summary>
    public Task Send(PersonId person, params (string Name, JsonNode Value)[] members) => Turn(Activity(person, "message", members));

    /// <summary>Any activity, as the channel may send it.</summary>
    public Task Send(JsonObject activity) => Turn(activity);

    public Task Remove(PersonId person, DateTimeOffset at, string action = "remove") => Install(person, at, action);

    public Task Install(PersonId person, DateTimeOffset at, string action = "add") =>
        Turn(
            Activity(
                person, "installationUpdate", ("action", action),
                ("timestamp", at.ToString("O", System.Globalization.CultureInfo.InvariantCulture))));

    /// <summary>So much time passes, and what is due by then is done.</summary>
    public async Task Sweep(PersonId person, TimeSpan after)
    {
        Time.Advance(after);
        await services.GetRequiredService<DueAlarmProcessor>().Process(person, [], CancellationToken.None);
        await End();
    }

    public Task SendFile(PersonId person, string name, string text = "") =>
        Turn(Activity(person, "message", ("text", text), ("attachments", new JsonArray(new JsonObject
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
        ["name"] = name,
        ["contentUrl"] = $"https://contoso-my.sharepoint.com/{name}",
        ["content"] = new JsonObject { ["uniqueId"] = name, ["fileType"] = "txt" },
    }))));

    /// <summary>Clicks the lowest button with this title, with what was typed, and sees the answer where the card was.</summary>
    public async Task<InvokeResponse?> Click(PersonId person, string title, params (string Input, string Value)[] typed)
    {
        var message = Chats.Of(person).Last(shown => shown.Titles.Contains(title));
        return await Click(
            person, message.Id, message.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.AsObject(), typed);
    }

    /// <summary>Any click data, forged ones too.</summary>
    public async Task<InvokeResponse?> Click(PersonId person, string message, JsonObject data, params (string Input, string Value)[] typed)
    {
        var answer = await Begin(person, message, data, typed);
        await End();
        return answer;
    }

    /// <summary>Up to the answer; what follows it waits for <see cref="End"/>.</summary>
    public async Task<InvokeResponse?> Begin(PersonId person, string message, JsonObject data, params (string Input, string Value)[] typed)
    {
        var activity = Activity(person, "invoke", ("name", "adaptiveCard/action"), ("replyToId", message));
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "any", ["data"] = With(data, typed) } };
        var answer = await Handle(activity);
        if (answer is InvokeResponse.Card card) Chats.Replace(message, card.Json);
        return answer;
    }

    /// <summary>The same with inputs of any shape, as odd clients send them; and perhaps by itself, without anybody's click.</summary>
    public async Task<InvokeResponse?> ClickRaw(
        PersonId person, string message, JsonObject data, JsonObject inputs, string trigger = "manual")
    {
        var answer = await Handle(RawClick(person, message, data, inputs, trigger));
        if (answer is InvokeResponse.Card card) Chats.Replace(message, card.Json);
        await End();
        return answer;
    }

    /// <summary>What the turn costs this process up to its answer, from the bytes that came in.</summary>
    public async Task<TimeSpan> Measure(PersonId person, string message, JsonObject data, JsonObject inputs)
    {
        var bytes = Encoding.UTF8.GetBytes(RawClick(person, message, data, inputs, "manual").ToJsonString());
        var before = Environment.CpuUsage.TotalTime;
        var parsed = (ParseResult.Parsed)ActivityParser.Parse(bytes);
        await services.GetRequiredService<ITurnHandler>().OnTurn(parsed.Activity, afterwards.Add, CancellationToken.None);
        var took = Environment.CpuUsage.TotalTime - before;
        await End();
        return took;
    }

    /// <summary>All that is kept of a person.</summary>
    public async Task<PersonState> State(PersonId person) =>
        (await services.GetRequiredService<PersonStore>().Read(person, CancellationToken.None)).State;

    private JsonObject RawClick(PersonId person, string message, JsonObject data, JsonObject inputs, string trigger)
    {
        var merged = data.DeepClone().AsObject();
        foreach (var (input, value) in inputs) merged[input] = value?.DeepClone();
        var activity = Activity(person, "invoke", ("name", "adaptiveCard/action"), ("replyToId", message));
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "any", ["data"] = merged }, ["trigger"] = trigger };
        return activity;
    }

    /// <summary>What an old client sends for a button.</summary>
    public async Task Submit(PersonId person, string title, params (string Input, string Value)[] typed)
    {
        var message = Chats.Of(person).Last(shown => shown.Titles.Contains(title));
        var data = message.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.AsObject();
        await Turn(Activity(person, "message", ("value", With(data, typed)), ("replyToId", message.Id)));
    }

    /// <summary>Answers the last question whether a file may be saved.</summary>
    public Task Consent(PersonId person, string? uploadUrl)
    {
        var asked = Chats.Of(person).Last(shown => shown.Card.ContainsKey("accept"));
        return Consent(person, asked.Id, asked.Card[uploadUrl is null ? "decline" : "accept"]!, uploadUrl);
    }

    /// <summary>The same with any context, as a forger may write it.</summary>
    public Task Consent(PersonId person, string message, JsonNode context, string? uploadUrl)
    {
        var value = new JsonObject
        {
            ["type"] = "fileUpload", ["action"] = uploadUrl is null ? "decline" : "accept", ["context"] = context.DeepClone(),
        };
        if (uploadUrl is not null)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["name"] = "saved.json", ["uploadUrl"] = uploadUrl, ["contentUrl"] = "https://contoso-my.sharepoint.com/saved.json",
                ["uniqueId"] = "1", ["fileType"] = "json",
            };
        }

        return Turn(Activity(person, "invoke", ("name", "fileConsent/invoke"), ("replyToId", message), ("value", value)));
    }

    /// <summary>What comes after the answers, deliveries included.</summary>
    public async Task End()
    {
        foreach (var then in afterwards.ToList()) await then();
        afterwards.Clear();
        var queue = services.GetRequiredService<PostCommitQueue>();
        while (queue.Waiting.TryRead(out var work))
        {
            await services.GetRequiredService<PostCommitWorker>().Run(work);
            queue.Finished();
        }
    }

    /// <summary>The outcome of a POST was unknown: the same card lies in the chat twice, and this one nobody knows.</summary>
    public async Task<string> Twin(PersonId person, Shown message)
    {
        var chat = new ConversationReference(
            "t", "http://127.0.0.1:1234/other/connector", "msteams", "28:bot", null, $"29:{person}", $"a:chat-{person}");
        var card = new OutgoingMessage.CardMessage(Encoding.UTF8.GetBytes(message.Card.ToJsonString()), "card");
        await Doubt(person, message.Id);
        return ((CallResult.Done)await Chats.Send(chat, card, CallPriority.Interactive, CancellationToken.None)).Id!;
    }

    private Task Doubt(PersonId person, string messageId) => Keep(person, state =>
    {
        var (topic, place) = state.Cards.Single(card => card.Value.MessageId == messageId);
        return state with { Cards = state.Cards.SetItem(topic, place with { Unseen = place.Unseen + 1 }) };
    });

    /// <summary>Has something else kept of a person, as another build or a call gone wrong would have left it.</summary>
    public async Task Keep(PersonId person, Func<PersonState, PersonState> change)
    {
        var result = await services.GetRequiredService<CommandExecutor>().Execute(
            new PersonCommand(person, before => new CommandOutcome.Save(before, change(before.State))), CancellationToken.None);
        services.GetRequiredService<PostCommitQueue>().Start(result.Work);
        await End();
    }

    /// <summary>Everybody who is due is looked after.</summary>
    public async Task Sweep()
    {
        var (alarms, processor) = (services.GetRequiredService<DueAlarms>(), services.GetRequiredService<DueAlarmProcessor>());
        for (var shard = 0; shard < Keys.Shards; shard++)
        {
            foreach (var (due, rows) in await alarms.In(shard, Time.GetUtcNow(), _ => true, int.MaxValue, CancellationToken.None))
                await processor.Process(due, rows, CancellationToken.None);
        }

        await End();
    }

    private async Task Turn(JsonObject activity)
    {
        await Handle(activity);
        await End();
    }

    public ValueTask<InvokeResponse?> Handle(JsonObject activity)
    {
        var parsed = (ParseResult.Parsed)ActivityParser.Parse(Encoding.UTF8.GetBytes(activity.ToJsonString()));
        return services.GetRequiredService<ITurnHandler>().OnTurn(parsed.Activity, afterwards.Add, CancellationToken.None);
    }

    private static JsonObject With(JsonObject data, (string Input, string Value)[] typed)
    {
        var merged = data.DeepClone().AsObject();
        foreach (var (input, value) in typed) merged[input] = value;
        return merged;
    }

    public JsonObject Activity(PersonId person, string type, params (string Name, JsonNode Value)[] members)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = $"{Activities}{++lastActivity}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://127.0.0.1:1234/other/connector",
            ["from"] = new JsonObject { ["id"] = $"29:{person}", ["aadObjectId"] = person.ToString() },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = $"a:chat-{person}", ["conversationType"] = "personal", ["tenantId"] = "t" },
            ["locale"] = "en-US",
        };
        foreach (var (name, value) in members) activity[name] = value;
        return activity;
    }
}
