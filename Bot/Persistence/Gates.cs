using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>
/// Lets one task of this process at a time read and commit a person, so that they do not fail each other. Only a courtesy:
/// what must hold, holds by ETags.
/// </summary>
public sealed class Gates
{
    private readonly Dictionary<PersonId, Gate> gates = [];

    public async ValueTask<IDisposable> Enter(PersonId person)
    {
        Gate gate;
        lock (gates)
        {
            if (!gates.TryGetValue(person, out gate!)) gates[person] = gate = new Gate();
            gate.Users++;
        }

        await gate.Turn.WaitAsync();
        return new Passage(this, person, gate);
    }

    private void Leave(PersonId person, Gate gate)
    {
        gate.Turn.Release();
        lock (gates)
        {
            if (--gate.Users == 0) gates.Remove(person);
        }
    }

    private sealed class Gate
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Passage(Gates gates, PersonId person, Gate gate) : IDisposable
    {
        private Gates? open = gates;

        public void Dispose() => Interlocked.Exchange(ref open, null)?.Leave(person, gate);
    }
}
