namespace MicroAssignBot.Domain.Calendar;

/// <summary>Why hours are not a working week, with the part of the text that is wrong.</summary>
public abstract record WorkingWeekProblem
{
    private WorkingWeekProblem(string part) => Part = part;

    public string Part { get; }

    /// <summary>No hours at all; the part is empty.</summary>
    public sealed record Empty() : WorkingWeekProblem("");

    /// <summary>Neither a day, a range of days nor hours.</summary>
    public sealed record Unreadable(string Part) : WorkingWeekProblem(Part);

    /// <summary>The text is longer than any week; the part is its beginning.</summary>
    public sealed record LongerThanAnyWeek(string Part) : WorkingWeekProblem(Part);

    /// <summary>Hours without days before them.</summary>
    public sealed record HoursWithoutDays(string Part) : WorkingWeekProblem(Part);

    /// <summary>Days without hours after them.</summary>
    public sealed record DaysWithoutHours(string Part) : WorkingWeekProblem(Part);

    /// <summary>A time that no clock shows, such as 25:00, or a fraction of a minute.</summary>
    public sealed record NoSuchTime(string Part) : WorkingWeekProblem(Part);

    /// <summary>A stretch that ends when or before it begins. Work over midnight is written as two stretches.</summary>
    public sealed record EndsBeforeItBegins(string Part) : WorkingWeekProblem(Part);

    /// <summary>A stretch that begins before or exactly when the previous one of the day ends.</summary>
    public sealed record NotApart(string Part) : WorkingWeekProblem(Part);
}
