namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>How often what is rare came to pass: trouble that never happened proves nothing.</summary>
public sealed class Fates
{
    public const string Death = "deaths";
    public const string UnknownCommit = "commit unknown";
    public const string UnknownCall = "call unknown";
    public const string LateCommit = "commit late";
    public const string LateCall = "call late";
    public const string NotFound = "404";
    public const string Refused = "403";
    public const string OldCard = "old card";
    public const string Shared = "shared Receive";
    public const string Heard = "heard";
    public const string Released = "released on closing";

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public int this[string fate] => counts.GetValueOrDefault(fate);

    public void Count(string fate) => counts[fate] = this[fate] + 1;

    public override string ToString() => string.Join(", ", counts.Select(pair => $"{pair.Value} {pair.Key}"));
}
