using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.DependencyInjection;
using CommandOutcome = MicroAssignBot.Bot.Execution.CommandOutcome;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>The firm at work: commands bring a scene about, and then anybody clicks anything.</summary>
internal sealed class Play : IAsyncDisposable
{
    private int clicks;

    /// <param name="store">What is stored already; nothing when it is not named.</param>
    /// <param name="activities">As of <see cref="Talk"/>.</param>
    public Play(MemoryStore? store = null, string activities = "a")
    {
        Store = store ?? new MemoryStore();
        Talk = new Talk(Firm, Firm, Store, installer: Installer) { Activities = activities };
    }

    public MemoryStore Store { get; }

    public Firm Firm { get; } = new();

    public Talk Talk { get; }

    public FakeInstaller Installer { get; } = new() { IsAble = false };

    public ValueTask DisposeAsync() => Talk.DisposeAsync();

    public async Task Open()
    {
        foreach (var person in Firm.Everybody) await Talk.Join(person);
    }

    /// <summary>A step that must succeed, with what it makes others hear.</summary>
    public async Task Do(PersonId actor, Command command, PersonId? owner = null)
    {
        foreach (var work in await Commit(actor, command, owner)) Get<PostCommitQueue>().Start(work);
        await Talk.End();
    }

    /// <summary>The same by a process that dies right after its commit, so that nobody hears of it yet.</summary>
    public async Task<IReadOnlyList<PostCommitWork>> Commit(PersonId actor, Command command, PersonId? owner = null)
    {
        var own = (await Get<PersonStore>().Read(actor, CancellationToken.None)).State;
        var turn = new Turn(actor, await Firm.Find(actor, CancellationToken.None), own.Document.Contact!, null);
        var outcome = await Get<TurnCommands>().Execute(turn, owner ?? Firm.Lena, command, CancellationToken.None);
        Assert.True(outcome.Refusal is null, $"{command}: {outcome.Refusal}");
        return [.. turn.TakePostCommitWork()];
    }

    /// <summary>Time passes for Lena's desk.</summary>
    public async Task Until(int day, int hour)
    {
        Talk.Time.SetUtcNow(new DateTimeOffset(2026, 1, day, hour, 0, 0, TimeSpan.Zero));
        await Do(Firm.Lena, new Command.Tick());
    }

    public async Task<Sight> Seen(Topic topic, PersonId viewer)
    {
        var state = (await Get<PersonStore>().Read(viewer, CancellationToken.None)).State;
        return await Get<Access>().To(await Get<TopicReader>().Read(topic, state, CancellationToken.None), viewer, CancellationToken.None);
    }

    /// <summary>Everything the bot said to this person because of one click, in full.</summary>
    public async Task<string> Answer(PersonId person, JsonObject data, string? id = null)
    {
        var before = Talk.Chats.Of(person).Count;
        var activity = Talk.Activity(person, "invoke", ("name", "adaptiveCard/action"), ("replyToId", Talk.Chats.Last(person).Id));
        activity["id"] = id ?? $"click-{++clicks}";
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["verb"] = "any", ["data"] = data.DeepClone() } };
        var response = await Talk.Handle(activity);
        await Talk.End();
        var said = Talk.Chats.Of(person).Skip(before).Select(shown => shown.Card.ToJsonString());
        return string.Join('\n', said.Prepend(Text(response)));
    }

    /// <summary>The same for something typed.</summary>
    public async Task<string> Written(PersonId person, string text, string? id = null)
    {
        var activity = Talk.Activity(person, "message", ("text", text));
        activity["id"] = id ?? $"message-{++clicks}";
        await Talk.Handle(activity);
        await Talk.End();
        return "";
    }

    /// <summary>Time passes for a desk.</summary>
    public Task Tick(PersonId owner) => Get<CommandExecutor>().Execute(new PersonCommand(owner, Ticked), CancellationToken.None);

    public T Get<T>()
        where T : notnull => Talk.Services.GetRequiredService<T>();

    private async ValueTask<CommandOutcome> Ticked(PersonSnapshot read, ClockReading now)
    {
        var context = await Get<DecisionContexts>().Create(read.State, read.State.Person, now, CancellationToken.None);
        return Decider.Decide(read.State.Desk, new Command.Tick(), context) is Decision.Happened happened
            ? new CommandOutcome.Save(read, read.State.Apply(happened.Events, context, now, null))
            : new CommandOutcome.NoChange(read, null);
    }

    private static string Text(InvokeResponse? response) => response switch
    {
        InvokeResponse.Card card => Encoding.UTF8.GetString(card.Json.Span),
        InvokeResponse.Sentence message => message.Text,
        _ => response?.GetType().Name ?? "nothing",
    };
}
