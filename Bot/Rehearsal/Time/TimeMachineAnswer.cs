namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>
/// What the move came to. What was sent and what is held are named in a few words each, such as
/// "Mina Park: an offer"; held is what waits for a working hour, a cap or a connector that answers.
/// </summary>
internal abstract record TimeMachineAnswer(DateTimeOffset Now)
{
    /// <summary>All that had become due is decided and delivered, but for what is held.</summary>
    public sealed record Moved(DateTimeOffset Now, IReadOnlyList<string> Sent, IReadOnlyList<string> Held) : TimeMachineAnswer(Now);

    /// <summary>No timer runs and nothing waits, so the clock stayed.</summary>
    public sealed record NothingDue(DateTimeOffset Now) : TimeMachineAnswer(Now);

    /// <summary>The clock has moved; after 30 seconds some of what is due was still being worked on.</summary>
    public sealed record TimedOut(DateTimeOffset Now, IReadOnlyList<string> Sent, IReadOnlyList<string> Held) : TimeMachineAnswer(Now);
}
