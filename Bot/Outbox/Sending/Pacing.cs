using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>Whether a notice may be said now: in the recipient's working hours, and while there have not been enough nudges that day.</summary>
public sealed class Pacing(IDecisionContexts contexts, Clock clock)
{
    /// <summary>
    /// It came in working hours, but could not be sent in them; or there were enough nudges that day. A card whose old message may have
    /// shrunk already is posted whatever the hour, or there would be none.
    /// </summary>
    /// <returns>Null when it may be said now.</returns>
    internal SendOutcome? Wait(Delivery delivery, Notice notice, WorkCalendar? known)
    {
        var (to, item, now) = (delivery.To, delivery.Item, clock.Now.LogicalTime);
        var mayHaveShrunk = notice.Way is NoticeWay.RepostCard && delivery.CardId is not null && item.IsBegun;
        if (mayHaveShrunk || known is not { } hours) return null;
        if (DeliveryTime.For(notice, hours, now) is { } later) return new SendOutcome.Held(item with { DeliverAfter = later });
        var isEnough = notice.Class is NoticeClass.Nudge && to.Document.Nudged is { } nudged && nudged.Day == hours.DayOf(now)
            && nudged.Count >= contexts.Terms.NudgesADay;
        return isEnough ? new SendOutcome.PutOff(item, hours.NextWorkingMorning(now)) : null;
    }

    /// <summary>With the day on which a nudge was sent, which counts towards that day's number.</summary>
    internal SendOutcome Counted(Notice notice, SendOutcome result, WorkCalendar? hours) =>
        notice.Class is NoticeClass.Nudge && result is SendOutcome.Settled { Cancelled: null } sent
            ? sent with { NudgedOn = hours?.DayOf(clock.Now.LogicalTime) }
            : result;
}
