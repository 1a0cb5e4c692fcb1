using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// The reviewer's clock. It runs in the reviewer's working time, and stands still while the reviewer cannot open the work.
/// </summary>
internal static class ReviewClock
{
    /// <summary>Starts the clock now, for this reviewer.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Start(
        Assignment assignment, PersonId reviewer, DecisionContext context)
    {
        var (now, terms) = (context.Now, context.Terms);
        var hours = HoursOf(reviewer, assignment, context);
        if (context.Find(reviewer) is null) return Nobodys(hours.EndOfWorkingDay(now, terms.UnreviewedDays), now);
        var due = hours.EndOfWorkingDay(now, terms.FeedbackDays);
        var deputy = DeputyOf(assignment with { Reviewer = reviewer }, context);
        var late = deputy is { } other ? HoursOf(other, assignment, context).EndOfWorkingDay(due, terms.FeedbackDays) : due;
        // The learner needs a day in which to choose another reviewer before the work is closed.
        var latest = hours.EndOfWorkingDay(now, terms.UnreviewedDays - 1);
        // When the reviewer is away and no deputy is there, nobody sees the work before the reviewer is back.
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

    /// <summary>
    /// The reviewer has left the organisation. So the slot is free, and the learner may choose another reviewer at once.
    /// </summary>
    private static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Nobodys(DateTimeOffset end, DateTimeOffset now) =>
        (now, [new Due(Milestone.ReviewOverdue, now), new Due(Milestone.ReviewersLate, now), new Due(Milestone.Unreviewed, end)]);

    /// <summary>Who gets the work now: the reviewer, or the deputy while the reviewer is away and the deputy is not.</summary>
    public static PersonId Present(Assignment assignment, DecisionContext context) =>
        IsAway(assignment.Reviewer, context) && DeputyOf(assignment, context) is { } deputy && !IsAway(deputy, context)
            ? deputy
            : assignment.Reviewer;

    public static bool IsAway(PersonId reviewer, DecisionContext context) => context.Find(reviewer)?.Calendar.IsAway(context.Now) is true;

    /// <summary>How much working time of the actor has passed since the work came to them.</summary>
    public static TimeSpan Took(Assignment assignment, DecisionContext context)
    {
        var review = (Stage.InReview)assignment.Stage;
        var since = context.Actor == assignment.Deputy ? review.DeputySince : review.ReviewerSince;
        return context.HoursOf(context.Actor).WorkingTimeBetween(since ?? review.SubmittedAt, context.Now);
    }

    /// <summary>
    /// When a review that the actor puts off now is shown again: after some working time of theirs, or when half of the time is over
    /// that is left until feedback is due.
    /// </summary>
    public static DateTimeOffset Again(Stage.InReview review, DecisionContext context)
    {
        var (now, hours) = (context.Now, context.HoursOf(context.Actor).WithoutAway());
        var wait = context.Terms.PutOff;
        var left = review.FeedbackDue > now ? hours.WorkingTimeBetween(now, review.FeedbackDue) / 2 : wait;
        return hours.NextWorkingTime(hours.Add(now, left < wait ? left : wait));
    }

    /// <summary>The milestones when the clock stands still from now until the given moment.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Stopped(
        Assignment assignment, DateTimeOffset until, DecisionContext context) =>
        Moved(assignment, context.Now, until, context);

    /// <summary>
    /// The milestones when the clock goes on with the time that was left. They do not move if it has gone on already.
    /// </summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) GoesOn(Assignment assignment, DecisionContext context) =>
        assignment.Stage is Stage.InReview { AccessAskedAt: { } asked, StandsUntil: { } until } && until > context.Now
            ? Moved(assignment, until, asked + WholeMinutes(context.Now - asked), context)
            : Moved(assignment, context.Now, context.Now, context);

    /// <summary>
    /// Who steps in, in this order: the reviewer's deputy, the learner's deputy, the lead, the configured reviewers. It is never
    /// the learner or the reviewer, and a person who is away only when everybody else is.
    /// </summary>
    public static PersonId? DeputyOf(Assignment assignment, DecisionContext context)
    {
        var all = DeputiesOf(assignment, context);
        return all.Find(id => !IsAway(id!.Value, context)) ?? all.FirstOrDefault();
    }

    /// <summary>Everybody who could step in, in that order.</summary>
    public static List<PersonId?> DeputiesOf(Assignment assignment, DecisionContext context)
    {
        var learner = context.Find(assignment.Learner);
        PersonId?[] near = [context.Find(assignment.Reviewer)?.Deputy, learner?.Deputy, learner?.Lead];
        return
        [
            .. near.Concat(context.Reviewers.Select(id => (PersonId?)id)).Where(
                id => context.Find(id) is { } person && person.Id != assignment.Learner && person.Id != assignment.Reviewer),
        ];
    }

    private static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Moved(
        Assignment assignment, DateTimeOffset from, DateTimeOffset to, DecisionContext context)
    {
        var (review, hours) = ((Stage.InReview)assignment.Stage, HoursOf(assignment.Reviewer, assignment, context));
        return (Later(review.FeedbackDue), review.Ahead.ConvertAll(due => due with { At = Later(due.At) }));

        DateTimeOffset Later(DateTimeOffset moment) =>
            moment >= from && to != from ? hours.Add(to, hours.WorkingTimeBetween(from, moment)) : moment;
    }

    // Rounded down, so that a stop of a few seconds does not move an evening date to the next morning.
    private static TimeSpan WholeMinutes(TimeSpan stood) => TimeSpan.FromMinutes(Math.Floor(stood.TotalMinutes));

    // A leave does not stop the clock: a deputy steps in for a reviewer who is away when their reminder is due. For a reviewer who
    // has left the organisation, the learner's hours count.
    private static WorkCalendar HoursOf(PersonId reviewer, Assignment assignment, DecisionContext context) =>
        (context.Find(reviewer)?.Calendar ?? context.HoursOf(assignment.Learner)).WithoutAway();
}
