using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Takes the lease on a person who is due: one commit decides due timers and claims what can be done.</summary>
public sealed class LeaseTaker(
    PersonStore people, DueTimers timers, LeasePolicy leases, PersonLocks locks, SendCapacity capacity, Clock clock,
    ILogger<LeaseTaker> log)
{
    // Commits always, even with nothing to do: this makes a commit fail that is still in flight and whose guard we delete. The clock
    // is read under the person's lock; what was due when the rows were found is still due then.
    public async ValueTask<LeaseTaking> Take(PersonId person, SendingPlaces.Place place, CancellationToken cancellationToken)
    {
        using var held = await locks.Acquire(person);
        if (people.Recent(person) is { } recent && await Take(recent, place, cancellationToken) is LeaseTaking.Taken taken) return taken;
        return await Take(await people.Read(person, cancellationToken), place, cancellationToken);
    }

    private async ValueTask<LeaseTaking> Take(PersonSnapshot read, SendingPlaces.Place place, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (!leases.IsFree(read.State, now)) return new LeaseTaking.NotTaken(new ProcessingResult.Busy());
        var taken = leases.Take(await timers.Decide(read, now, cancellationToken), now);
        if (capacity.Reserve(taken, place) is { } paced) return new LeaseTaking.NotTaken(paced);
        if (await people.Commit(read, taken, cancellationToken) is not { } committed)
            return new LeaseTaking.NotTaken(new ProcessingResult.Busy());
        if (read.State.Lease is not null) log.TakenOver(read.State.Person);
        return new LeaseTaking.Taken(committed, read.State.Document.Promise);
    }
}

/// <summary>Whether the sweeper took the lease.</summary>
public abstract record LeaseTaking
{
    private LeaseTaking()
    {
    }

    /// <summary>The commit succeeded: every other commit still in flight for this person fails.</summary>
    /// <param name="Superseded">The promise that the new one replaces.</param>
    public sealed record Taken(PersonSnapshot Committed, string? Superseded) : LeaseTaking;

    public sealed record NotTaken(ProcessingResult Why) : LeaseTaking;
}
