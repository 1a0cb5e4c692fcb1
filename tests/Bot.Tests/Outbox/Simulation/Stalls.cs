using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>Processes that stand still for a while and go on as if nothing had been: holders that outlive their lease.</summary>
internal sealed class Stalls(SimulatedWorld world)
{
    private readonly List<Operation> stalled = [];

    public void Freeze(Replica replica, TimeSpan length)
    {
        world.Trace($"{replica.Name} stalls for {length}");
        replica.FrozenUntil = world.Now + length;
        foreach (var operation in world.Scheduler.Parked.Where(operation => operation.Owner == replica).ToList())
        {
            if (replica.SilentFrom == operation.Step)
            {
                world.Release(operation);
                return;
            }

            world.Scheduler.Parked.Remove(operation);
            stalled.Add(operation);
            if (world.Chance.Next(2) == 0 && operation.Kind is not OperationKind.Read) operation.Apply();
            else if (operation.Kind is OperationKind.Call) world.Ghosts.Add(operation);
        }
    }

    /// <summary>Those whose time has come go on with what they were told meanwhile.</summary>
    public void Thaw()
    {
        foreach (var operation in stalled.Where(operation => operation.Owner.FrozenUntil <= world.Now).ToList())
        {
            stalled.Remove(operation);
            if (!operation.Owner.IsAlive) continue;
            if (operation.IsApplied) operation.Complete();
            else if (operation is Operation<CallResult> call) call.Fail(new OperationCanceledException());
            else world.Scheduler.Parked.Add(operation);
        }
    }
}
