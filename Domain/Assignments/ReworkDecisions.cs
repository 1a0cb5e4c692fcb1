using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>Work that was sent back gets half its first box, but no less and no more than the terms allow.</summary>
internal static class ReworkDecisions
{
    public static Event.SentBack SentBack(Assignment assignment, Feedback feedback, DecisionContext context)
    {
        var deadline = Deadline(assignment, context);
        var ahead = MilestoneSchedule.Create(
            assignment.Task.Box, context.Now, deadline, context.HoursOf(assignment.Learner), context.Terms);
        PersonId?[] reviewers = [assignment.Reviewer, assignment.Deputy];
        return new Event.SentBack(
            assignment.Number, context.Actor, [.. reviewers.OfType<PersonId>()], context.Now, feedback, deadline, ahead)
        {
            Took = ReviewClock.Took(assignment, context),
        };
    }

    /// <summary>For work that waited in the queue. Its box begins now, when the slot is free.</summary>
    public static Event.Resumed Resumed(Assignment assignment, DecisionContext context)
    {
        var deadline = Deadline(assignment, context);
        var ahead = MilestoneSchedule.Create(
            assignment.Task.Box, context.Now, deadline, context.HoursOf(assignment.Learner), context.Terms);
        return new Event.Resumed(assignment.Number, context.Now, deadline, ahead);
    }

    private static DateTimeOffset Deadline(Assignment assignment, DecisionContext context)
    {
        var calendar = context.HoursOf(assignment.Learner);
        var half = (assignment.FirstBox ?? TimeSpan.Zero) / 2;
        var box = half > context.Terms.LeastRework ? half : context.Terms.LeastRework;
        var deadline = calendar.Add(context.Now, box);
        var latest = calendar.EndOfWorkingDay(context.Now, context.Terms.LongestReworkDays);
        return deadline < latest ? deadline : latest;
    }
}
