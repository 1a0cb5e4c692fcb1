using System.Diagnostics;
using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Catalogue;

/// <summary>How much an entry may say and ask for. Lengths are in UTF-16 characters.</summary>
public static class EntryLimits
{
    public const int SkillName = 60;
    public const int Title = 60;

    /// <summary>The goal leads the card, in four lines of a phone at most. Tasks given before this limit keep longer ones.</summary>
    public const int Goal = 140;

    public const int Context = 600;
    /// <summary>The context of a task that a lead handed out, with the blanks filled in.</summary>
    public const int FilledContext = 1200;

    public const int Criterion = 140;
    public const int HandIn = 140;
    public const int LevelDescription = 140;
    public const int Hint = 280;
    public const int LinkTitle = 60;
    public const int LinkUrl = 500;

    public const int FewestCriteria = 1;
    public const int MostCriteria = 4;
    public const int MostHints = 3;
    public const int MostLinks = 3;

    public const int LowestLevel = 1;
    public const int HighestLevel = 3;

    public const int LongestBoxInHours = Timebox.Hours.Most;
    public const int LongestBoxInDays = Timebox.Days.Most;

    public static readonly TimeSpan LeastEffort = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan MostEffort = TimeSpan.FromHours(16);

    /// <summary>
    /// The most work that a box has room for in the worst case. A box of days leaves half of each day to the job itself. A weekday
    /// box may begin with only two working hours left.
    /// </summary>
    public static TimeSpan Room(Timebox box) => box switch
    {
        Timebox.Hours hours => TimeSpan.FromHours(hours.Count),
        Timebox.Days days => TimeSpan.FromHours(4 * days.Count),
        Timebox.ByWeekday => TimeSpan.FromHours(2),
        _ => throw new UnreachableException($"{box.GetType()}"),
    };
}
