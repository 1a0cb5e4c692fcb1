namespace MicroAssignBot.EndToEnd.Tests.ManyHosts.Store;

/// <summary>A bad day of the store, drawn from a seed: every tenth request or so ends badly, each in another way.</summary>
internal sealed class Storm(int seed)
{
    // Longer than a host waits for one answer, so that the write lands when nobody counts on it any more.
    private static readonly TimeSpan TooLate = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly Random random = new(seed);
    private int unseen;
    private int refused;
    private int late;

    public Fate Decide(StoreAsk ask)
    {
        lock (gate)
        {
            return random.Next(100) switch
            {
                < 4 => Count(ref unseen, Fate.DoneUnseen),
                < 8 => Count(ref refused, new Fate.TurnedAway(503)),
                < 10 => Count(ref late, new Fate.Late(TooLate, Fate.Done)),
                _ => Fate.Done,
            };
        }
    }

    public override string ToString() => FormattableString.Invariant($"{unseen} answers lost, {refused} requests refused, {late} late");

    private static Fate Count(ref int counter, Fate fate)
    {
        counter++;
        return fate;
    }
}
