using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>One notice on its way to one chat, and the ways it can end.</summary>
/// <param name="CardId">The message that holds the live card; null when there is none.</param>
/// <param name="Touched">Every message that is updated or created is added to it.</param>
internal sealed record Delivery(
    PersonState To, long Sequence, NoticeDocument Item, TopicView View, string? CardId, ICollection<NewCard> Touched)
{
    /// <summary>Gives up without reading the topic, since that may be what fails. The old card may have shrunk, so it is mended.</summary>
    public static SendOutcome.Settled GiveUp(PersonState to, NoticeDocument item, CancelReason why)
    {
        var mend = item.Notice is { Way: NoticeWay.RepostCard } && to.Cards.GetValueOrDefault(item.About) is { } place
            ? new Mend(item.About, place.MessageId)
            : null;
        return new SendOutcome.Settled(item, why, null, IsClosed: false, ShowsNewest: false, mend);
    }

    /// <summary>Sending creates a message. Calls of unknown outcome are then limited, since each may leave one in the chat.</summary>
    public bool Creates => Item.Creates(hasCard: CardId is not null);

    /// <summary>Counts a call that was made and must be followed by another.</summary>
    public Delivery Attempted() => this with { Item = Item with { Tries = Item.Tries + 1 } };

    public SendOutcome Done(NewCard? card, bool showsNewest) => Settled(null, null) with { Card = card, ShowsNewest = showsNewest };

    /// <summary>An earlier attempt may have shrunk the card that now stays, so it is mended.</summary>
    public SendOutcome Cancel(CancelReason why)
    {
        var attempted = Item.IsBegun && Item.Notice is { Way: NoticeWay.RepostCard };
        var mend = attempted && CardId is not null ? new Mend(Item.About, CardId) : null;
        return Settled(why, mend);
    }

    /// <returns>Null when the call succeeded.</returns>
    public SendOutcome? Unfinished(SendOutcome result) => result switch
    {
        SendOutcome.Called => null,
        SendOutcome.Held or SendOutcome.ChatReplaced or SendOutcome.Unreachable => result,
        SendOutcome.NotThere => Cancel(CancelReason.Gone),
        SendOutcome.RejectedForGood => Cancel(CancelReason.Failed),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "No call ends like this."),
    };

    private SendOutcome.Settled Settled(CancelReason? cancelled, Mend? mend) =>
        new(Item, cancelled, null, View.IsClosed, ShowsNewest: false, mend) { Was = CardId, Version = View.Assignment?.Version };
}
