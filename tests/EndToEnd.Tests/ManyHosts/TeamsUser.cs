using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.ManyHosts;

/// <summary>One person at Teams: what they do is posted to a host, what they see comes over the connector.</summary>
internal sealed class TeamsUser(CastMember self, LocalConnector connector, HttpClient http)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private readonly PlaygroundConfig config = Scene.Default.For(self, []);

    public PersonId Id => self.Id;

    public string Name => self.Name;

    public string Conversation => config.PersonalChat.Id;

    public Transcript Chat => connector.Chat(Conversation);

    /// <summary>Messages of the bot that offer this button now.</summary>
    public IEnumerable<ChatMessage> With(string button) => Chat.Messages.Where(message => message.Card?.HasButton(button) == true);

    public Task<ChatMessage> WaitForCard(string button, CancellationToken cancellationToken) =>
        WaitFor(card => card.HasButton(button), $"card with the button '{button}'", cancellationToken);

    public Task<ChatMessage> WaitForText(string part, CancellationToken cancellationToken) =>
        WaitFor(card => card.Says(part), $"card that says '{part}'", cancellationToken);

    public Task Install(Uri host, CancellationToken cancellationToken)
    {
        var activity = Activity("installationUpdate");
        activity["action"] = "add";
        return Send(host, activity, cancellationToken);
    }

    public Task Write(Uri host, string text, CancellationToken cancellationToken)
    {
        var activity = Activity("message");
        activity["text"] = text;
        return Send(host, activity, cancellationToken);
    }

    /// <summary>Says something to the bot in a channel.</summary>
    public Task WriteIn(string channel, Uri host, string text, CancellationToken cancellationToken)
    {
        var activity = In(channel, Activity("message"), "17");
        activity["text"] = $"<at>{config.Bot.Name}</at> {text}";
        return Send(host, activity, cancellationToken);
    }

    /// <summary>A click on a message in a channel.</summary>
    public Task<ClickReply> ClickIn(
        string channel, Uri host, ChatMessage message, string button, CancellationToken cancellationToken) =>
        Invoke(host, In(channel, ClickOn(message, button), message.Id), cancellationToken);

    private static JsonObject In(string channel, JsonObject activity, string thread)
    {
        activity["conversation"]!["id"] = $"{channel};messageid={thread}";
        activity["conversation"]!["conversationType"] = "channel";
        activity["conversation"]!["isGroup"] = true;
        activity["channelData"]!["team"] = new JsonObject { ["id"] = channel, ["name"] = "Web team" };
        activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel };
        return activity;
    }

    private async Task Send(Uri host, JsonObject activity, CancellationToken cancellationToken)
    {
        using var response = await http.PostAsJsonAsync(host, activity, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A click as Teams sends it; a card in the answer takes the place of the one that was clicked.</summary>
    /// <exception cref="HttpRequestException">The host does not answer.</exception>
    public async Task<ClickReply> Click(
        Uri host, ChatMessage message, string button, CancellationToken cancellationToken, params (string Input, string Value)[] typed)
    {
        return await Invoke(host, ClickOn(message, button, typed), cancellationToken);
    }

    /// <summary>A click whose answer this device never gets to see.</summary>
    /// <exception cref="HttpRequestException">The host does not answer.</exception>
    public Task ClickUnseen(
        Uri host, ChatMessage message, string button, CancellationToken cancellationToken, params (string Input, string Value)[] typed) =>
        Send(host, ClickOn(message, button, typed), cancellationToken);

    /// <summary>Sends such a click, a second time too.</summary>
    public async Task<ClickReply> Invoke(Uri host, JsonObject click, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var response = await http.PostAsJsonAsync(host, click, cancellationToken);
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        var reply = ClickReply.Read(response.StatusCode, body, TimeProvider.System.GetElapsedTime(started));
        if (reply.Answer.Card is { } card) Chat.Record(ChatEventKind.Answered, click["replyToId"]!.ToString(), null, [card]);
        return reply;
    }

    /// <summary>The activity of a click, not sent yet.</summary>
    public JsonObject ClickOn(ChatMessage message, string button, params (string Input, string Value)[] typed)
    {
        var pressed = message.Card!.Button(button);
        var data = pressed.DataWith(typed.ToDictionary(pair => pair.Input, pair => pair.Value));
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message.Id;
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = pressed.Type, ["title"] = pressed.Title, ["verb"] = pressed.Verb, ["data"] = data },
            ["trigger"] = "manual",
        };
        return activity;
    }

    private Task<ChatMessage> WaitFor(Func<CardView, bool> wish, string wished, CancellationToken cancellationToken) =>
        Chat.WaitFor(message => message.Card is { } card && wish(card), $"{wished} for {self.Name}", Patience, cancellationToken);

    /// <summary>An activity of this person as Teams sends it, with nothing in it yet but who, where and when.</summary>
    public JsonObject Activity(string type)
    {
        var activity = TeamsActivity.Message(config, connector.Address, self.TimeZone);
        activity["type"] = type;
        return activity;
    }
}
