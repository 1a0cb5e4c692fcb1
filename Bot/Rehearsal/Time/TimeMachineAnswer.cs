namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>
/// The result of a move. It names each notice that was sent or is held in a few words, such as "Mina Park: an offer". A held
/// notice waits for a working hour, for a cap, or for a connector that answers.
/// </summary>
internal abstract record TimeMachineAnswer(DateTimeOffset Now)
{
    /// <summary>All that had become due is decided and delivered, except the notices that are held.</summary>
    public sealed record Moved(DateTimeOffset Now, IReadOnlyList<string> Sent, IReadOnlyList<string> Held) : TimeMachineAnswer(Now);

    /// <summary>No timer runs and nothing waits, so the clock stayed.</summary>
    public sealed record NothingDue(DateTimeOffset Now) : TimeMachineAnswer(Now);

    /// <summary>The clock has moved, but after 30 seconds the bot was still working on some of what is due.</summary>
    public sealed record TimedOut(DateTimeOffset Now, IReadOnlyList<string> Sent, IReadOnlyList<string> Held) : TimeMachineAnswer(Now);
}
