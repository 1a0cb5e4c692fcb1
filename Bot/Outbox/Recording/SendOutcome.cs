using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>The result of one claimed notice or transfer, to be recorded.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Of the notice or the transfer.</summary>
    public long Sequence { get; init; }

    /// <summary>Messages that may have been updated or created, even by a failed call. They are mended if the lease was lost.</summary>
    public IReadOnlyList<NewCard> Touched { get; init; } = [];

    /// <summary>A call succeeded. The caller settles the notice.</summary>
    /// <param name="MessageId">Null when the service did not say it.</param>
    public sealed record Called(string? MessageId) : SendOutcome;

    /// <summary>The message to change, or the chat, does not exist any more. The caller settles the notice.</summary>
    public sealed record NotThere(NoticeDocument Item) : SendOutcome;

    /// <summary>The service rejected the call for good, which is a defect of ours. The caller settles the notice.</summary>
    public sealed record RejectedForGood(int Status, string? Code) : SendOutcome;

    /// <summary>Sent, or cancelled for a reason.</summary>
    /// <param name="Card">The new place of the live card; null when it did not change.</param>
    /// <param name="IsClosed">The topic will not change any more.</param>
    /// <param name="ShowsNewest">
    /// The card shows the newest state now, so the other claimed updates of this card are settled with it.
    /// </param>
    /// <param name="Mend">A message that an earlier attempt may have left in a wrong state.</param>
    public sealed record Settled(
        NoticeDocument Item, CancelReason? Cancelled, NewCard? Card, bool IsClosed, bool ShowsNewest, Mend? Mend) : SendOutcome
    {
        /// <summary>Where the live card was known to lie when this was sent.</summary>
        public string? Was { get; init; }

        /// <summary>The person's day on which a nudge was sent; null when none was.</summary>
        public DateOnly? NudgedOn { get; init; }

        /// <summary>Ids of the folded notices that were no longer true.</summary>
        public IReadOnlyCollection<string> Untrue { get; init; } = [];

        /// <summary>The version of the assignment that was rendered; null when the notice is about none.</summary>
        public int? Version { get; init; }
    }

    /// <summary>The day's number of nudges is used up, so this nudge waits for the next working day.</summary>
    public sealed record PutOffToNextDay(NoticeDocument Item, DateTimeOffset Until) : SendOutcome;

    /// <summary>An earlier version folded more nudges than one message can hold; nothing was sent.</summary>
    public sealed record Overfull(NoticeDocument Item) : SendOutcome;

    /// <summary>To be tried again later. Everything after it in this chat waits.</summary>
    public sealed record Held(NoticeDocument Item) : SendOutcome;

    /// <summary>The person can't be reached; everything for them waits.</summary>
    public sealed record Unreachable(NoticeDocument Item, string Why) : SendOutcome;

    /// <summary>The chat was gone, and the bot opened another. The notice is to be sent there.</summary>
    public sealed record ChatReplaced(NoticeDocument Item, string ConversationId) : SendOutcome;

    /// <summary>There is no chat yet, and this came of having the bot installed. Everything for the person waits.</summary>
    public sealed record Installs(Installing State) : SendOutcome;

    /// <summary>There was no chat, and now there is a way to open one. The notice is to be sent there.</summary>
    /// <param name="Contact">With no chat in it.</param>
    public sealed record Introduced(Contact Contact) : SendOutcome;

    /// <summary>The transfer has arrived.</summary>
    public sealed record HandedOver : SendOutcome;

    /// <summary>The recipient's partition was too busy.</summary>
    public sealed record Crowded(TransferDocument Transfer) : SendOutcome;
}

/// <param name="MessageId">Null when the service returned no id: then the live card's place is unknown.</param>
public sealed record NewCard(Topic Topic, string? MessageId);
