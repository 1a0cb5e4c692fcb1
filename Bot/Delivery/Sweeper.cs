using MicroAssignBot.Bot.Delivery.Rules;
using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Delivery;

/// <summary>Looks after one person whose alarm is due: decides timers, takes what is claimable, clears up after the dead.</summary>
public sealed class Sweeper(
    PersonStore people, ISettings settings, Leasing leasing, Deliverer deliverer, Gates gates, Clock clock, Closing closing, ILogger<Sweeper> log)
{
    /// <param name="due">All due rows of this person, taken in hand together.</param>
    /// <returns>False when they must be looked at again later.</returns>
    public async ValueTask<bool> Look(PersonId person, IReadOnlyCollection<string> due, CancellationToken cancellationToken)
    {
        if (await Fence(person, cancellationToken) is not { } fence) return false;
        var hand = new InHand(due, fence.Superseded);
        var state = fence.Committed.State;
        if (state.Lease is null) await deliverer.Finish(person, hand, state.Document.Promise, cancellationToken);
        else await deliverer.Deliver(fence.Committed, hand, cancellationToken);
        return true;
    }

    // Commits always, even with nothing to do: a commit still in flight, whose guard is in hand now, fails by it. The clock is
    // read behind the gate, because what was due when the rows were found is due later too.
    private async ValueTask<(Loaded Committed, string? Superseded)?> Fence(PersonId person, CancellationToken cancellationToken)
    {
        using var passage = await gates.Enter(person);
        var read = await people.Read(person, cancellationToken);
        var now = clock.Now;
        if (!leasing.IsFree(read.State, now)) return null;
        var ticked = read.HasDesk ? await Tick(read, now, cancellationToken) : read.State;
        if (await people.Commit(read, leasing.Take(ticked, now, closing.IsClosing), cancellationToken) is not { } committed) return null;
        if (read.State.Lease is not null) log.TakenOver(person);
        return (committed, read.State.Document.Promise);
    }

    private async ValueTask<PersonState> Tick(Loaded read, Moment now, CancellationToken cancellationToken)
    {
        if (Timers.Next(read.State.Desk) is not { } due || due > now.Decision) return read.State;
        var setting = await settings.For(read.State.Desk, read.State.Person, now, cancellationToken);
        return Decider.Decide(read.State.Desk, new Command.Tick(), setting) is Decision.Happened happened
            ? read.State.Apply(happened.Events, read.State.Person, now)
            : read.State;
    }
}
