namespace MicroAssignBot.Domain.Assignments;

/// <summary>The box of work that was sent back: half the original, between four working hours and two working days.</summary>
internal static class Rework
{
    public static DateTimeOffset Deadline(Assignment assignment, Setting setting)
    {
        var calendar = setting.People[assignment.Learner].Calendar;
        var half = (assignment.FirstBox ?? TimeSpan.Zero) / 2;
        var box = half > setting.Terms.LeastRework ? half : setting.Terms.LeastRework;
        var deadline = calendar.Add(setting.Now, box);
        var latest = calendar.EndOfWorkingDay(setting.Now, setting.Terms.LongestReworkDays);
        return deadline < latest ? deadline : latest;
    }
}
