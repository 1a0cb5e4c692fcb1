using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What everybody sees, message by message.</summary>
internal sealed class FakeChats : IConnectorClient
{
    private readonly List<Shown> messages = [];
    private readonly List<Shown> history = [];
    private int lastId;

    /// <summary>Chats that the channel no longer knows.</summary>
    public HashSet<string> Gone { get; } = [];

    /// <summary>Whoever the channel refuses one more message as too large.</summary>
    public HashSet<PersonId> TooLarge { get; } = [];

    /// <summary>Whose next call the channel puts off, so shortly that no clock moves.</summary>
    public HashSet<PersonId> PutOff { get; } = [];

    /// <summary>Whoever gets so many messages of which the bot hears nothing.</summary>
    public Dictionary<PersonId, int> Unheard { get; } = [];

    /// <summary>How the ids of messages begin.</summary>
    public string Messages { get; set; } = "m";

    /// <summary>Every message as it ever stood, in order.</summary>
    public IReadOnlyList<Shown> History => history;

    /// <summary>How many chats the bot opened itself.</summary>
    public int Opened { get; private set; }

    public IReadOnlyList<Shown> Of(PersonId person) => [.. messages.Where(message => message.Person == person)];

    public Shown Last(PersonId person) => Of(person)[^1];

    /// <summary>The answer to a click replaces the card in front of the person.</summary>
    public void Replace(string id, ReadOnlyMemory<byte> json)
    {
        var at = messages.FindIndex(message => message.Id == id);
        // Whatever a client names, it shows the answer somewhere.
        if (at < 0) return;
        messages[at] = messages[at] with { Card = Parse(json) };
        history.Add(messages[at]);
    }

    /// <summary>A message that is there already.</summary>
    public void Add(Shown message)
    {
        messages.Add(message);
        history.Add(message);
    }

    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        if (IsPutOff(to)) return ValueTask.FromResult<CallResult>(new CallResult.NotDone(TimeSpan.Zero, "429"));
        if (Gone.Contains(to.ConversationId)) return ValueTask.FromResult<CallResult>(new CallResult.NotFound());
        if (TooLarge.Remove(Person(to))) return ValueTask.FromResult<CallResult>(new CallResult.Rejected(413, "MessageSizeTooBig"));
        var id = $"{Messages}{++lastId}";
        Add(new Shown(Person(to), id, Content(message), to.ConversationId));
        if (IsUnheard(Person(to))) return ValueTask.FromResult<CallResult>(new CallResult.Unknown("timeout"));
        return ValueTask.FromResult<CallResult>(new CallResult.Done(id));
    }

    public ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        if (IsPutOff(to)) return ValueTask.FromResult<CallResult>(new CallResult.NotDone(TimeSpan.Zero, "429"));
        if (Gone.Contains(to.ConversationId) || !messages.Exists(one => one.Id == activityId && one.Chat == to.ConversationId))
            return ValueTask.FromResult<CallResult>(new CallResult.NotFound());
        Replace(activityId, ((OutgoingMessage.CardMessage)message).Json);
        return ValueTask.FromResult<CallResult>(new CallResult.Done(activityId));
    }

    public ValueTask<CallResult> CreateConversation(
        ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CallResult>(new CallResult.Done($"a:new{++Opened}-{Person(with)}"));

    private bool IsPutOff(ConversationReference to) => PutOff.Remove(Person(to));

    private bool IsUnheard(PersonId person)
    {
        if (Unheard.GetValueOrDefault(person) is not (> 0 and var left)) return false;
        Unheard[person] = left - 1;
        return true;
    }

    /// <summary>A channel stands for itself. Nobody, where the channel does not say it.</summary>
    private static PersonId Person(ConversationReference to) =>
        ChannelIds.IsChannel(to.ConversationId) ? SharedPlaces.IdFor(to.TenantId, ChannelIds.WithoutThread(to.ConversationId))
            : PersonId.TryParse(to.UserId.Replace("29:", "", StringComparison.Ordinal), out var person) ? person : default;

    private static JsonObject Content(OutgoingMessage message) => message switch
    {
        OutgoingMessage.CardMessage card => Parse(card.Json),
        OutgoingMessage.Text text => new JsonObject { ["text"] = text.Content },
        OutgoingMessage.FileConsentCard consent => new JsonObject
        {
            ["text"] = consent.Description, ["name"] = consent.Name, ["size"] = consent.Size,
            ["accept"] = Parse(consent.Accept), ["decline"] = Parse(consent.Decline),
        },
        OutgoingMessage.FileInfo { File: var file } => new JsonObject { ["text"] = file.Name, ["file"] = file.ContentUrl },
        _ => throw new ArgumentOutOfRangeException(nameof(message)),
    };

    private static JsonObject Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(Encoding.UTF8.GetString(json.Span))!.AsObject();
}

/// <summary>One message as it stands now.</summary>
/// <param name="Chat">Where it was posted.</param>
internal sealed record Shown(PersonId Person, string Id, JsonObject Card, string Chat)
{
    public string Text =>
        string.Join(" | ", Objects(Card).Select(item => item["text"]).OfType<JsonValue>().Select(text => text.ToString()));

    public IEnumerable<JsonObject> Buttons => Objects(Card).Where(item => item["type"]?.ToString() == "Action.Execute");

    public IReadOnlyList<string> Titles => [.. Buttons.Select(button => button["title"]!.ToString())];

    public IEnumerable<(string Id, string Value)> Fields => Objects(Card)
        .Where(item => item["type"]?.ToString().StartsWith("Input.", StringComparison.Ordinal) is true)
        .Select(item => (item["id"]!.ToString(), item["value"]?.ToString() ?? ""));

    public string? Value(string input) => Objects(Card).Single(item => item["id"]?.ToString() == input)["value"]?.ToString();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => Objects(pair.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
