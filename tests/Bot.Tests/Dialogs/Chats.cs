using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What everybody sees, message by message.</summary>
internal sealed class Chats : IConnectorClient
{
    private readonly List<Shown> messages = [];
    private int lastId;

    public IReadOnlyList<Shown> Of(PersonId person) => [.. messages.Where(message => message.Person == person)];

    public Shown Last(PersonId person) => Of(person)[^1];

    /// <summary>The answer to a click replaces the card in front of the person.</summary>
    public void Replace(string id, ReadOnlyMemory<byte> json)
    {
        var at = messages.FindIndex(message => message.Id == id);
        messages[at] = messages[at] with { Card = Parse(json) };
    }

    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        var id = $"m{++lastId}";
        messages.Add(new Shown(Person(to), id, Parse(((OutgoingMessage.Card)message).Json)));
        return ValueTask.FromResult<CallResult>(new CallResult.Done(id));
    }

    public ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        Replace(activityId, ((OutgoingMessage.Card)message).Json);
        return ValueTask.FromResult<CallResult>(new CallResult.Done(activityId));
    }

    public ValueTask<CallResult> CreateConversation(ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Everybody has written to the bot before.");

    private static PersonId Person(ConversationReference to) => PersonId.Parse(to.ConversationId["chat-".Length..]);

    private static JsonObject Parse(ReadOnlyMemory<byte> json) => JsonNode.Parse(Encoding.UTF8.GetString(json.Span))!.AsObject();
}

/// <summary>One message as it stands now.</summary>
internal sealed record Shown(PersonId Person, string Id, JsonObject Card)
{
    public string Text => string.Join(" | ", Objects(Card).Select(item => item["text"]).OfType<JsonValue>().Select(text => text.ToString()));

    public IEnumerable<JsonObject> Buttons => Objects(Card).Where(item => item["type"]?.ToString() == "Action.Execute");

    public IReadOnlyList<string> Titles => [.. Buttons.Select(button => button["title"]!.ToString())];

    public string? Value(string input) => Objects(Card).Single(item => item["id"]?.ToString() == input)["value"]?.ToString();

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(pair => Objects(pair.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
