namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Connector;

/// <summary>A bad day of the connector, drawn from a seed: half of the calls end badly, each in another way.</summary>
internal sealed class ConnectorStorm(int seed)
{
    /// <summary>The third time the service is believed that a message or a chat is gone, and this one only forgets now and then.</summary>
    private const int MostNotFound = 2;

    private const string Missed = "404";

    private static readonly (string Name, bool IsUnknown, Fate Fate)[] Fates =
    [
        ("429", false, new Fate.TurnedAway(429, TimeSpan.FromSeconds(1))),
        ("429", false, new Fate.TurnedAway(429, TimeSpan.FromSeconds(1))),
        ("502", true, new Fate.TurnedAway(502)), ("504 after delivering", true, new Fate.DoneButAnswered(504)),
        (Missed, false, new Fate.TurnedAway(404)),
        ("reset", true, Fate.DoneUnseen), ("hang", true, new Fate.Late(TimeSpan.FromSeconds(1.7), Fate.Done)),
    ];

    private readonly Random chance = new(seed);
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> drawn = [];
    private readonly Dictionary<(string Conversation, bool Creates), int> notFound = [];
    private readonly Dictionary<string, int> unknown = [];

    public int Seed => seed;

    /// <summary>Calls that may have created a message in this conversation, as far as the caller could tell.</summary>
    public int Unknown(string conversation)
    {
        lock (gate) return unknown.GetValueOrDefault(conversation);
    }

    public Fate Decide(ConnectorRequest request)
    {
        lock (gate)
        {
            if (chance.Next(2) == 0) return Fate.Done;
            var (name, isUnknown, fate) = Fates[chance.Next(Fates.Length)];
            if (name == Missed && Count(notFound, (request.Conversation, request.Creates)) > MostNotFound) return Fate.Done;
            Count(drawn, name);
            if (isUnknown && request.Creates) Count(unknown, request.Conversation);
            return fate;
        }
    }

    public override string ToString() =>
        string.Join(", ", drawn.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} × {pair.Key}"));

    private static int Count<T>(Dictionary<T, int> counts, T what)
        where T : notnull => counts[what] = counts.GetValueOrDefault(what) + 1;
}
