using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner's wish for more time: once for each assignment.</summary>
/// <param name="Of">Whom it was put to.</param>
/// <param name="Until">Without an answer by then it is given.</param>
/// <param name="Answer">Null while it waits.</param>
public sealed record TimeRequest(ExtraTime Extra, string Reason, PersonId Of, DateTimeOffset At, DateTimeOffset Until, TimeAnswer? Answer)
{
    /// <summary>Of the line that says why.</summary>
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

/// <summary>How much more.</summary>
public enum ExtraTime
{
    TwoHours,
    FourHours,
    OneDay,
    TwoDays,
}

internal static class ExtraTimes
{
    /// <summary>When so much more has passed. A day that has just ended is not the first of them, even if it ended at midnight.</summary>
    public static DateTimeOffset After(this ExtraTime extra, DateTimeOffset from, WorkCalendar calendar) => extra switch
    {
        ExtraTime.TwoHours => calendar.Add(from, TimeSpan.FromHours(2)),
        ExtraTime.FourHours => calendar.Add(from, TimeSpan.FromHours(4)),
        ExtraTime.OneDay => calendar.EndOfWorkingDay(from.AddTicks(-1), 1),
        ExtraTime.TwoDays => calendar.EndOfWorkingDay(from.AddTicks(-1), 2),
        _ => throw new ArgumentOutOfRangeException(nameof(extra), extra, "Nobody says how much this is."),
    };
}
