using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>Which calls may still take effect, by person: never two of them.</summary>
internal sealed class CallsInFlight(World world)
{
    private readonly Dictionary<PersonId, Operation> inFlight = [];
    private readonly Dictionary<Operation, (PersonId Person, Topic Topic)> about = [];

    public int Made { get; private set; }

    public void Begin(Replica owner, PersonId person, string name)
    {
        Made++;
        world.Trace($"{owner.Name} calls {name}");
        if (inFlight.TryGetValue(person, out var other) && !IsOver(other))
            world.Fail($"One sender: {owner.Name} begins {name} while {other} may still land.");
    }

    public void Track(PersonId person, Face face, Operation operation)
    {
        inFlight[person] = operation;
        about[operation] = (person, face.Topic);
    }

    public (PersonId Person, Topic Topic) About(Operation operation) => about[operation];

    // Answered with its true outcome, dropped, or dead.
    private bool IsOver(Operation operation) =>
        operation.Deadline <= world.Now || (!world.Ghosts.Contains(operation) && !world.Scheduler.Parked.Contains(operation));
}
