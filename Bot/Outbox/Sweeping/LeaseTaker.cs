using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox.Sweeping;

/// <summary>Takes over a person who is due: what has become due is decided, and what can be done is claimed, in one commit.</summary>
public sealed class LeaseTaker(
    PersonStore people, DueTimers timers, LeasePolicy leases, PersonLocks locks, SendCapacity capacity, Clock clock, ILogger<LeaseTaker> log)
{
    // Commits always, even with nothing to do: a commit still in flight, whose guard is in hand now, fails by it. The clock is read
    // under the person's lock, because what was due when the rows were found is due later too.
    public async ValueTask<LeaseTaking> Take(PersonId person, SendingPlaces.Place place, CancellationToken cancellationToken)
    {
        using var held = await locks.Acquire(person);
        var read = await people.Read(person, cancellationToken);
        var now = clock.Now;
        if (!leases.IsFree(read.State, now)) return new LeaseTaking.Not(new ProcessingResult.Busy());
        var taken = leases.Take(await timers.Decide(read, now, cancellationToken), now);
        if (capacity.Reserve(taken, place) is { } paced) return new LeaseTaking.Not(paced);
        if (await people.Commit(read, taken, cancellationToken) is not { } committed) return new LeaseTaking.Not(new ProcessingResult.Busy());
        if (read.State.Lease is not null) log.TakenOver(person);
        return new LeaseTaking.Done(committed, read.State.Document.Promise);
    }
}

/// <summary>Whether a person who is due was taken over.</summary>
public abstract record LeaseTaking
{
    private LeaseTaking()
    {
    }

    /// <summary>Whatever anybody else had in flight for this person fails from here on.</summary>
    /// <param name="Superseded">The promise that the new one takes the place of.</param>
    public sealed record Done(PersonSnapshot Committed, string? Superseded) : LeaseTaking;

    public sealed record Not(ProcessingResult Why) : LeaseTaking;
}
