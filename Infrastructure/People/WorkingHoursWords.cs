using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Infrastructure.People;

internal static class WorkingHoursWords
{
    public static string For(WorkingWeekProblem problem) => problem switch
    {
        WorkingWeekProblem.Empty => "it has no hours",
        WorkingWeekProblem.Unreadable => $"'{problem.Part}' is neither days such as Mon or Mon-Fri nor hours such as 09:00-17:00",
        WorkingWeekProblem.LongerThanAnyWeek => $"it is longer than {WorkingWeek.LongestText} characters",
        WorkingWeekProblem.HoursWithoutDays => $"'{problem.Part}' has no day in front of it",
        WorkingWeekProblem.DaysWithoutHours => $"'{problem.Part}' has no hours",
        WorkingWeekProblem.NoSuchTime => $"'{problem.Part}' has a time outside 00:00 to 24:00",
        WorkingWeekProblem.EndsBeforeItBegins => $"'{problem.Part}' ends before it starts",
        WorkingWeekProblem.NotApart => $"'{problem.Part}' doesn't start after the hours in front of it end",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
