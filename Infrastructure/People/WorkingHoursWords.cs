using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Infrastructure.People;

internal static class WorkingHoursWords
{
    public static string For(WorkingWeekProblem problem) => problem switch
    {
        WorkingWeekProblem.Empty => "there are no hours in it",
        WorkingWeekProblem.Unreadable => $"'{problem.Part}' is neither days such as Mon or Mon-Fri nor hours such as 09:00-17:00",
        WorkingWeekProblem.TooLong => $"it is longer than {WorkingWeek.LongestText} characters",
        WorkingWeekProblem.HoursWithoutDays => $"'{problem.Part}' stands before any day",
        WorkingWeekProblem.DaysWithoutHours => $"'{problem.Part}' has no hours",
        WorkingWeekProblem.NoSuchTime => $"'{problem.Part}' has a time that no clock shows",
        WorkingWeekProblem.EndsBeforeItBegins => $"'{problem.Part}' ends before it begins",
        WorkingWeekProblem.NotApart => $"'{problem.Part}' begins before the hours in front of it have ended, or just then",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };
}
