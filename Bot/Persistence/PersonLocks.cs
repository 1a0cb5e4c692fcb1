using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// Lets one task of this process at a time read and commit a person, which avoids commit conflicts. This is an optimisation
/// only: correctness comes from the ETags.
/// </summary>
public sealed class PersonLocks
{
    private readonly Dictionary<PersonId, PersonLock> locks = [];

    public async ValueTask<IDisposable> Acquire(PersonId person)
    {
        PersonLock gate;
        lock (locks)
        {
            if (!locks.TryGetValue(person, out gate!)) locks[person] = gate = new PersonLock();
            gate.Users++;
        }

        await gate.Turn.WaitAsync();
        return new Releaser(this, person, gate);
    }

    private void Leave(PersonId person, PersonLock gate)
    {
        gate.Turn.Release();
        lock (locks)
        {
            if (--gate.Users == 0) locks.Remove(person);
        }
    }

    private sealed class PersonLock
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Releaser(PersonLocks locks, PersonId person, PersonLock gate) : IDisposable
    {
        private PersonLocks? open = locks;

        public void Dispose() => Interlocked.Exchange(ref open, null)?.Leave(person, gate);
    }
}
