using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.State;

/// <summary>A notice in its recipient's inbox.</summary>
/// <param name="Id">Given in the sender's partition; part of the ledger's keys.</param>
/// <param name="Notice">Null for a mend.</param>
/// <param name="Mend">The message to mend; null for a notice.</param>
/// <param name="DeliverAfter">Set by a rule, in logical time; null for at once.</param>
/// <param name="HeldUntil">Set after a failure, in real time; null when there was none.</param>
/// <param name="Tries">Calls that failed or whose outcome is unknown.</param>
/// <param name="NotFoundCount">How often the service reported the message or the chat as missing.</param>
/// <param name="UnknownOutcomes">Calls of unknown outcome that may have created a message.</param>
/// <param name="RenderFailures">How often in a row our own code failed on it.</param>
/// <param name="IsPutOff">A nudge that waits because the day's number was used up. Later nudges are folded into it.</param>
/// <param name="Others">Nudges that were folded into this one; null for none.</param>
/// <param name="Takeovers">How many lease holders claimed it and did not finish it.</param>
/// <param name="UnknownTakeovers">How many of these may have died in a call that creates a message.</param>
/// <param name="Waits">How often in a row it could not be prepared because the store did not answer.</param>
/// <param name="RefusedSince">Since when the channel has refused it without a known reason, in real time.</param>
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
    ImmutableList<FoldedNudge>? Others = null,
    int Takeovers = 0,
    int UnknownTakeovers = 0,
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

    /// <summary>Since when it waits for somebody who does not want to be disturbed, in logical time; null when it does not.</summary>
    public DateTimeOffset? QuietSince { get; init; }

    /// <summary>It may have been sent already.</summary>
    public bool IsDoubtful => UnknownOutcomes + UnknownTakeovers > 0;

    /// <summary>A call was made for it, or may have been.</summary>
    public bool IsBegun => Tries + NotFoundCount + UnknownOutcomes + UnknownTakeovers > 0;

    /// <summary>After so many 404s, one more means that the message or the chat is gone.</summary>
    public const int NotFoundBelieved = 2;

    /// <summary>
    /// Sending it may create a message, so a call of unknown outcome may leave one in the chat. This includes the update of a card
    /// that is missing, since the next 404 makes the bot post it anew.
    /// </summary>
    /// <param name="hasCard">The place of its live card is known.</param>
    public bool Creates(bool hasCard) =>
        NotFoundCount >= NotFoundBelieved || (Notice is { Way: var way } && (way is not NoticeWay.UpdateCard || !hasCard));

    /// <summary>How many notices its message holds, itself included.</summary>
    public int Said => 1 + (Others?.Count ?? 0);

    public Topic About => Notice?.About ?? Mend!.About;
}

/// <summary>A nudge that is folded into another.</summary>
public sealed record FoldedNudge(string Id, Notice Notice);

/// <summary>A message to mend: it must show the newest state if it is the live card, otherwise only its one line.</summary>
public sealed record Mend(Topic About, string MessageId);

/// <summary>A notice or an instruction on its way to another person's partition, or what their board is to say.</summary>
/// <param name="Notice">Null for anything else.</param>
/// <param name="Instruction">Null for anything else.</param>
public sealed record TransferDocument(
    string Id, Notice? Notice, DateTimeOffset? HeldUntil, int Tries, Instruction? Instruction = null)
{
    /// <summary>What the recipient's board is to say of the sender. It goes with a notice or an instruction, if there is one.</summary>
    public BoardNews? Board { get; init; }

    public static TransferDocument ForInstruction(string id, Instruction instruction) => new(id, null, null, 0, instruction);

    public static TransferDocument ForBoard(string id, PersonId lead, BoardRow row) =>
        new(id, null, null, 0) { Board = new BoardNews(lead, row) };

    /// <summary>It tells nothing else, so that a newer one can take its place.</summary>
    public bool IsBoardOnly => Notice is null && Instruction is null;

    public PersonId To => Notice?.To ?? Instruction?.To ?? Board!.To;
}

/// <param name="To">The lead.</param>
public sealed record BoardNews(PersonId To, BoardRow Row);

/// <summary>Where the live card about a topic lies in this person's chat.</summary>
/// <param name="Earlier">Messages that held it before, oldest first; null in rows of earlier builds, which kept none.</param>
/// <param name="Unseen">Up to how many more there may be, posted by calls of unknown outcome.</param>
/// <param name="PastSince">When its topic was over, in logical time; null while it is not, and in rows of earlier builds.</param>
public sealed record CardDocument(
    string MessageId, ImmutableList<string>? Earlier = null, int Unseen = 0, DateTimeOffset? PastSince = null);

/// <summary>The ledger row of an arrival.</summary>
/// <param name="Kind">Of the notice; null for an instruction, which is carried out as it arrives.</param>
/// <param name="About">For an instruction, the welcome of its sender.</param>
public sealed record ArrivalDocument(DateTimeOffset At, NoticeKind? Kind, Topic About);

/// <summary>The ledger row of how a notice ended.</summary>
/// <param name="Cancelled">Why it was not sent; null when it was.</param>
/// <param name="Repeats">How many more messages calls of unknown outcome may have left.</param>
public sealed record SettlementDocument(DateTimeOffset At, CancelReason? Cancelled, int Repeats);

/// <summary>One event as stored.</summary>
public sealed record EventDocument(DateTimeOffset At, PersonId By, Event Event);
