using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner's request for more time, at most one for each task.</summary>
/// <param name="Of">The person who was asked.</param>
/// <param name="Until">Without an answer by then, the time is given.</param>
/// <param name="Answer">Null while the request waits.</param>
public sealed record TimeRequest(ExtraTime Extra, string Reason, PersonId Of, DateTimeOffset At, DateTimeOffset Until, TimeAnswer? Answer)
{
    /// <summary>UTF-16 units of the reason.</summary>
    public const int LongestReason = 280;

    /// <summary>The first answer stays.</summary>
    internal TimeRequest With(TimeAnswer answer) => Answer is null ? this with { Answer = answer } : this;
}

public enum TimeAnswer
{
    Given,
    Refused,

    /// <summary>Given because nobody answered.</summary>
    Unanswered,

    /// <summary>The work was handed in before anybody answered.</summary>
    Overtaken,
}

/// <summary>How much time is asked for or given.</summary>
public enum ExtraTime
{
    TwoHours,
    FourHours,
    OneDay,
    TwoDays,
}

internal static class ExtraTimes
{
    /// <summary>
    /// The deadline after so much more time. A working day that has just ended does not count, even if it ended at midnight.
    /// </summary>
    public static DateTimeOffset After(this ExtraTime extra, DateTimeOffset from, WorkCalendar calendar) => extra switch
    {
        ExtraTime.TwoHours => calendar.Add(from, TimeSpan.FromHours(2)),
        ExtraTime.FourHours => calendar.Add(from, TimeSpan.FromHours(4)),
        ExtraTime.OneDay => calendar.EndOfWorkingDay(from.AddTicks(-1), 1),
        ExtraTime.TwoDays => calendar.EndOfWorkingDay(from.AddTicks(-1), 2),
        _ => throw new ArgumentOutOfRangeException(nameof(extra), extra, "Nobody says how much this is."),
    };
}
