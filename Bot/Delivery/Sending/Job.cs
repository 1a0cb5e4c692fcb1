using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Delivery.Sending;

/// <summary>One notice on its way to one chat, and the ways it can end.</summary>
/// <param name="CardId">Where the live card lies, if anywhere.</param>
internal sealed record Job(PersonState To, long Sequence, NoticeDocument Item, TopicView View, string? CardId)
{
    public Delivered Done(NewCard? card, bool repaints) => new Delivered.Settled(Sequence, Item, null, card, View.IsClosed, repaints, null);

    /// <summary>An attempt before may have shrunk the card that is now to stay.</summary>
    public Delivered Cancel(CancelReason why)
    {
        var attempted = Item.Tries + Item.Misses + Item.Doubts > 0 && Item.Notice is { Way: NoticeWay.Renew };
        var mend = attempted && CardId is not null ? new Mend(Item.About, CardId) : null;
        return new Delivered.Settled(Sequence, Item, why, null, View.IsClosed, Repaints: false, mend);
    }

    /// <returns>Null when the call was done.</returns>
    public Delivered? Unfinished(Recorded result) => result switch
    {
        Recorded.Sent => null,
        Recorded.Held held => new Delivered.Held(Sequence, held.Item),
        Recorded.BotRefused refused => new Delivered.Held(Sequence, refused.Item),
        Recorded.Unreachable unreachable => new Delivered.Unreachable(Sequence, Item, unreachable.Why),
        Recorded.Failed => Cancel(CancelReason.Failed),
        _ => Cancel(CancelReason.Gone),
    };
}
