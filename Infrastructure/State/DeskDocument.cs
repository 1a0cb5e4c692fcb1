using System.Collections.Immutable;
using System.Text.Json.Serialization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>
/// A person's desk row. Every transaction on the person replaces it under the ETag that the attempt read. So of two
/// transactions that read the same state, only one can commit.
/// </summary>
/// <param name="Turns">The last turns that were carried out, oldest first, so that a repeat is recognised.</param>
/// <param name="Promise">Key of the alarm row that covers what is owed; null when nothing is.</param>
/// <param name="LastItem">The last sequence number given to a notice or a transfer.</param>
/// <param name="Nudged">How many nudges were sent on the last day with any.</param>
/// <param name="Installation">Whether the person has the bot, as the channel last reported; null when it never did.</param>
/// <param name="Erased">That the person had everything about them deleted; null for everybody else.</param>
/// <param name="HeldAnewTo">
/// After a change of working hours: waiting notices are rescheduled up to this sequence number. Null when none is left to do.
/// </param>
public sealed record DeskDocument(
    Standing Standing,
    ReviewQueue Reviews,
    Contact? Contact,
    ImmutableList<string> Turns,
    Lease? Lease,
    string? Promise,
    UnreachableSince? Unreachable,
    long LastItem,
    Erasure? Erased,
    Nudged? Nudged = null,
    long? HeldAnewTo = null,
    Installation? Installation = null)
{
    /// <summary>
    /// What came of having the bot installed for a person who has never opened it; null when it was not tried, and for whoever has a chat.
    /// </summary>
    public Installing? Installing { get; init; }

    /// <summary>
    /// When what is too old is looked for next, in logical time; null before the first change of the desk since there is such a time.
    /// </summary>
    public DateTimeOffset? CleanupAt { get; init; }

    /// <summary>The lead whose board has a row of this person; null for none.</summary>
    public PersonId? BoardOf { get; init; }

    /// <summary>Of whom this lead's own board has nothing; null where there was never anybody.</summary>
    public BoardGaps? BoardGaps { get; init; }

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

    /// <summary>
    /// They take no part: nothing is decided about them, said to them or asked of them, and nobody else sees anything of them.
    /// </summary>
    [JsonIgnore]
    public bool IsErased => Erased is { State: not ErasureState.IsBack };
}

/// <summary>Where and how the bot writes to a person.</summary>
/// <param name="TimeZone">IANA name from the last activity that gave one. A zone from the organisation takes precedence.</param>
/// <param name="ClientTimeZone">The zone from the client info of activities, used if no activity gave a zone.</param>
/// <param name="ToldZone">The device's zone when the person was last told which zone counts.</param>
/// <param name="IsCreated">The bot opened this chat, because the one before was gone, and the person has not written in it yet.</param>
public sealed record Contact(
    ConversationReference Reference, string? Locale, string? TimeZone, string? ClientTimeZone = null, string? ToldZone = null,
    bool IsCreated = false);

/// <summary>Whether the person has the bot. Adding and removing may be reported in any order, so the later one counts.</summary>
/// <param name="At">When the bot was added or removed, by the channel's clock.</param>
/// <param name="MissedUntil">Last sequence number given before the bot came back from a removal; null when it was never removed.</param>
public sealed record Installation(DateTimeOffset At, bool IsRemoved, long? MissedUntil = null);

/// <param name="NextAt">In real time: then it is tried again, unless the channel has told of a chat by then.</param>
/// <param name="Failures">How many attempts in a row had no answer.</param>
/// <param name="Problem">Null when nothing is in the way.</param>
public sealed record Installing(DateTimeOffset NextAt, int Failures, InstallProblem? Problem);

/// <summary>The right of one holder to send for a person.</summary>
/// <param name="Token">Identifies this lease; never used twice.</param>
/// <param name="Until">Real time.</param>
/// <param name="Claimed">Sequence numbers of the notices and transfers that the holder works on.</param>
/// <param name="ContactedDuringLease">The person wrote during the lease, so a call that finds them unreachable is out of date.</param>
public sealed record Lease(string Token, DateTimeOffset Until, ImmutableList<long> Claimed, bool ContactedDuringLease);

/// <summary>A person had everything about them deleted. Nothing arrives on their desk any more, until they write again.</summary>
/// <param name="At">When they asked for it, in logical time.</param>
public sealed record Erasure(DateTimeOffset At, ErasureState State)
{
    /// <summary>So long the desk row stays at least, so that nothing that is still on its way revives them or is taken for new.</summary>
    public static readonly TimeSpan KeepsDesk = TimeSpan.FromDays(90);

    /// <summary>Something of what is to be deleted may still be there.</summary>
    [JsonIgnore]
    public bool IsUnderWay => State is ErasureState.Asked or ErasureState.Begun;
}

public enum ErasureState
{
    /// <summary>All of it is still there, and nobody else sees any of it from here on.</summary>
    Asked,

    /// <summary>They have taken leave. Some of it may still be there.</summary>
    Begun,

    /// <summary>Nothing but the desk row is left, so they may begin anew.</summary>
    Done,

    /// <summary>They have begun anew since.</summary>
    IsBack,
}

/// <summary>
/// The organisation names people of whom a lead's board has no row, or the board has rows of people who are not theirs any more. Each of
/// them is asked once to tell.
/// </summary>
/// <param name="IsDue">Some are to be asked yet.</param>
/// <param name="Asked">Who was asked and has told nothing since. Whoever had nothing to tell then tells when they have.</param>
public sealed record BoardGaps(bool IsDue, ImmutableList<PersonId> Asked);

/// <param name="Day">In the person's zone.</param>
public sealed record Nudged(DateOnly Day, int Count);

/// <summary>The person blocked or removed the bot, or has no chat with it yet; their notices wait.</summary>
/// <param name="Since">In logical time, since it is shown to those who wait for them.</param>
public sealed record UnreachableSince(DateTimeOffset Since, string Reason);
