using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>
/// Whether a notice may be sent now: in the recipient's working hours, within the day's number of nudges, and while they may be disturbed.
/// </summary>
public sealed class Pacing(IDecisionContexts contexts, IPresence presence, Clock clock)
{
    /// <summary>
    /// Makes a notice wait if the working hours ended before it could be sent, or if the day's number of nudges is used up. A card
    /// whose old message may have shrunk is posted at any hour, or there would be no card.
    /// </summary>
    /// <returns>Null when it may be sent now.</returns>
    internal SendOutcome? Wait(Delivery delivery, Notice notice, WorkCalendar? known)
    {
        var (to, item, now) = (delivery.To, delivery.Item, clock.Now.LogicalTime);
        if (MayHaveShrunk(delivery, notice) || known is not { } hours) return null;
        if (DeliveryTime.For(notice, hours, now) is { } later) return new SendOutcome.Held(item with { DeliverAfter = later });
        var isEnough = notice.Class is NoticeClass.Nudge && to.Document.Nudged is { } nudged && nudged.Day == hours.DayOf(now)
            && nudged.Count >= contexts.Terms.NudgesADay;
        return isEnough ? new SendOutcome.PutOffToNextDay(item, hours.NextWorkingMorning(now)) : null;
    }

    /// <summary>Makes a notice wait for somebody who does not want to be disturbed, as long as it is of use later too.</summary>
    /// <returns>Null when it may be sent now.</returns>
    internal async ValueTask<SendOutcome?> Quiet(
        Delivery delivery, Notice notice, WorkCalendar? hours, CancellationToken cancellationToken)
    {
        if (!QuietTime.Disturbs(notice) || MayHaveShrunk(delivery, notice)) return null;
        var (item, now) = (delivery.Item, clock.Now.LogicalTime);
        var since = item.QuietSince ?? now;
        if (QuietTime.Until(notice, delivery.View.Assignment, hours, since, now) is not { } until) return null;
        return await presence.IsQuiet(delivery.To.Person, cancellationToken)
            ? new SendOutcome.Held(item with { DeliverAfter = until, QuietSince = since })
            : null;
    }

    private static bool MayHaveShrunk(Delivery delivery, Notice notice) =>
        notice.Way is NoticeWay.RepostCard && delivery.CardId is not null && delivery.Item.IsBegun;

    /// <summary>Adds the day on which a nudge was sent, so that it counts towards that day's number.</summary>
    internal SendOutcome Counted(Notice notice, SendOutcome result, WorkCalendar? hours) =>
        notice.Class is NoticeClass.Nudge && result is SendOutcome.Settled { Cancelled: null } sent
            ? sent with { NudgedOn = hours?.DayOf(clock.Now.LogicalTime) }
            : result;
}
