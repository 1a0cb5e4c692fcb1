using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Looks after one person whose alarm is due: decides timers, takes what is claimable, clears up after the dead.</summary>
public sealed class DueAlarmProcessor(LeaseTaker taker, Deliverer deliverer, SendCapacity capacity)
{
    /// <param name="due">All due rows of this person, taken in hand together.</param>
    /// <param name="looked">Told when the look is over and only what it found is left to do.</param>
    public async ValueTask<ProcessingResult> Process(
        PersonId person, IReadOnlyCollection<string> due, CancellationToken cancellationToken, Action? looked = null)
    {
        using var place = capacity.Ask();
        var taking = await taker.Take(person, place, cancellationToken);
        looked?.Invoke();
        switch (taking)
        {
            case LeaseTaking.Not not:
                return not.Why;
            case LeaseTaking.Done taken:
                var owned = new OwnedAlarms(due, taken.Superseded);
                var state = taken.Committed.State;
                if (state.Lease is null) await deliverer.Finish(person, owned, state.Document.Promise, cancellationToken);
                else await deliverer.Deliver(taken.Committed, owned, cancellationToken);
                return new ProcessingResult.After();
            default:
                throw new InvalidOperationException("Nothing says what to do after this taking of a lease.");
        }
    }
}
