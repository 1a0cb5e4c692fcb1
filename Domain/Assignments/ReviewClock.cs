using System.Collections.Immutable;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>The reviewer has a clock too; it runs in their working time, and stands still while the work cannot be opened.</summary>
internal static class ReviewClock
{
    /// <summary>From now on, for this reviewer.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Start(Assignment assignment, PersonId reviewer, DecisionContext setting)
    {
        var (now, terms) = (setting.Now, setting.Terms);
        var hours = HoursOf(reviewer, assignment, setting);
        if (setting.Find(reviewer) is null) return Nobodys(hours.EndOfWorkingDay(now, terms.UnreviewedDays), now);
        var due = hours.EndOfWorkingDay(now, terms.FeedbackDays);
        var deputy = DeputyOf(assignment with { Reviewer = reviewer }, setting);
        var late = deputy is { } other ? HoursOf(other, assignment, setting).EndOfWorkingDay(due, terms.FeedbackDays) : due;
        // There is to be a day in which somebody else can be chosen.
        var latest = hours.EndOfWorkingDay(now, terms.UnreviewedDays - 1);
        // With nobody to step in, nobody has seen it before the reviewer is back.
        var isSeen = !IsAway(reviewer, setting) || (deputy is { } present && !IsAway(present, setting));
        var end = (isSeen ? hours : setting.Find(reviewer)?.Calendar ?? hours).EndOfWorkingDay(now, terms.UnreviewedDays);
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
    public static PersonId Present(Assignment assignment, DecisionContext setting) =>
        IsAway(assignment.Reviewer, setting) && DeputyOf(assignment, setting) is { } deputy && !IsAway(deputy, setting) ? deputy : assignment.Reviewer;

    public static bool IsAway(PersonId reviewer, DecisionContext setting) => setting.Find(reviewer)?.Calendar.IsAway(setting.Now) is true;

    /// <summary>What lies ahead while it stands still until then.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Stopped(Assignment assignment, DateTimeOffset until, DecisionContext setting) =>
        Moved(assignment, setting.Now, until, setting);

    /// <summary>It goes on: with what was left, whether it has gone on already or not.</summary>
    public static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) GoesOn(Assignment assignment, DecisionContext setting) =>
        assignment.Stage is Stage.InReview { AccessAskedAt: { } asked, StandsUntil: { } until } && until > setting.Now
            ? Moved(assignment, until, asked + WholeMinutes(setting.Now - asked), setting)
            : Moved(assignment, setting.Now, setting.Now, setting);

    /// <summary>
    /// Who steps in: the reviewer's own deputy, the learner's, the lead, the configured reviewers; never learner or reviewer, and
    /// nobody who is away as long as there is anybody else.
    /// </summary>
    public static PersonId? DeputyOf(Assignment assignment, DecisionContext setting)
    {
        var learner = setting.Find(assignment.Learner);
        PersonId?[] near = [setting.Find(assignment.Reviewer)?.Deputy, learner?.Deputy, learner?.Lead];
        var all = near.Concat(setting.Reviewers.Select(id => (PersonId?)id))
            .Where(id => setting.Find(id) is { } person && person.Id != assignment.Learner && person.Id != assignment.Reviewer)
            .ToList();
        return all.Find(id => !IsAway(id!.Value, setting)) ?? all.FirstOrDefault();
    }

    private static (DateTimeOffset FeedbackDue, ImmutableList<Due> Ahead) Moved(
        Assignment assignment, DateTimeOffset from, DateTimeOffset to, DecisionContext setting)
    {
        var (review, hours) = ((Stage.InReview)assignment.Stage, HoursOf(assignment.Reviewer, assignment, setting));
        return (Later(review.FeedbackDue), review.Ahead.ConvertAll(due => due with { At = Later(due.At) }));

        DateTimeOffset Later(DateTimeOffset moment) => moment >= from && to != from ? hours.Add(to, hours.WorkingTimeBetween(from, moment)) : moment;
    }

    // A few seconds are not to carry what is due in the evening over to the next morning.
    private static TimeSpan WholeMinutes(TimeSpan stood) => TimeSpan.FromMinutes(Math.Floor(stood.TotalMinutes));

    // A leave does not carry a review along: whoever is away when they would be reminded has a deputy. Of a reviewer who has left
    // the organisation, the learner's hours are as good as any.
    private static WorkCalendar HoursOf(PersonId reviewer, Assignment assignment, DecisionContext setting) =>
        (setting.Find(reviewer)?.Calendar ?? setting.HoursOf(assignment.Learner)).WithoutAway();
}
