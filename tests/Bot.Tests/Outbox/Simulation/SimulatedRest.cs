using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Lets time run without trouble until nobody owes anything, and looks at what is left.</summary>
internal sealed class SimulatedRest(SimulatedWorld world, PeoplesTurns turns, Stalls? stalls, Invariants invariants)
{
    private const int MostRounds = 3000;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    public void Reach()
    {
        world.Trace("the trouble is over");
        world.Faults.Rate = 0;
        foreach (var stalled in world.Replicas.Where(replica => replica.FrozenUntil > world.Now)) stalled.FrozenUntil = world.Now;
        stalls?.Thaw();
        foreach (var ghost in world.Ghosts.ToList()) world.Faults.Vanish(world, ghost);
        Drain();

        // Whoever is yet to die may do so before they have heard.
        var survivor = world.Replicas.FirstOrDefault(replica => replica.TakesTurns && replica.SilentFrom is null) ?? world.StartReplica();
        foreach (var person in world.Organisation.Everybody) _ = turns.Hello(survivor, person);
        if (world.Journal.Read(SimulatedOrganisation.Channel).Document.Contact is not null)
        {
            world.Chats.Blocked.Remove(SimulatedOrganisation.Channel);
            _ = survivor.KnowChannel();
        }

        for (var round = 0; world.Failure is null; round++)
        {
            Drain();
            if (Erases())
            {
                _ = survivor.GoOnErasing();
                Drain();
                if (Erases()) world.AdvanceTo(world.Now + Moment);
                if (round == MostRounds) world.Fail("Rest: somebody is deleted without end.");
                continue;
            }

            if (world.Journal.AllAlarms().Where(alarm => !IsCleanup(alarm)).Min() is not { } next) break;
            if (round == MostRounds) world.Fail("Rest: alarms without end.");
            var due = Keys.AlarmDue(next) + Moment;
            world.AdvanceTo(due > world.Now ? due : world.Now + Moment);
        }

        if (world.Failure is null) invariants.CheckAtRest();
    }

    private bool Erases() => world.Organisation.Everybody.Any(person => world.Journal.Erasure(person) is { DoneAt: null });

    // Everybody owes it some day, so nobody waits for it.
    private bool IsCleanup(string alarm)
    {
        var state = world.Journal.Read(Keys.AlarmPerson(alarm));
        return state.Document.Promise == alarm && DueWork.Work(state, new ClockReading(world.Now, world.Now)) is null;
    }

    private void Drain()
    {
        world.Pump();
        while (world.Scheduler.Parked.Count > 0 && world.Failure is null)
        {
            world.Release(world.Scheduler.Parked[0]);
            world.Pump();
        }
    }
}
