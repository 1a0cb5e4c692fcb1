using System.Diagnostics;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>What a card says of a viewer's time: how much is left, and when it would end.</summary>
internal sealed class WorkTimes(Terms terms, WorkCalendars calendars, Clock clock)
{
    /// <summary>Of the viewer's own working time, which is what they have for it.</summary>
    public async ValueTask<TimeSpan> Left(Assignment assignment, PersonState viewer, CancellationToken cancellationToken)
    {
        DateTimeOffset? end = assignment.Stage switch
        {
            Stage.Active active => active.HasUntil(clock.Now.LogicalTime),
            Stage.InReview review => review.FeedbackDue,
            Stage.Queued or Stage.Offered or Stage.Closed => null,
            var other => throw new UnreachableException($"{other.GetType()}"),
        };
        return end is { } moment && await calendars.For(viewer, cancellationToken) is { } hours
            ? hours.WorkingTimeBetween(clock.Now.LogicalTime, moment)
            : TimeSpan.Zero;
    }

    /// <summary>What accepting an offer now would mean.</summary>
    /// <returns>Null when nobody knows when the learner works.</returns>
    public async ValueTask<IfStarted?> IfStarted(Assignment assignment, PersonState learner, CancellationToken cancellationToken)
    {
        if (await calendars.For(learner, cancellationToken) is not { } hours) return null;
        var now = clock.Now.LogicalTime;
        var starts = hours.NextWorkingTime(now);
        var deadline = hours.Deadline(assignment.Task.Box, starts, terms.Box);
        return new IfStarted(now, deadline, !hours.Fits(starts, deadline, terms.Box));
    }
}
