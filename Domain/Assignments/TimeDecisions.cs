using System.Diagnostics;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The learner asks for more time, and the lead gives or refuses it. Meanwhile the box stands still.</summary>
internal static class TimeDecisions
{
    public static Decision Request(Desk desk, Command.RequestMoreTime command, Person learner, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        var why = PlainText.Clean(command.Reason);
        return assignment switch
        {
            { Stage: Stage.Active, Time: { Answer: null } asked } when asked.Extra == command.Extra && asked.Reason == why =>
                Decision.Again,
            { Stage: Stage.Active, Time: not null } => Decision.No(new Refusal.TimeAskedBefore()),
            { Stage: Stage.Active } when command.Seen is { } seen && seen != assignment.Version => Decision.No(new Refusal.CardIsOld()),
            { Stage: Stage.Active } when command.Extra is null => Decision.No(new Refusal.ExtraTimeMissing()),
            { Stage: Stage.Active } when why.Length > TimeRequest.LongestReason => Decision.No(new Refusal.TimeReasonTooLong(why.Length)),
            { Stage: Stage.Active } active => Decision.That(new Event.TimeAsked(active.Number, new TimeRequest(
                command.Extra!.Value, why, Lead.OrReviewer(active, context), context.Now,
                learner.Calendar.EndOfWorkingDay(context.Now, context.Terms.AnswerDays), null))),
            _ => Decision.NoLonger(assignment),
        };
    }

    /// <summary>The lead may also give time unasked, when a task runs late.</summary>
    public static Decision Give(Desk desk, Command.GrantMoreTime command, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        return NotTheirs(assignment, command.Seen, context) ?? assignment!.Time switch
        {
            { Answer: null } asked => Decision.That(Given(assignment, command.Extra ?? asked.Extra, context.Actor, context)),
            _ when command.Extra is { } extra => Decision.That(Given(assignment, extra, context.Actor, context)),
            null or { Answer: TimeAnswer.Given or TimeAnswer.Refused or TimeAnswer.Unanswered or TimeAnswer.Overtaken } =>
                Decision.No(new Refusal.ExtraTimeMissing()),
            { Answer: var other } => throw new UnreachableException($"{other}"),
        };
    }

    public static Decision Refuse(Desk desk, Command.RefuseMoreTime command, DecisionContext context)
    {
        var assignment = desk.Find(command.Number);
        return NotTheirs(assignment, command.Seen, context) ?? assignment!.Time switch
        {
            { Answer: null } asked => Decision.That(Refused(assignment, asked, context)),
            { Answer: TimeAnswer.Refused } => Decision.Again,
            null or { Answer: TimeAnswer.Given or TimeAnswer.Unanswered or TimeAnswer.Overtaken } => Decision.No(new Refusal.MovedOn()),
            { Answer: var other } => throw new UnreachableException($"{other}"),
        };
    }

    /// <summary>Gives the time, because nobody answered the request.</summary>
    public static Event Unanswered(Assignment assignment, DecisionContext context) =>
        Given(assignment, assignment.Time!.Extra, null, context);

    private static Decision? NotTheirs(Assignment? assignment, int? seen, DecisionContext context) => assignment switch
    {
        null => Decision.NoLonger(null),
        _ when context.Actor == assignment.Learner => Decision.No(new Refusal.NotTheLead()),
        _ when context.Actor != Lead.OrReviewer(assignment, context) && context.Actor != assignment.Time?.Of =>
            Decision.No(new Refusal.NotTheLead()),
        { Stage: not Stage.Active } => Decision.NoLonger(assignment),
        _ when context.Find(assignment.Learner) is null => Decision.No(new Refusal.MovedOn()),
        _ when seen is { } version && version != assignment.Version && assignment.Time is not { Answer: null } => Decision.Again,
        _ when seen > assignment.Version => Decision.No(new Refusal.CardIsOld()),
        _ => null,
    };

    // The given time begins at the old deadline, moved by how long the request waited; or where the clock is, if that is later.
    private static Event.TimeGiven Given(Assignment assignment, ExtraTime extra, PersonId? by, DecisionContext context)
    {
        var calendar = context.HoursOf(assignment.Learner);
        var (clock, deadline) = (ClockWithout(assignment, context), ((Stage.Active)assignment.Stage).Deadline);
        var from = assignment.Time is { Answer: null } asked ? Standstill.Moved(deadline, asked.At, clock, calendar) : deadline;
        var until = extra.After(from > clock ? from : clock, calendar);
        var schedule = MilestoneSchedule.Create(assignment.Task.Box, clock, until, calendar, context.Terms);
        return new Event.TimeGiven(
            assignment.Number, extra, by, context.Now, until, schedule.RemoveAll(due => due.What is Milestone.HalfWay));
    }

    private static Event.TimeRefused Refused(Assignment assignment, TimeRequest asked, DecisionContext context)
    {
        var calendar = context.HoursOf(assignment.Learner);
        var (clock, active) = (ClockWithout(assignment, context), (Stage.Active)assignment.Stage);
        return new Event.TimeRefused(
            assignment.Number, asked.Of, context.Now, Standstill.Moved(active.Deadline, asked.At, clock, calendar),
            Standstill.Moved(active.Ahead, asked.At, clock, calendar));
    }

    /// <summary>Where the clock stands once the request is answered.</summary>
    private static DateTimeOffset ClockWithout(Assignment assignment, DecisionContext context) =>
        Standstill.Clock(assignment with { Time = null }, context.Now);
}
