namespace MicroAssignBot.Bot.Rehearsal.Time;

/// <summary>
/// The result of a move. It says in a sentence each what was sent and what is still to be sent, such as "Mina Park got an offer.". A
/// held notice waits for a working hour, for a cap, or for a connector that answers.
/// </summary>
internal abstract record TimeMachineAnswer(DateTimeOffset Now)
{
    /// <summary>All that had become due is decided and delivered, except the notices that are held.</summary>
    /// <param name="Passed">How far the clock moved, such as "3 working hours".</param>
    public sealed record Moved(DateTimeOffset Now, string Passed, IReadOnlyList<string> Sent, IReadOnlyList<string> Held)
        : TimeMachineAnswer(Now);

    /// <summary>No timer runs and nothing waits, so the clock stayed.</summary>
    public sealed record NothingDue(DateTimeOffset Now) : TimeMachineAnswer(Now);

    /// <summary>The clock has moved, but after 30 seconds the bot was still working on some of what is due.</summary>
    public sealed record TimedOut(DateTimeOffset Now, string Passed, IReadOnlyList<string> Sent, IReadOnlyList<string> Held)
        : TimeMachineAnswer(Now);
}
