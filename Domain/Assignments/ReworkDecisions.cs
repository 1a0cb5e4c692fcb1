using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The box of work that was sent back: half the original, but no shorter and no longer than the terms say.</summary>
internal static class ReworkDecisions
{
    public static Event.SentBack SentBack(Assignment assignment, Feedback feedback, DecisionContext setting)
    {
        var deadline = Deadline(assignment, setting);
        var ahead = MilestoneSchedule.Create(assignment.Task.Box, setting.Now, deadline, setting.HoursOf(assignment.Learner), setting.Terms);
        PersonId?[] reviewers = [assignment.Reviewer, assignment.Deputy];
        return new Event.SentBack(
            assignment.Number, setting.Actor, [.. reviewers.OfType<PersonId>()], setting.Now, feedback, deadline, ahead);
    }

    /// <summary>Its box begins when the slot is free.</summary>
    public static Event.Resumed Resumed(Assignment assignment, DecisionContext setting)
    {
        var deadline = Deadline(assignment, setting);
        var ahead = MilestoneSchedule.Create(assignment.Task.Box, setting.Now, deadline, setting.HoursOf(assignment.Learner), setting.Terms);
        return new Event.Resumed(assignment.Number, setting.Now, deadline, ahead);
    }

    private static DateTimeOffset Deadline(Assignment assignment, DecisionContext setting)
    {
        var calendar = setting.HoursOf(assignment.Learner);
        var half = (assignment.FirstBox ?? TimeSpan.Zero) / 2;
        var box = half > setting.Terms.LeastRework ? half : setting.Terms.LeastRework;
        var deadline = calendar.Add(setting.Now, box);
        var latest = calendar.EndOfWorkingDay(setting.Now, setting.Terms.LongestReworkDays);
        return deadline < latest ? deadline : latest;
    }
}
