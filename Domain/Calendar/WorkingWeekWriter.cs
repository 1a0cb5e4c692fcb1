namespace MicroAssignBot.Domain.Calendar;

internal static class WorkingWeekWriter
{
    public static string Write(WorkingWeek week)
    {
        var groups = WeekDays.FromMonday
            .Where(day => week.On(day).Count > 0)
            .GroupBy(day => string.Join(' ', week.On(day)));
        return string.Join(", ", groups.Select(group => $"{Days([.. group])} {group.Key}"));
    }

    private static string Days(IReadOnlyList<DayOfWeek> days)
    {
        List<(DayOfWeek First, DayOfWeek Last)> runs = [];
        foreach (var day in days)
        {
            if (runs.Count > 0 && Follows(runs[^1].Last, day))
            {
                runs[^1] = (runs[^1].First, day);
            }
            else
            {
                runs.Add((day, day));
            }
        }
        return string.Join(',', runs.Select(run => run.First == run.Last ? Name(run.First) : $"{Name(run.First)}-{Name(run.Last)}"));
    }

    private static bool Follows(DayOfWeek day, DayOfWeek next) => ((int)day + 1) % 7 == (int)next;

    private static string Name(DayOfWeek day) => WeekDays.Name(day);
}
