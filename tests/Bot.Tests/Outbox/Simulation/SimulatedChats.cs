using System.Globalization;
using System.Text;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>One message in somebody's chat.</summary>
internal sealed class SimulatedMessage(PersonId person, string id)
{
    public PersonId Person => person;

    public string Id => id;

    public required Face Face { get; set; }

    /// <summary>
    /// What it shows came as the answer to a click, in its response or as a call for the person's other devices, not by delivery.
    /// </summary>
    public bool IsAnswer { get; set; }

    /// <summary>The last change to it was refused for good, so that nothing is promised of what it shows.</summary>
    public bool IsRefused { get; set; }

    /// <summary>How often the service has said that it is not there.</summary>
    public int NotFoundCount { get; set; }

    /// <summary>Set while what it shows says that it is still being saved, and after.</summary>
    public Saving? Saving { get; set; }

    public override string ToString() => $"{id} {Face}{(IsAnswer ? " (answer)" : "")}";
}

/// <summary>What a message shows: the live card of a topic in some state, its one line, or words.</summary>
internal sealed record Face(string Kind, Topic Topic, string State)
{
    public const string Live = "live";
    public const string Line = "line";
    public const string Words = "words";

    private const string Waiting = " saving";

    /// <summary>The version that its buttons send along; it is not seen.</summary>
    public int Seen { get; init; }

    public bool IsLive => Kind == Live;

    public bool IsSaving => State.EndsWith(Waiting, StringComparison.Ordinal);

    public string Text => string.Create(CultureInfo.InvariantCulture, $"{Kind}|{Topic}|{State}|{Seen}");

    public Face Saving() => this with { State = State + Waiting };

    public static Face Read(OutgoingMessage message, PersonId to) => Read(((OutgoingMessage.CardMessage)message).Json, to);

    /// <summary>What the dialogs say in words is a real card, of which nothing is to be known here.</summary>
    public static Face Read(ReadOnlyMemory<byte> json, PersonId to)
    {
        if (json.Span[0] == '{') return new Face(Words, Topic.Welcome(to), "");
        var parts = Encoding.ASCII.GetString(json.Span).Split('|');
        return new Face(parts[0], Topic.Parse(parts[1]), parts[2]) { Seen = int.Parse(parts[3], CultureInfo.InvariantCulture) };
    }

    public bool Equals(Face? other) => other is not null && (Kind, Topic, State) == (other.Kind, other.Topic, other.State);

    public override int GetHashCode() => HashCode.Combine(Kind, Topic, State);
}

/// <summary>Everybody's chats, as people see them.</summary>
internal sealed class SimulatedChats
{
    private readonly Dictionary<PersonId, int> saidInTurns = [];
    private int lastId;

    public List<SimulatedMessage> Messages { get; } = [];

    /// <summary>Those who have blocked the bot.</summary>
    public HashSet<PersonId> Blocked { get; } = [];

    /// <summary>Those for whom the bot was installed.</summary>
    public HashSet<PersonId> Installed { get; } = [];

    public IEnumerable<SimulatedMessage> Live(PersonId person) =>
        Messages.Where(message => message.Person == person && message.Face.IsLive);

    public SimulatedMessage? Find(PersonId person, string id) => Messages.Find(message => message.Person == person && message.Id == id);

    /// <summary>The service says that it is not there. What it says as often as it is believed is true.</summary>
    public void Miss(PersonId person, string id)
    {
        if (Find(person, id) is { } message && ++message.NotFoundCount > NoticeDocument.NotFoundBelieved) Messages.Remove(message);
    }

    /// <summary>How often turns themselves have spoken, or tried to.</summary>
    public int SaidInTurns(PersonId person) => saidInTurns.GetValueOrDefault(person);

    public void SayInTurn(PersonId person) => saidInTurns[person] = SaidInTurns(person) + 1;

    public CallResult Post(PersonId person, Face face)
    {
        if (Blocked.Contains(person)) return new CallResult.PersonUnreachable("blocked");
        var message = new SimulatedMessage(person, $"m{++lastId}") { Face = face };
        Messages.Add(message);
        return new CallResult.Done(message.Id);
    }

    public CallResult Put(PersonId person, string id, Face face, bool isAnswer)
    {
        if (Blocked.Contains(person)) return new CallResult.PersonUnreachable("blocked");
        if (Find(person, id) is not { } message) return new CallResult.NotFound();
        (message.Face, message.IsAnswer, message.IsRefused) = (face, isAnswer, false);
        return new CallResult.Done(id);
    }
}
