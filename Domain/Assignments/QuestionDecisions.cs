using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// The learner asks their lead about the task in hand. The lead is reminded once, then the deputy is asked too, and the first
/// answer counts. Meanwhile the box stands still, for one working day of the learner at most.
/// </summary>
internal static class QuestionDecisions
{
    public static Decision Ask(Desk desk, Command.AskLead command, Person learner, DecisionContext context)
    {
        var text = PlainText.Clean(command.Text);
        return desk.Find(command.Number) switch
        {
            { Asking: { } waiting } when waiting.Text == text => Decision.Again,
            var about when Question.Problem(about) is { } problem => Decision.No(problem),
            _ when text.Length == 0 => Decision.No(new Refusal.QuestionEmpty()),
            _ when text.Length > Question.Longest => Decision.No(new Refusal.QuestionTooLong(text.Length)),
            var active => Asked(active!, text, learner, context),
        };
    }

    public static Decision Answer(Desk desk, Command.AnswerLearner command, DecisionContext context)
    {
        if (desk.Find(command.Number) is not { } assignment) return Decision.NoLonger(null);
        var text = PlainText.Clean(command.Text);
        var question = assignment.Questions?.ElementAtOrDefault(command.Place);
        return question switch
        {
            null => Decision.No(new Refusal.NotTheLead()),
            _ when !MayAnswer(assignment, question, context) => Decision.No(new Refusal.NotTheLead()),
            { Answer: { } given } when given.By == context.Actor && given.Text == text => Decision.Again,
            { Answer: { } given } => Decision.No(new Refusal.AnsweredBefore(given.By)),
            _ when assignment.Asking != question || context.Find(assignment.Learner) is null => Decision.NoLonger(assignment),
            _ when text.Length == 0 => Decision.No(new Refusal.ReplyEmpty()),
            _ when text.Length > Question.Longest => Decision.No(new Refusal.ReplyTooLong(text.Length)),
            _ => Decision.That(Answered(assignment, question, text, context)),
        };
    }

    /// <returns>What time has brought of the question, one thing at a time; null for nothing.</returns>
    public static Event? Due(Assignment assignment, Question asked, DecisionContext context)
    {
        if (!(asked.Next <= context.Now)) return null;
        if (!asked.HasGoneOn && asked.Next == asked.StandsUntil) return GoesOn(assignment, asked, context);
        return asked.IsReminded || asked.PassOnAt <= context.Now || !IsThere(assignment, asked, context)
            ? PassedOn(assignment, asked, context)
            : new Event.QuestionReminded(assignment.Number, context.Now, asked.Of);
    }

    /// <summary>As for a suggestion: somebody who was asked has left.</summary>
    /// <returns>Null when they were not asked or are back, or when there is nobody else and that is known.</returns>
    public static Event.QuestionPassedOn? InPlaceOf(Assignment assignment, Question asked, PersonId left, DecisionContext context)
    {
        if (!asked.Asked.Contains(left) || context.Find(left) is not null) return null;
        if (asked.Asked.Any(person => person != left))
            return new Event.QuestionPassedOn(assignment.Number, context.Now, null) { Left = left };
        var next = NextInLine(assignment, left, context);
        return next is null && asked.IsPassedOn ? null : new Event.QuestionPassedOn(assignment.Number, context.Now, next) { Left = left };
    }

    /// <summary>Whom time alone brings the question next; null for nobody.</summary>
    public static PersonId? NextInLine(Assignment assignment, PersonId asked, DecisionContext context) =>
        Lead.OrReviewer(assignment, context) is var lead && lead != asked && context.Find(lead) is not null
            ? lead
            : ReviewClock.DeputyOf(assignment with { Reviewer = asked }, context);

    /// <summary>Whoever was asked still leads the learner, is not away, and can be reached.</summary>
    public static bool IsThere(Assignment assignment, Question asked, DecisionContext context) =>
        (asked.IsInPlace || asked.Of == Lead.OrReviewer(assignment, context)) && IsThere(asked.Of, context);

    private static bool IsThere(PersonId person, DecisionContext context) =>
        context.Find(person) is not null && !ReviewClock.IsAway(person, context) && !context.Unreached.Contains(person);

    private static bool MayAnswer(Assignment assignment, Question asked, DecisionContext context) =>
        asked.StandsIn(context.Actor) || (context.Actor == asked.Of && asked.Of == Lead.OrReviewer(assignment, context));

    /// <summary>A lead who is not there would let the learner wait, so the deputy is asked at once.</summary>
    private static Decision Asked(Assignment active, string text, Person learner, DecisionContext context)
    {
        var of = Lead.OrReviewer(active, context);
        var deputy = IsThere(of, context) ? null : NextInLine(active, of, context);
        if (context.Find(of) is null && deputy is null) return Decision.No(new Refusal.NobodyToAsk());
        var (hours, day) = WorkingDay(of, context);
        return Decision.That(new Event.QuestionAsked(active.Number, new Question(
            text, of, context.Now, learner.Calendar.EndOfWorkingDay(context.Now, context.Terms.AnswerDays),
            hours.NextWorkingTime(hours.Add(context.Now, day / 2)), hours.NextWorkingTime(hours.Add(context.Now, day)))
        {
            Deputy = deputy,
            IsPassedOn = deputy is not null,
        }));
    }

    /// <summary>The next working day of the person is as long as this. Their leave does not stop the clock.</summary>
    private static (WorkCalendar Hours, TimeSpan Length) WorkingDay(PersonId person, DecisionContext context)
    {
        var hours = context.HoursOf(person).WithoutAway();
        var end = hours.EndOfWorkingDay(context.Now, 1);
        return (hours, hours.WorkingTimeBetween(hours.StartOfWorkingDay(end), end) * context.Terms.FeedbackDays);
    }

    private static Event.QuestionPassedOn PassedOn(Assignment assignment, Question asked, DecisionContext context) =>
        new(assignment.Number, context.Now, NextInLine(assignment, asked.Of, context));

    private static Event.QuestionAnswered Answered(Assignment assignment, Question asked, string text, DecisionContext context)
    {
        var (deadline, ahead) = Thawed(assignment, asked, context);
        return new Event.QuestionAnswered(assignment.Number, new QuestionAnswer(text, context.Actor, context.Now), deadline, ahead);
    }

    private static Event.BoxWentOn GoesOn(Assignment assignment, Question asked, DecisionContext context)
    {
        var (deadline, ahead) = Thawed(assignment, asked, context);
        return new Event.BoxWentOn(assignment.Number, context.Now, deadline, ahead);
    }

    private static (DateTimeOffset Deadline, ImmutableList<Due> Ahead) Thawed(
        Assignment assignment, Question asked, DecisionContext context)
    {
        var active = (Stage.Active)assignment.Stage;
        if (asked.HasGoneOn) return (active.Deadline, active.Ahead);
        var calendar = context.HoursOf(assignment.Learner);
        var clock = Standstill.Clock(assignment with { Questions = null }, context.Now);
        return (
            Standstill.Moved(active.Deadline, asked.At, clock, calendar),
            Standstill.Moved(active.Ahead, asked.At, clock, calendar));
    }
}
