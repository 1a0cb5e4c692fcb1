using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Windows;

namespace MicroAssignBot.EndToEnd.Tests.Playground;

/// <summary>One person in front of a real Teams client that talks to the bot: speaks, clicks, sends files, reads.</summary>
internal sealed class PlaygroundClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly CastMember self;
    private readonly string folder;
    private readonly SharedWindow window;
    private readonly MessageStream stream;
    private readonly PlaygroundApi api;
    private readonly ConcurrentDictionary<string, CardView> answered = new(StringComparer.Ordinal);

    private PlaygroundClient(CastMember self, PlaygroundLaunch launch, SharedWindow window, MessageStream stream, Transcript transcript)
    {
        this.self = self;
        folder = launch.Folder;
        this.window = window;
        this.stream = stream;
        Config = launch.Config;
        Transcript = transcript;
        api = new PlaygroundApi(window, launch.Config);
    }

    public PlaygroundConfig Config { get; }

    public Transcript Transcript { get; }

    /// <summary>For a browser.</summary>
    public Uri Address => window.Address;

    public int Port => window.Port;

    public IReadOnlyList<ChatMessage> Messages => Transcript.Messages;

    /// <param name="endpoint">The bot's <c>/api/messages</c>.</param>
    /// <param name="port">0 takes a free one; a port again makes it the same service URL after a restart.</param>
    public static async Task<PlaygroundClient> Start(
        CastMember self, IEnumerable<CastMember> others, Uri endpoint, CancellationToken cancellationToken, Scene? scene = null,
        int port = 0)
    {
        await NodePackages.Install(NodePackages.Folder, cancellationToken);
        var launch = new PlaygroundLaunch(
            new ClientPackage.Present("node", ClientPackage.CliUnder(NodePackages.Folder)),
            Directory.CreateTempSubdirectory("playground-").FullName,
            (scene ?? Scene.Default).For(self, others),
            endpoint,
            port,
            self.TimeZone);
        var window = await SharedWindow.Open(launch, cancellationToken);
        var transcript = new Transcript();
        return new PlaygroundClient(
            self, launch, window, await MessageStream.Open(window.Address, transcript, cancellationToken), transcript);
    }

    /// <summary>The events that come when the person adds the app, and at each load of the client's page.</summary>
    public Task Install(CancellationToken cancellationToken) => api.Install(cancellationToken);

    public Task Say(string text, CancellationToken cancellationToken) => api.Say(text, cancellationToken);

    /// <summary>Clicks the button with that title on this card, or on what the last click was answered with.</summary>
    /// <param name="typed">Into which input, by label or id; a choice by title or value.</param>
    /// <returns>The answer; a card in it has replaced the one in the message, as the client shows it.</returns>
    public async Task<ClickAnswer> Click(
        ChatMessage message, string button, CancellationToken cancellationToken, params (string Input, string Value)[] typed)
    {
        var card = message.Card ?? throw new InvalidOperationException($"No single card in: {message}");
        // An update that was on its way when the click was answered takes the answer's place; a person may be quicker.
        var shown = card.HasButton(button) ? card : answered.GetValueOrDefault(message.Id, card);
        var pressed = shown.Button(button);
        var data = pressed.DataWith(typed.ToDictionary(pair => pair.Input, pair => pair.Value));
        var action = new JsonObject { ["type"] = pressed.Type, ["title"] = pressed.Title, ["verb"] = pressed.Verb, ["data"] = data };
        return await Click(message.Id, action, cancellationToken);
    }

    /// <summary>Any action, forged ones too.</summary>
    public async Task<ClickAnswer> Click(string messageId, JsonObject action, CancellationToken cancellationToken)
    {
        var answer = await api.Invoke(messageId, new JsonObject { ["action"] = action, ["trigger"] = "manual" }, cancellationToken);
        if (answer.Card is { } card)
        {
            answered[messageId] = card;
            Transcript.Record(ChatEventKind.Answered, messageId, null, [card]);
        }

        return answer;
    }

    /// <summary>What an old client sends for a button: an <c>Action.Submit</c>, as a message with a value.</summary>
    public Task Submit(string messageId, JsonObject data, CancellationToken cancellationToken) =>
        api.Submit(messageId, data, cancellationToken);

    public Task SendFile(string name, string address, CancellationToken cancellationToken)
    {
        var message = TeamsActivity.Message(Config, Address, self.TimeZone);
        message["attachments"] = new JsonArray(TeamsActivity.File(name, address));
        return api.Send(message, cancellationToken);
    }

    public Task Send(JsonObject activity, CancellationToken cancellationToken) => api.Send(activity, cancellationToken);

    /// <summary>The lowest message of the bot for which the wish holds, as soon as there is one.</summary>
    public Task<ChatMessage> WaitFor(
        Func<ChatMessage, bool> wish, string wished, CancellationToken cancellationToken, TimeSpan? timeout = null) =>
        window.Unbroken(Transcript.WaitFor(wish, wished, timeout ?? Patience, cancellationToken));

    public Task<ChatMessage> WaitForText(string part, CancellationToken cancellationToken, TimeSpan? timeout = null) => WaitFor(
        message => message.Text?.Contains(part, StringComparison.Ordinal) == true || message.Cards.Any(card => card.Says(part)),
        $"message that says '{part}'", cancellationToken, timeout);

    /// <summary>The lowest message whose card has a button with this title.</summary>
    public Task<ChatMessage> WaitForCard(string button, CancellationToken cancellationToken, TimeSpan? timeout = null) => WaitFor(
        message => message.Card?.HasButton(button) == true, $"card with the button '{button}'", cancellationToken, timeout);

    public async ValueTask DisposeAsync()
    {
        api.Dispose();
        await stream.DisposeAsync();
        await window.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
