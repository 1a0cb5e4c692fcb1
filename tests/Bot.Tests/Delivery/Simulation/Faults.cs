using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>What becomes of an operation when it is released. Without a rate everything goes well.</summary>
internal sealed class Faults(Random chance, double rate)
{
    /// <summary>From 0 to 1: how often something goes wrong.</summary>
    public double Rate { get; set; } = rate;

    public int PageSize() => Happens() ? chance.Next(1, 4) : 1000;

    public void Release(World world, Operation operation)
    {
        world.Scheduler.Parked.Remove(operation);
        switch (operation)
        {
            case Operation<CommitResult> commit when Happens():
                Spoil(world, commit);
                break;
            case Operation<CallResult> call when Happens():
                Spoil(world, call);
                break;
            case Operation<Row?> read when Happens(0.3):
                read.Fail(new TimeoutException("read"));
                break;
            case Operation<List<Row>> read when Happens(0.3):
                read.Fail(new TimeoutException("range"));
                break;
            default:
                operation.Complete();
                break;
        }
    }

    /// <summary>A process is no more; what it had begun may have left it.</summary>
    public void Kill(World world, Replica replica)
    {
        world.Trace($"{replica.Name} dies");
        replica.IsAlive = false;
        foreach (var operation in world.Scheduler.Parked.Where(operation => operation.Owner == replica).ToList())
        {
            world.Scheduler.Parked.Remove(operation);
            if (operation.Kind is not OperationKind.Read) Orphan(world, operation);
        }
    }

    /// <summary>The time in which a ghost could take effect is over.</summary>
    public void Vanish(World world, Operation ghost)
    {
        world.Ghosts.Remove(ghost);
        if (chance.Next(2) == 0) Land(world, ghost);
    }

    public static void Land(World world, Operation ghost)
    {
        world.Ghosts.Remove(ghost);
        world.Trace($"late {ghost}");
        world.Fates.Count(ghost.Kind is OperationKind.Call ? Fates.LateCall : Fates.LateCommit);
        ghost.Apply();
    }

    private void Orphan(World world, Operation operation)
    {
        switch (Rate > 0 ? chance.Next(3) : 2)
        {
            case 0:
                world.Trace($"orphan done {operation}");
                operation.Apply();
                break;
            case 1:
                world.Ghosts.Add(operation);
                break;
        }
    }

    // A time-out, a client's own retry that found its first try done, or somebody else's change that is none.
    private void Spoil(World world, Operation<CommitResult> commit)
    {
        var unknown = new CommitResult.Unknown(new TimeoutException());
        var fate = chance.Next(5);
        world.Trace($"spoilt {fate} {commit}");
        if (fate < 3) world.Fates.Count(Fates.UnknownCommit);
        switch (fate)
        {
            case 0:
                commit.Apply();
                commit.Answer(unknown);
                break;
            case 1:
                commit.Answer(unknown);
                break;
            case 2:
                world.Ghosts.Add(commit);
                commit.Answer(unknown);
                break;
            case 3:
                commit.Apply();
                commit.Answer(new CommitResult.Conflict());
                break;
            default:
                commit.Answer(new CommitResult.Conflict());
                break;
        }
    }

    private void Spoil(World world, Operation<CallResult> call)
    {
        var fate = chance.Next(20);
        world.Trace($"spoilt {fate} {call}");
        switch (fate)
        {
            case < 3:
                call.Answer(new CallResult.NotDone(chance.Next(2) == 0 ? null : TimeSpan.FromSeconds(chance.Next(20)), "429"));
                break;
            case < 7:
                world.Fates.Count(Fates.UnknownCall);
                call.Apply();
                call.Answer(new CallResult.Unknown("504"));
                break;
            case < 9:
                world.Fates.Count(Fates.UnknownCall);
                call.Answer(new CallResult.Unknown("502"));
                break;
            case < 12:
                world.Fates.Count(Fates.UnknownCall);
                call.Deadline = world.Now + world.Options.Dead;
                world.Ghosts.Add(call);
                call.Answer(new CallResult.Unknown("reset"));
                break;
            case < 14:
                world.Fates.Count(Fates.NotFound);
                call.Answer(new CallResult.NotFound());
                break;
            case 14:
                call.Answer(new CallResult.Precondition());
                break;
            case 15:
                call.Answer(new CallResult.BotRefused("401"));
                break;
            case 16:
                world.Fates.Count(Fates.Refused);
                call.Answer(new CallResult.PersonUnreachable("403"));
                break;
            case 17:
                world.Chats.Refused.Add(world.Calls.About(call));
                call.Answer(new CallResult.Rejected(400, "BadSyntax"));
                break;
            default:
                world.Chats.Blocked.Add(world.Calls.About(call).Person);
                call.Complete();
                break;
        }
    }

    private bool Happens(double share = 1) => chance.NextDouble() < Rate * share;
}
