using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What a call is about.</summary>
/// <param name="MessageId">The message to be changed; null when one is to be created.</param>
/// <param name="IsTurns">A turn speaks for itself.</param>
internal sealed record CallSubject(PersonId Person, Topic Topic, string? MessageId, bool IsTurns);

/// <summary>Which calls may still take effect, by person: never two of them, but for what turns themselves say.</summary>
internal sealed class CallsInFlight(SimulatedWorld world)
{
    private readonly Dictionary<PersonId, Operation> inFlight = [];
    private readonly Dictionary<Operation, CallSubject> about = [];

    public int Made { get; private set; }

    public void Begin(Replica owner, PersonId person, string name)
    {
        Made++;
        world.Trace($"{owner.Name} calls {name}");
        if (inFlight.TryGetValue(person, out var other) && !IsOver(other))
            world.Fail($"One sender: {owner.Name} begins {name} while {other} may still land.");
    }

    public void Track(CallSubject called, Operation operation)
    {
        if (!called.IsTurns) inFlight[called.Person] = operation;
        about[operation] = called;
    }

    public CallSubject About(Operation operation) => about[operation];

    // Answered with its true outcome, dropped, or dead.
    private bool IsOver(Operation operation) =>
        operation.Deadline <= world.Now || (!world.Ghosts.Contains(operation) && !world.Scheduler.Parked.Contains(operation));
}
