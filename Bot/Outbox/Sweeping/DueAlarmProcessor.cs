using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Retention;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Processes one person whose alarm is due: decides timers, claims what can be done, takes over expired leases.</summary>
public sealed class DueAlarmProcessor(LeaseTaker taker, Deliverer deliverer, RetentionCleanup cleanup, SendCapacity capacity)
{
    /// <param name="due">All due rows of this person. They are deleted when the work is finished.</param>
    /// <param name="looked">Called after the lease was decided, before the claimed work begins.</param>
    public async ValueTask<ProcessingResult> Process(
        PersonId person, IReadOnlyCollection<string> due, CancellationToken cancellationToken, Action? looked = null)
    {
        using var place = capacity.Ask();
        var result = await taker.Take(person, place, cancellationToken);
        looked?.Invoke();
        switch (result)
        {
            case LeaseTaking.NotTaken not:
                return not.Why;
            case LeaseTaking.Taken taken:
                var owned = new OwnedAlarms(due, taken.Superseded);
                var state = taken.Committed.State;
                if (state.Lease is null) await deliverer.Finish(person, owned, state.Document.Promise, cancellationToken);
                else await deliverer.Deliver(taken.Committed, owned, cancellationToken);
                await cleanup.Run(state, cancellationToken);
                return new ProcessingResult.After();
            default:
                throw new InvalidOperationException("This kind of lease result is not handled.");
        }
    }
}
