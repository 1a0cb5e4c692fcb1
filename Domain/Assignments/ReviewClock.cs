using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The reviewer has a clock too; it runs in their working time, and stands still while the work cannot be opened.</summary>
internal static class ReviewClock
{
    /// <summary>From now on, for this reviewer.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Start(
        Assignment assignment, PersonId reviewer, DecisionContext context)
    {
        var (now, terms) = (context.Now, context.Terms);
        var hours = HoursOf(reviewer, assignment, context);
        if (context.Find(reviewer) is null) return Nobodys(hours.EndOfWorkingDay(now, terms.UnreviewedDays), now);
        var due = hours.EndOfWorkingDay(now, terms.FeedbackDays);
        var deputy = DeputyOf(assignment with { Reviewer = reviewer }, context);
        var late = deputy is { } other ? HoursOf(other, assignment, context).EndOfWorkingDay(due, terms.FeedbackDays) : due;
        // There is to be a day in which somebody else can be chosen.
        var latest = hours.EndOfWorkingDay(now, terms.UnreviewedDays - 1);
        // With nobody to step in, nobody has seen it before the reviewer is back.
        var isSeen = !IsAway(reviewer, context) || (deputy is { } present && !IsAway(present, context));
        var end = (isSeen ? hours : context.Find(reviewer)?.Calendar ?? hours).EndOfWorkingDay(now, terms.UnreviewedDays);
        return (due,
        [
            new Due(Milestone.ReviewHalfWay, hours.NextWorkingTime(hours.Add(now, hours.WorkingTimeBetween(now, due) / 2))),
            new Due(Milestone.ReviewOverdue, due),
            new Due(Milestone.ReviewersLate, late < latest ? late : latest),
            new Due(Milestone.Unreviewed, end),
        ]);
    }

    /// <summary>Nobody is there who could be late, so the learner is free and may choose somebody at once.</summary>
    private static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Nobodys(DateTimeOffset end, DateTimeOffset now) =>
        (now, [new Due(Milestone.ReviewOverdue, now), new Due(Milestone.ReviewersLate, now), new Due(Milestone.Unreviewed, end)]);

    /// <summary>Who gets the work now: while the reviewer is away, the deputy at once.</summary>
    public static PersonId Present(Assignment assignment, DecisionContext context) =>
        IsAway(assignment.Reviewer, context) && DeputyOf(assignment, context) is { } deputy && !IsAway(deputy, context)
            ? deputy
            : assignment.Reviewer;

    public static bool IsAway(PersonId reviewer, DecisionContext context) => context.Find(reviewer)?.Calendar.IsAway(context.Now) is true;

    /// <summary>What lies ahead while it stands still until then.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Stopped(
        Assignment assignment, DateTimeOffset until, DecisionContext context) =>
        Moved(assignment, context.Now, until, context);

    /// <summary>It goes on: with what was left, whether it has gone on already or not.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) GoesOn(Assignment assignment, DecisionContext context) =>
        assignment.Stage is Stage.InReview { AccessAskedAt: { } asked, StandsUntil: { } until } && until > context.Now
            ? Moved(assignment, until, asked + WholeMinutes(context.Now - asked), context)
            : Moved(assignment, context.Now, context.Now, context);

    /// <summary>
    /// Who steps in: the reviewer's own deputy, the learner's, the lead, the configured reviewers; never learner or reviewer, and
    /// nobody who is away as long as there is anybody else.
    /// </summary>
    public static PersonId? DeputyOf(Assignment assignment, DecisionContext context)
    {
        var learner = context.Find(assignment.Learner);
        PersonId?[] near = [context.Find(assignment.Reviewer)?.Deputy, learner?.Deputy, learner?.Lead];
        var all = near.Concat(context.Reviewers.Select(id => (PersonId?)id))
            .Where(id => context.Find(id) is { } person && person.Id != assignment.Learner && person.Id != assignment.Reviewer)
            .ToList();
        return all.Find(id => !IsAway(id!.Value, context)) ?? all.FirstOrDefault();
    }

    private static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Moved(
        Assignment assignment, DateTimeOffset from, DateTimeOffset to, DecisionContext context)
    {
        var (review, hours) = ((Stage.InReview)assignment.Stage, HoursOf(assignment.Reviewer, assignment, context));
        return (Later(review.FeedbackDue), review.Ahead.ConvertAll(due => due with { At = Later(due.At) }));

        DateTimeOffset Later(DateTimeOffset moment) =>
            moment >= from && to != from ? hours.Add(to, hours.WorkingTimeBetween(from, moment)) : moment;
    }

    // A few seconds are not to carry what is due in the evening over to the next morning.
    private static TimeSpan WholeMinutes(TimeSpan stood) => TimeSpan.FromMinutes(Math.Floor(stood.TotalMinutes));

    // A leave does not carry a review along: whoever is away when they would be reminded has a deputy. Of a reviewer who has left
    // the organisation, the learner's hours are as good as any.
    private static WorkCalendar HoursOf(PersonId reviewer, Assignment assignment, DecisionContext context) =>
        (context.Find(reviewer)?.Calendar ?? context.HoursOf(assignment.Learner)).WithoutAway();
}
