using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// A person's desk row. Every transaction on the person replaces it under the ETag that the attempt read, which is what
/// makes the partition behave as one thing.
/// </summary>
/// <param name="Turns">The last turns that were carried out, oldest first, so that a repeat is recognised.</param>
/// <param name="Promise">Key of the alarm row that covers what is owed; null when nothing is.</param>
/// <param name="LastItem">The last sequence number given to a notice or a transfer.</param>
/// <param name="Nudged">How many nudges were sent on the last day with any.</param>
/// <param name="Installation">What the channel said last of whether the person has the bot; null when it never did.</param>
/// <param name="Erased">When the person was erased: the desk is a tombstone then.</param>
/// <param name="HeldAnewTo">
/// The person works at other times since, and what waits has been held anew up to this sequence number; null when all of it has.
/// </param>
public sealed record DeskDocument(
    Standing Standing,
    ReviewQueue Reviews,
    Contact? Contact,
    ImmutableList<string> Turns,
    Lease? Lease,
    string? Promise,
    Unreachable? Unreachable,
    long LastItem,
    DateTimeOffset? Erased,
    Nudged? Nudged = null,
    long? HeldAnewTo = null,
    Installation? Installation = null)
{
    public static DeskDocument Empty { get; } = new(
        Standing: Standing.Empty,
        Reviews: ReviewQueue.Empty,
        Contact: null,
        Turns: [],
        Lease: null,
        Promise: null,
        Unreachable: null,
        LastItem: 0,
        Erased: null);
}

/// <summary>Where and how the bot writes to a person.</summary>
/// <param name="TimeZone">IANA name as the last activity told it that did; the organisation's word comes first.</param>
/// <param name="ClientTimeZone">What the client said of itself, which counts where no activity told any.</param>
/// <param name="ToldZone">Where the device was when the person was last told which zone counts.</param>
/// <param name="IsCreated">The bot opened this chat itself, because the one before was gone; nothing was heard in it yet.</param>
public sealed record Contact(
    ConversationReference Reference, string? Locale, string? TimeZone, string? ClientTimeZone = null, string? ToldZone = null, bool IsCreated = false);

/// <summary>Whether the person has the bot. Adding and removing may be told in any order, so the later one counts.</summary>
/// <param name="At">When it happened, by the channel's clock.</param>
/// <param name="MissedUntil">What came while it was removed: all up to this number in the sequence of notices; null when nothing did.</param>
public sealed record Installation(DateTimeOffset At, bool IsRemoved, long? MissedUntil = null);

/// <summary>Who works off what a person owes.</summary>
/// <param name="Token">Of the holder's take, never used twice.</param>
/// <param name="Until">Real time.</param>
/// <param name="Claimed">Sequence numbers of what is being sent.</param>
/// <param name="ContactedDuringLease">The person wrote meanwhile, so a refusal that says they are gone is not believed.</param>
public sealed record Lease(string Token, DateTimeOffset Until, ImmutableList<long> Claimed, bool ContactedDuringLease);

/// <param name="Day">Where the person is.</param>
public sealed record Nudged(DateOnly Day, int Count);

/// <summary>The person blocked or removed the bot, or has no chat with it yet; what is for them waits.</summary>
/// <param name="Since">In logical time: it is told to those who wait for them.</param>
public sealed record Unreachable(DateTimeOffset Since, string Reason);
