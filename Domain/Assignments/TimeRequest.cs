using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner's wish for more time: once for each assignment.</summary>
/// <param name="Of">Whom it was put to.</param>
/// <param name="Until">Without an answer by then it is given.</param>
/// <param name="Answer">Null while it waits.</param>
public sealed record TimeRequest(Extra Extra, string Why, PersonId Of, DateTimeOffset At, DateTimeOffset Until, TimeAnswer? Answer)
{
    /// <summary>Of the line that says why.</summary>
    public const int LongestWhy = 280;
}

public enum TimeAnswer
{
    Given,
    Refused,

    /// <summary>Given because nobody answered.</summary>
    Unanswered,
}

/// <summary>How much more.</summary>
public enum Extra
{
    TwoHours,
    FourHours,
    OneDay,
    TwoDays,
}

internal static class Extras
{
    public static Timebox Box(this Extra extra) => extra switch
    {
        Extra.TwoHours => new Timebox.Hours(2),
        Extra.FourHours => new Timebox.Hours(4),
        Extra.OneDay => new Timebox.Days(1),
        Extra.TwoDays => new Timebox.Days(2),
        _ => throw new ArgumentOutOfRangeException(nameof(extra), extra, "No box is written for this."),
    };
}
