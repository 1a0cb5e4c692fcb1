using System.Diagnostics;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>The times on a viewer's card: how much is left, and when a task would end.</summary>
internal sealed class WorkTimes(Terms terms, WorkCalendars calendars, Clock clock)
{
    /// <summary>The time left until the deadline, in the viewer's own working time.</summary>
    public async ValueTask<TimeSpan> Left(Assignment assignment, PersonState viewer, CancellationToken cancellationToken)
    {
        DateTimeOffset? end = assignment.Stage switch
        {
            Stage.Active active => active.HasUntil(clock.Now.LogicalTime),
            Stage.InReview review => review.FeedbackDue,
            Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Closed => null,
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
        return end is { } moment && await calendars.For(viewer, cancellationToken) is { } hours
            ? hours.WorkingTimeBetween(clock.Now.LogicalTime, moment)
            : TimeSpan.Zero;
    }

    /// <summary>The reviewer's median turnaround of the last weeks; null when they decided too little.</summary>
    public TimeSpan? Turnaround(PersonState reviewer)
    {
        var now = clock.Now.LogicalTime;
        return Domain.Reviews.Turnaround.Median(reviewer.Document.Reviews.Decided, now - Domain.Reviews.Turnaround.Window, now);
    }

    /// <summary>The deadline if the learner accepts the offer now, and whether the offer then still fits.</summary>
    /// <returns>Null when the learner's working hours are unknown.</returns>
    public async ValueTask<IfStarted?> IfStarted(Assignment assignment, PersonState learner, CancellationToken cancellationToken)
    {
        if (await calendars.For(learner, cancellationToken) is not { } hours) return null;
        var now = clock.Now.LogicalTime;
        var earliest = assignment.HandOut?.EarliestStart is { } morning && morning > now ? morning : now;
        var starts = hours.NextWorkingTime(earliest);
        var deadline = hours.Deadline(assignment.Task.Box, starts, terms.Box);
        return new IfStarted(now, deadline, !hours.Fits(starts, deadline, terms.Box));
    }
}
