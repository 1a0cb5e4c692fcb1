using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>One message in somebody's chat.</summary>
internal sealed class Message(PersonId person, string id)
{
    public PersonId Person => person;

    public string Id => id;

    public required Face Face { get; set; }

    /// <summary>What it shows came as the answer to a click, not by delivery.</summary>
    public bool IsAnswer { get; set; }

    public override string ToString() => $"{id} {Face}{(IsAnswer ? " (answer)" : "")}";
}

/// <summary>What a message shows: the live card of a topic in some state, its one line, or words.</summary>
internal sealed record Face(string Kind, Topic Topic, string State)
{
    public const string Live = "live";
    public const string Line = "line";
    public const string Words = "words";

    public bool IsLive => Kind == Live;

    public OutgoingMessage.Card Draw() => new(Encoding.ASCII.GetBytes($"{Kind}|{Topic}|{State}"), Kind);

    public static Face Read(OutgoingMessage message)
    {
        var parts = Encoding.ASCII.GetString(((OutgoingMessage.Card)message).Json.Span).Split('|');
        return new Face(parts[0], Topic.Parse(parts[1]), parts[2]);
    }
}

/// <summary>Everybody's chats, as people see them.</summary>
internal sealed class Chats
{
    private int lastId;

    public List<Message> Messages { get; } = [];

    /// <summary>Those who have blocked the bot.</summary>
    public HashSet<PersonId> Blocked { get; } = [];

    /// <summary>Topics of which a message was refused for good, so that nothing is promised of them.</summary>
    public HashSet<(PersonId Person, Topic Topic)> Refused { get; } = [];

    public IEnumerable<Message> Live(PersonId person) => Messages.Where(message => message.Person == person && message.Face.IsLive);

    public Message? Find(PersonId person, string id) => Messages.Find(message => message.Person == person && message.Id == id);

    public CallResult Post(PersonId person, Face face)
    {
        if (Blocked.Contains(person)) return new CallResult.PersonUnreachable("blocked");
        var message = new Message(person, $"m{++lastId}") { Face = face };
        Messages.Add(message);
        return new CallResult.Done(message.Id);
    }

    public CallResult Put(PersonId person, string id, Face face)
    {
        if (Blocked.Contains(person)) return new CallResult.PersonUnreachable("blocked");
        if (Find(person, id) is not { } message) return new CallResult.NotFound();
        (message.Face, message.IsAnswer) = (face, false);
        return new CallResult.Done(id);
    }
}
