using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>
/// Applies what is due by time alone: timers, notices not yet rescheduled after a change of working time, and whom a lead's board lacks.
/// </summary>
public sealed class DueTimers(IDecisionContexts contexts, WorkCalendars calendars, BoardQuestions questions)
{
    /// <returns>The same instance as read when nothing is due.</returns>
    public async ValueTask<PersonState> Decide(PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        if (!read.HasDesk) return read.State;
        if (NextTimer.Find(read.State.Desk) is not { } due || due > now.LogicalTime)
            return await questions.Ask(await HoldAnew(read.State, now, cancellationToken), now, cancellationToken);
        var context = await contexts.Create(read.State, read.State.Person, now, cancellationToken);
        return Decider.Decide(read.State.Desk, new Command.Tick(), context) is Decision.Happened happened
            ? read.State.Apply(happened.Events, context, now, await calendars.For(read.State, cancellationToken))
            : read.State;
    }

    private async ValueTask<PersonState> HoldAnew(PersonState state, ClockReading now, CancellationToken cancellationToken) =>
        state.Document.HeldAnewTo is { } done ? state.HeldAnew(now, await calendars.For(state, cancellationToken), done) : state;
}
