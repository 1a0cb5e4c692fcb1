namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>How often what is rare came to pass: trouble that never happened proves nothing.</summary>
public sealed class Fates
{
    public const string Death = "deaths";
    public const string UnknownCommit = "commit unknown";
    public const string LateCommit = "commit late";
    public const string LateCall = "call late";
    public const string Throttled = "throttled";
    public const string NotReached = "not reached";
    public const string UnknownPost = "POST unknown";
    public const string UnknownPut = "PUT unknown";
    public const string NoChat = "404 on POST";
    public const string NoMessage = "404 on PUT";
    public const string Precondition = "412";
    public const string BotRefused = "401 of the bot";
    public const string Refused = "403";
    public const string Forbidden = "403 without a reason";
    public const string Rejected = "400";
    public const string Blocked = "blocked";
    public const string NotInstalled = "not installed";
    public const string InTurn = "words of a turn";
    public const string NotRead = "not read";
    public const string NotDrawn = "not drawn";
    public const string OldCard = "old card";
    public const string Shared = "shared Receive";
    public const string Contacted = "contacted";
    public const string Released = "released on closing";
    public const string LostAnswer = "answer lost";
    public const string StillSaving = "still saving";
    public const string GivenUp = "turn given up";
    public const string Folded = "folded";
    public const string Together = "said together";

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int this[string fate] => counts.GetValueOrDefault(fate);

    /// <summary>How a call can end beside well, whatever is recorded of it; and what keeps one from being begun.</summary>
    public static IReadOnlyList<string> Results { get; } =
    [
        Throttled, NotReached, UnknownPost, UnknownPut, NoChat, NoMessage, Precondition, BotRefused, Refused, Forbidden, Rejected, NotRead,
        NotDrawn,
    ];

    public void Add(Fates others)
    {
        foreach (var (fate, count) in others.counts) counts[fate] = this[fate] + count;
    }

    public void Count(string fate) => counts[fate] = this[fate] + 1;

    public override string ToString() => string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"));
}
