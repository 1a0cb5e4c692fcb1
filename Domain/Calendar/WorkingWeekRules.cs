namespace MicroAssignBot.Domain.Calendar;

internal static class WorkingWeekRules
{
    public static WorkingWeekProblem? ProblemIn(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingHours>> days)
    {
        foreach (var (day, hours) in days)
        {
            if (!Enum.IsDefined(day))
            {
                return new WorkingWeekProblem.Unreadable(day.ToString());
            }
            for (var i = 0; i < hours.Count; i++)
            {
                if (ProblemWith(hours[i], i > 0 ? hours[i - 1].End : null, $"{WeekDays.Name(day)} {hours[i]}") is { } problem)
                {
                    return problem;
                }
            }
        }
        return days.Values.Any(hours => hours.Count > 0) ? null : new WorkingWeekProblem.Empty();
    }

    private static WorkingWeekProblem? ProblemWith(WorkingHours hours, TimeSpan? previousEnd, string part)
    {
        if (!hours.WithinOneDay || !hours.InWholeMinutes)
        {
            return new WorkingWeekProblem.NoSuchTime(part);
        }
        if (hours.End <= hours.Start)
        {
            return new WorkingWeekProblem.EndsBeforeItBegins(part);
        }
        return hours.Start <= previousEnd ? new WorkingWeekProblem.NotApart(part) : null;
    }
}
