using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>A notice in its recipient's inbox.</summary>
/// <param name="Id">Given where it was announced; the ledger knows it by this.</param>
/// <param name="Notice">Null for a mend.</param>
/// <param name="Mend">The message to put right, null for a notice.</param>
/// <param name="DeliverAfter">By rule, in logical time.</param>
/// <param name="HeldUntil">After a failure, in real time.</param>
/// <param name="Tries">Calls that failed or whose outcome is unknown.</param>
/// <param name="NotFoundCount">How often the service said that the message or the chat is not there.</param>
/// <param name="UnknownOutcomes">Calls that may have created a message unseen.</param>
/// <param name="RenderFailures">How often our own code failed on it before any call.</param>
/// <param name="IsPutOff">There had been enough nudges that day, so it waits, and takes in those that come after it.</param>
/// <param name="Others">Those that it took in, to be said with it; null for none.</param>
/// <param name="Takeovers">How often whoever had claimed it did not come back.</param>
/// <param name="TakeoverDoubts">How often of these they may have died in a call that creates a message.</param>
/// <param name="Waits">How often in a row it could not be prepared because the store did not answer.</param>
/// <param name="RefusedSince">Since when the channel has refused it without saying why, in real time.</param>
public sealed record NoticeDocument(
    string Id,
    Notice? Notice,
    Mend? Mend,
    DateTimeOffset? DeliverAfter,
    DateTimeOffset? HeldUntil,
    int Tries,
    int NotFoundCount,
    int UnknownOutcomes,
    int RenderFailures,
    bool IsPutOff = false,
    ImmutableList<PutOff>? Others = null,
    int Takeovers = 0,
    int TakeoverDoubts = 0,
    int Waits = 0,
    DateTimeOffset? RefusedSince = null)
{
    /// <summary>Nothing was done about it yet.</summary>
    public static NoticeDocument Untried(string id, DateTimeOffset? deliverAfter) => new(
        Id: id,
        Notice: null,
        Mend: null,
        DeliverAfter: deliverAfter,
        HeldUntil: null,
        Tries: 0,
        NotFoundCount: 0,
        UnknownOutcomes: 0,
        RenderFailures: 0);

    /// <summary>It may have been said already.</summary>
    public bool IsDoubtful => UnknownOutcomes + TakeoverDoubts > 0;

    /// <summary>A call was made for it, or may have been.</summary>
    public bool IsBegun => Tries + NotFoundCount + UnknownOutcomes + TakeoverDoubts > 0;

    /// <summary>After so many times the service is believed that a message or a chat is not there.</summary>
    public const int NotFoundBelieved = 2;

    /// <summary>
    /// To send it takes a call that creates a message, so that an unknown outcome may leave one unseen. To change a card that is
    /// believed to be gone is to post it anew.
    /// </summary>
    /// <param name="hasCard">Its live card lies somewhere.</param>
    public bool Creates(bool hasCard) => NotFoundCount >= NotFoundBelieved || (Notice is { Way: var way } && (way is not NoticeWay.UpdateCard || !hasCard));

    /// <summary>How many notices are said with it.</summary>
    public int Said => 1 + (Others?.Count ?? 0);

    public Topic About => Notice?.About ?? Mend!.About;
}

/// <summary>A nudge that is said together with another.</summary>
public sealed record PutOff(string Id, Notice Notice);

/// <summary>A message that may show the wrong thing: the newest state if it is the live card, else the one line.</summary>
public sealed record Mend(Topic About, string MessageId);

/// <summary>A notice on its way to another person's partition.</summary>
public sealed record TransferDocument(string Id, Notice Notice, DateTimeOffset? HeldUntil, int Tries);

/// <summary>Where the live card about a topic lies in this person's chat.</summary>
/// <param name="Earlier">Messages that held it before, oldest first; null where nobody kept count of them.</param>
/// <param name="Unseen">How many more there may be, posted by calls of which nobody knows what came.</param>
public sealed record CardDocument(string MessageId, ImmutableList<string>? Earlier = null, int Unseen = 0);

/// <summary>That a notice arrived, and what it said in kind.</summary>
public sealed record ArrivalDocument(DateTimeOffset At, NoticeKind? Kind, Topic About);

/// <summary>How a notice ended.</summary>
/// <param name="Cancelled">Why it was not sent; null when it was.</param>
/// <param name="Repeats">How often it may have been said before, unseen.</param>
public sealed record SettlementDocument(DateTimeOffset At, CancelReason? Cancelled, int Repeats);

/// <summary>One event as it is kept.</summary>
public sealed record EventDocument(DateTimeOffset At, Domain.People.PersonId By, Event Event);
