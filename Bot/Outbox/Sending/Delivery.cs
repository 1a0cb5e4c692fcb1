using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>One notice on its way to one chat, and the ways it can end.</summary>
/// <param name="CardId">Where the live card lies, if anywhere.</param>
/// <param name="Touched">Gets every message that is written or created.</param>
internal sealed record Delivery(PersonState To, long Sequence, NoticeDocument Item, TopicView View, string? CardId, ICollection<NewCard> Touched)
{
    /// <summary>Without looking at what it is about, since that may be what goes wrong. Its card may have shrunk.</summary>
    public static SendOutcome.Settled GiveUp(PersonState to, NoticeDocument item, CancelReason why)
    {
        var mend = item.Notice is { Way: NoticeWay.RepostCard } && to.Cards.GetValueOrDefault(item.About) is { } place
            ? new Mend(item.About, place.MessageId)
            : null;
        return new SendOutcome.Settled(item, why, null, IsClosed: false, Repaints: false, mend);
    }

    /// <summary>It would take a call that creates a message, so that nobody may go on for ever without knowing what came of it.</summary>
    public bool Creates => Item.Creates(hasCard: CardId is not null);

    /// <summary>A call was made, so that its end is not the end of it.</summary>
    public Delivery Attempted() => this with { Item = Item with { Tries = Item.Tries + 1 } };

    public SendOutcome Done(NewCard? card, bool repaints) => Settled(null, null) with { Card = card, Repaints = repaints };

    /// <summary>An attempt before may have shrunk the card that is now to stay.</summary>
    public SendOutcome Cancel(CancelReason why)
    {
        var attempted = Item.IsBegun && Item.Notice is { Way: NoticeWay.RepostCard };
        var mend = attempted && CardId is not null ? new Mend(Item.About, CardId) : null;
        return Settled(why, mend);
    }

    /// <returns>Null when the call was done.</returns>
    public SendOutcome? Unfinished(SendOutcome result) => result switch
    {
        SendOutcome.Called => null,
        SendOutcome.Held or SendOutcome.Moved or SendOutcome.Unreachable => result,
        SendOutcome.NotThere => Cancel(CancelReason.Gone),
        SendOutcome.Rejected => Cancel(CancelReason.Failed),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No call ends like this."),
    };

    private SendOutcome.Settled Settled(CancelReason? cancelled, Mend? mend) =>
        new(Item, cancelled, null, View.IsClosed, Repaints: false, mend) { Was = CardId, Version = View.Assignment?.Version };
}
