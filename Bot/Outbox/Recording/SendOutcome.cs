using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Recording;

/// <summary>What came of one claimed piece of work, to be recorded.</summary>
public abstract record SendOutcome(long Sequence)
{
    /// <summary>Messages that were written or created, whatever became of it: what a lost lease leaves to be mended.</summary>
    public IReadOnlyList<NewCard> Touched { get; init; } = [];

    /// <summary>Sent, or cancelled for a reason.</summary>
    /// <param name="Card">What is now known of the live card's place; null when nothing new is.</param>
    /// <param name="IsClosed">Nothing about the topic will change any more.</param>
    /// <param name="Repaints">The card now shows the newest state, so what was claimed together to show it is settled too.</param>
    /// <param name="Mend">A message that an earlier attempt may have left wrong.</param>
    public sealed record Settled(
        long Sequence, NoticeDocument Item, CancelReason? Cancelled, NewCard? Card, bool IsClosed, bool Repaints, Mend? Mend) : SendOutcome(Sequence)
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
    public sealed record PutOff(long Sequence, NoticeDocument Item, DateTimeOffset Until) : SendOutcome(Sequence);

    /// <summary>An earlier version folded more than can be said at once; nothing was sent.</summary>
    public sealed record Overfull(long Sequence, NoticeDocument Item) : SendOutcome(Sequence);

    /// <summary>To be tried again; what comes later in this chat waits.</summary>
    public sealed record Held(long Sequence, NoticeDocument Item) : SendOutcome(Sequence);

    /// <summary>The person can't be reached; everything for them waits.</summary>
    public sealed record Unreachable(long Sequence, NoticeDocument Item, string Why) : SendOutcome(Sequence);

    /// <summary>The chat was gone, and another was opened: to be sent there.</summary>
    public sealed record Moved(long Sequence, NoticeDocument Item, string ConversationId) : SendOutcome(Sequence);

    /// <summary>The transfer has arrived.</summary>
    public sealed record HandedOver(long Sequence) : SendOutcome(Sequence);

    /// <summary>The recipient's partition was too busy.</summary>
    public sealed record Crowded(long Sequence, TransferDocument Transfer) : SendOutcome(Sequence);
}

/// <param name="MessageId">Null when the service did not say it: then the live card's place is not known.</param>
public sealed record NewCard(Topic Topic, string? MessageId);
