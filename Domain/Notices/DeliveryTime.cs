using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Holds acts of people and nudges to the recipient's working hours.</summary>
public static class DeliveryTime
{
    /// <param name="hours">The recipient's working time; null when nobody knows it.</param>
    /// <returns>
    /// When the notice may be sent; null means now. An answer is always sent now, and so is a change of a card, which notifies
    /// nobody.
    /// </returns>
    public static DateTimeOffset? For(Notice notice, WorkCalendar? hours, DateTimeOffset now)
    {
        if (hours is null || notice.Class is NoticeClass.Answer || notice.Way is NoticeWay.UpdateCard) return null;
        var next = hours.NextWorkingTime(now);
        return next > now ? next : null;
    }
}
