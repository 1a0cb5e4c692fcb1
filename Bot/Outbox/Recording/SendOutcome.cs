using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>What came of one claimed piece of work, to be recorded.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>Of the notice or the transfer.</summary>
    public long Sequence { get; init; }

    /// <summary>Messages that were written or created, whatever became of it: what a lost lease leaves to be mended.</summary>
    public IReadOnlyList<NewCard> Touched { get; init; } = [];

    /// <summary>A call was done. What that means for the notice is said when it is settled.</summary>
    /// <param name="MessageId">Null when the service did not say it.</param>
    public sealed record Called(string? MessageId) : SendOutcome;

    /// <summary>The message to be changed, or the chat, does not exist any more. Settled by whoever knows what it was about.</summary>
    public sealed record NotThere(NoticeDocument Item) : SendOutcome;

    /// <summary>The service rejected it for good, which is a defect of ours. Settled likewise.</summary>
    public sealed record Rejected(int Status, string? Code) : SendOutcome;

    /// <summary>Sent, or cancelled for a reason.</summary>
    /// <param name="Card">What is now known of the live card's place; null when nothing new is.</param>
    /// <param name="IsClosed">Nothing about the topic will change any more.</param>
    /// <param name="Repaints">The card now shows the newest state, so what was claimed together to show it is settled too.</param>
    /// <param name="Mend">A message that an earlier attempt may have left wrong.</param>
    public sealed record Settled(NoticeDocument Item, CancelReason? Cancelled, NewCard? Card, bool IsClosed, bool Repaints, Mend? Mend) : SendOutcome
    {
        /// <summary>Where the live card was known to lie when this was sent.</summary>
        public string? Was { get; init; }

        /// <summary>The person's day on which a nudge was sent; null when none was.</summary>
        public DateOnly? NudgedOn { get; init; }

        /// <summary>Those of its others that were no longer true, by id.</summary>
        public IReadOnlyCollection<string> Untrue { get; init; } = [];

        /// <summary>Of the assignment, as it was rendered; null when it is about none.</summary>
        public int? Version { get; init; }
    }

    /// <summary>There were enough nudges that day; it joins what waits for the next.</summary>
    public sealed record PutOff(NoticeDocument Item, DateTimeOffset Until) : SendOutcome;

    /// <summary>An earlier version folded more than can be said at once; nothing was sent.</summary>
    public sealed record Overfull(NoticeDocument Item) : SendOutcome;

    /// <summary>To be tried again; what comes later in this chat waits.</summary>
    public sealed record Held(NoticeDocument Item) : SendOutcome;

    /// <summary>The person can't be reached; everything for them waits.</summary>
    public sealed record Unreachable(NoticeDocument Item, string Why) : SendOutcome;

    /// <summary>The chat was gone, and another was opened: to be sent there.</summary>
    public sealed record Moved(NoticeDocument Item, string ConversationId) : SendOutcome;

    /// <summary>The transfer has arrived.</summary>
    public sealed record HandedOver : SendOutcome;

    /// <summary>The recipient's partition was too busy.</summary>
    public sealed record Crowded(TransferDocument Transfer) : SendOutcome;
}

/// <param name="MessageId">Null when the service did not say it: then the live card's place is not known.</param>
public sealed record NewCard(Topic Topic, string? MessageId);
