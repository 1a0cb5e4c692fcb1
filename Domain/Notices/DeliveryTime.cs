using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Notices;

/// <summary>Acts of people and nudges reach somebody in their working hours only.</summary>
public static class DeliveryTime
{
    /// <param name="hours">When the recipient works; null when nobody knows.</param>
    /// <returns>When it may be said; null for now. An answer is always for now, and so is a change that notifies nobody.</returns>
    public static DateTimeOffset? For(Notice notice, WorkCalendar? hours, DateTimeOffset now)
    {
        if (hours is null || notice.Class is NoticeClass.Answer || notice.Way is NoticeWay.UpdateCard) return null;
        var next = hours.NextWorkingTime(now);
        return next > now ? next : null;
    }
}
