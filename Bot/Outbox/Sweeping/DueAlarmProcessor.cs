using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Looks after one person whose alarm is due: decides timers, takes what is claimable, clears up after the dead.</summary>
public sealed class DueAlarmProcessor(
    PersonStore people, IDecisionContexts contexts, WorkCalendars calendars, LeasePolicy leases, Deliverer deliverer, PersonLocks locks, ICallBudget budget, SendingPlaces places,
    Clock clock, Shutdown shutdown, IOptions<DeliveryOptions> options, ILogger<DueAlarmProcessor> log)
{
    /// <param name="due">All due rows of this person, taken in owned together.</param>
    /// <param name="looked">Told when the look is over and only what it found is left to do.</param>
    public async ValueTask<ProcessingResult> Process(
        PersonId person, IReadOnlyCollection<string> due, CancellationToken cancellationToken, Action? looked = null)
    {
        using var place = places.Ask();
        var fenced = await Fence(person, place, cancellationToken);
        looked?.Invoke();
        switch (fenced)
        {
            case Fenced.Not not:
                return not.Why;
            case Fenced.Done fence:
                var owned = new OwnedAlarms(due, fence.Superseded);
                var state = fence.Committed.State;
                if (state.Lease is null) await deliverer.Finish(person, owned, state.Document.Promise, cancellationToken);
                else await deliverer.Deliver(fence.Committed, owned, cancellationToken);
                return new ProcessingResult.After();
            default:
                throw new InvalidOperationException("Nothing says what to do after this end of a fence.");
        }
    }

    // Commits always, even with nothing to do: a commit still in flight, whose guard is in owned now, fails by it. The clock is
    // read behind the gate, because what was due when the rows were found is due later too.
    private async ValueTask<Fenced> Fence(PersonId person, SendingPlaces.Place place, CancellationToken cancellationToken)
    {
        using var passage = await locks.Acquire(person);
        var read = await people.Read(person, cancellationToken);
        var now = clock.Now;
        if (!leases.IsFree(read.State, now)) return new Fenced.Not(new ProcessingResult.Busy());
        var ticked = read.HasDesk ? await DecideTimers(read, now, cancellationToken) : read.State;
        var taken = leases.Take(ticked, now, shutdown.HasBegun);
        if (taken.Lease is not null && !place.TryTake()) return new Fenced.Not(new ProcessingResult.Paced(options.Value.Sweep / 2, Shortage.Places));
        if (WaitForBudget(taken) is { } paced) return new Fenced.Not(paced);
        if (await people.Commit(read, taken, cancellationToken) is not { } committed) return new Fenced.Not(new ProcessingResult.Busy());
        if (read.State.Lease is not null) log.TakenOver(person);
        return new Fenced.Done(committed, read.State.Document.Promise);
    }

    private async ValueTask<PersonState> DecideTimers(PersonSnapshot read, ClockReading now, CancellationToken cancellationToken)
    {
        if (NextTimer.Of(read.State.Desk) is not { } due || due > now.LogicalTime) return await HoldAnew(read.State, now, cancellationToken);
        var context = await contexts.Create(read.State, read.State.Person, now, cancellationToken);
        return Decider.Decide(read.State.Desk, new Command.Tick(), context) is Decision.Happened happened
            ? read.State.Apply(happened.Events, read.State.Person, now, await calendars.For(read.State, cancellationToken))
            : read.State;
    }

    /// <summary>What a change of working time has left over.</summary>
    private async ValueTask<PersonState> HoldAnew(PersonState state, ClockReading now, CancellationToken cancellationToken) =>
        state.Document.HeldAnewTo is { } done ? state.HeldAnew(now, await calendars.For(state, cancellationToken), done) : state;

    // What would be claimed now and refused by the budget would only be written back, again and again while many are due.
    private ProcessingResult.Paced? WaitForBudget(PersonState taken)
    {
        if (taken.Lease is not { } lease || taken.Document.Contact?.Reference is not { } chat) return null;
        var items = lease.Claimed.Select(taken.Notices.GetValueOrDefault).ToList();
        if (items.Contains(null)) return null;
        var interactive = items.Exists(item => item!.Notice is not { Class: NoticeClass.Nudge });
        var tenant = chat.TenantId ?? "";
        if (budget.TryReserve(chat.ConversationId, tenant, interactive, out var wait)) return null;
        return new ProcessingResult.Paced(wait, budget.TenantWait(tenant, interactive) > TimeSpan.Zero ? new Shortage(tenant, interactive) : null);
    }

    private abstract record Fenced
    {
        /// <summary>Whatever anybody else had in flight for this person fails from here on.</summary>
        public sealed record Done(PersonSnapshot Committed, string? Superseded) : Fenced;

        public sealed record Not(ProcessingResult Why) : Fenced;
    }
}
