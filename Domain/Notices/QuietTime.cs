using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Notices;

/// <summary>How long a message waits for somebody who does not want to be disturbed now, or is in a meeting.</summary>
public static class QuietTime
{
    public static TimeSpan LookAgain { get; } = TimeSpan.FromMinutes(5);

    public static TimeSpan Longest { get; } = TimeSpan.FromHours(1);

    /// <summary>
    /// Whether the notice would disturb anybody: an answer was just asked for, and a card that changes in place notifies nobody.
    /// </summary>
    public static bool Disturbs(Notice notice) => notice.Class is not NoticeClass.Answer && notice.Way is not NoticeWay.UpdateCard;

    /// <param name="assignment">That it is about; null when it is about none.</param>
    /// <param name="hours">The recipient's working time; null when nobody knows it.</param>
    /// <param name="since">When it began to wait.</param>
    /// <returns>When to look again; null when it is said now, since it would be of less use later.</returns>
    public static DateTimeOffset? Until(
        Notice notice, Assignment? assignment, WorkCalendar? hours, DateTimeOffset since, DateTimeOffset now)
    {
        var next = now + LookAgain;
        if (next > since + Longest) return null;
        // The next working time may be tomorrow.
        if (hours is not null && hours.NextWorkingTime(next) > next) return null;
        // Half of the time that a reminder leaves is for doing something about it.
        var isOver = notice.Definition.Milestone is Milestone.HalfWay or Milestone.LastCall
            && assignment?.Stage is Stage.Active { Deadline: var deadline } && next > since + ((deadline - since) / 2);
        return isOver ? null : next;
    }
}
