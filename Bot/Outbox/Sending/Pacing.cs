using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>Whether a notice may be sent now: in the recipient's working hours, and within the day's number of nudges.</summary>
public sealed class Pacing(IDecisionContexts contexts, Clock clock)
{
    /// <summary>
    /// Makes a notice wait if the working hours ended before it could be sent, or if the day's number of nudges is used up. A card
    /// whose old message may have shrunk is posted at any hour, or there would be no card.
    /// </summary>
    /// <returns>Null when it may be sent now.</returns>
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

    /// <summary>Adds the day on which a nudge was sent, so that it counts towards that day's number.</summary>
    internal SendOutcome Counted(Notice notice, SendOutcome result, WorkCalendar? hours) =>
        notice.Class is NoticeClass.Nudge && result is SendOutcome.Settled { Cancelled: null } sent
            ? sent with { NudgedOn = hours?.DayOf(clock.Now.LogicalTime) }
            : result;
}
