namespace MicroAssignBot.Domain.Calendar;

/// <summary>How long a micro-assignment may take, in the learner's own working time.</summary>
public abstract record Timebox
{
    private Timebox()
    {
    }

    /// <summary>1 to 40 hours of working time.</summary>
    public sealed record Hours(int Count) : Timebox;

    /// <summary>The end of the n-th working day after the start, 1 to 10.</summary>
    public sealed record Days(int Count) : Timebox;

    /// <summary>The end of the next such day that leaves at least two working hours.</summary>
    public sealed record ByWeekday(DayOfWeek Day) : Timebox;
}
