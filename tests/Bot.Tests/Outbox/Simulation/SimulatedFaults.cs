using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What becomes of an operation when it is released. Without a rate everything goes well.</summary>
internal sealed class SimulatedFaults(Random chance, double rate)
{
    private const int FirstUnknown = 3;
    private const int LastUnknown = 11;
    private const int FatesOfCalls = 21;

    private readonly Dictionary<PersonId, int> worst = [];
    private readonly Stack<int> deck = [];

    /// <summary>From 0 to 1: how often something goes wrong.</summary>
    public double Rate { get; set; } = rate;

    public int PageSize() => Happens() ? chance.Next(1, 4) : 1000;

    public void Release(SimulatedWorld world, Operation operation)
    {
        world.Scheduler.Parked.Remove(operation);
        switch (operation)
        {
            case Operation<CommitResult> commit when Happens():
                Spoil(world, commit);
                break;
            case Operation<CallResult> call when Fate(world.Calls.About(call)) is { } fate:
                Spoil(world, call, fate);
                break;
            case Operation<AppInstallResult> install when Happens(2):
                Spoil(world, install);
                break;
            case Operation<Row?> read when Happens(0.3):
                world.Fates.Count(Fates.NotRead);
                read.Fail(new TimeoutException("read"));
                break;
            case Operation<List<Row>> read when Happens(0.3):
                world.Fates.Count(Fates.NotRead);
                read.Fail(new TimeoutException("range"));
                break;
            default:
                operation.Complete();
                break;
        }
    }

    /// <summary>A process is no more; what it had begun may have left it.</summary>
    public void Kill(SimulatedWorld world, Replica replica)
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
    public void Vanish(SimulatedWorld world, Operation ghost)
    {
        world.Ghosts.Remove(ghost);
        if (chance.Next(2) == 0) Land(world, ghost);
    }

    public static void Land(SimulatedWorld world, Operation ghost)
    {
        world.Ghosts.Remove(ghost);
        world.Trace($"late {ghost}");
        world.Fates.Count(ghost.Kind is OperationKind.Call ? Fates.LateCall : Fates.LateCommit);
        ghost.Apply();
    }

    private void Orphan(SimulatedWorld world, Operation operation)
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
    private void Spoil(SimulatedWorld world, Operation<CommitResult> commit)
    {
        var unknown = new CommitResult.OutcomeUnknown(new TimeoutException());
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

    private void Spoil(SimulatedWorld world, Operation<AppInstallResult> install)
    {
        world.Fates.Count(Fates.NotInstalled);
        if (chance.Next(2) == 0) install.Apply();
        install.Answer(chance.Next(3) switch
        {
            0 => new AppInstallResult.TryLater(TimeSpan.FromSeconds(chance.Next(1, 20))),
            1 => new AppInstallResult.NotInstalled(InstallProblem.Blocked),
            _ => new AppInstallResult.NotInstalled(InstallProblem.NoAnswer),
        });
    }

    // What went wrong goes wrong again with the same person more often than not, or nobody would ever be given up: least of all
    // after three messages in a row of which nobody knows what became of them.
    private int? Fate(CallSubject about)
    {
        int? last = worst.TryGetValue(about.Person, out var known) ? known : null;
        if (Rate > 0 && last is >= FirstUnknown and <= LastUnknown && about is { MessageId: null, IsTurns: false } && chance.Next(4) > 0)
            return last;
        if (!Happens(2)) return null;
        return worst[about.Person] = last is { } again && chance.Next(2) == 0 ? again : Deal();
    }

    // Each once before any comes again, or some would hardly ever come in so few worlds.
    private int Deal()
    {
        if (deck.Count == 0)
        {
            var shuffled = Enumerable.Range(0, FatesOfCalls).ToArray();
            chance.Shuffle(shuffled);
            foreach (var fate in shuffled) deck.Push(fate);
        }

        return deck.Pop();
    }

    private void Spoil(SimulatedWorld world, Operation<CallResult> call, int fate)
    {
        var about = world.Calls.About(call);
        world.Trace($"spoilt {fate} {call}");
        var (result, name) = Spoilt(world, call, about, fate);
        world.Fates.Count(about.IsTurns ? Fates.InTurn : name);
        if (result is null) call.Complete();
        else call.Answer(result);
    }

    /// <returns>What the caller is told; null for what comes of it.</returns>
    private (CallResult? Result, string Fate) Spoilt(SimulatedWorld world, Operation<CallResult> call, CallSubject about, int fate)
    {
        var unknown = about.MessageId is null ? Fates.UnknownPost : Fates.UnknownPut;
        switch (fate)
        {
            case < 2:
                return (new CallResult.NotDone(TimeSpan.FromSeconds(chance.Next(1, 20)), "429"), Fates.Throttled);
            case 2:
                return (new CallResult.NotDone(null, "refused"), Fates.NotReached);
            case >= FirstUnknown and < 7:
                call.Apply();
                return (new CallResult.Unknown("504"), unknown);
            case < 9:
                return (new CallResult.Unknown("502"), unknown);
            case <= LastUnknown:
                call.Deadline = world.Now + world.Options.Dead;
                world.Ghosts.Add(call);
                return (new CallResult.Unknown("reset"), unknown);
            case < 14:
                if (about.MessageId is null) return (new CallResult.NotFound(), Fates.NoChat);
                world.Chats.Miss(about.Person, about.MessageId);
                return (new CallResult.NotFound(), Fates.NoMessage);
            case 14:
                return (new CallResult.Precondition(), Fates.Precondition);
            case 15:
                return (new CallResult.BotRefused("401"), Fates.BotRefused);
            case 16:
                return (new CallResult.PersonUnreachable("403"), Fates.Refused);
            case 17:
                return (new CallResult.Forbidden("403"), Fates.Forbidden);
            case 18:
                if (about is { IsTurns: false, MessageId: { } id } && world.Chats.Find(about.Person, id) is { } message)
                    message.IsRefused = true;
                return (new CallResult.Rejected(400, "BadSyntax"), Fates.Rejected);
            default:
                world.Chats.Blocked.Add(about.Person);
                return (null, Fates.Blocked);
        }
    }

    /// <summary>The answer to a click gets lost on its way, or is seen on one device only.</summary>
    public bool LoseAnswer(SimulatedWorld world) => Counted(world, Fates.LostAnswer, 0.5);

    /// <summary>Our own code fails while it draws something.</summary>
    public bool FailToDraw(SimulatedWorld world) => Counted(world, Fates.NotDrawn, 0.2);

    private bool Counted(SimulatedWorld world, string fate, double share)
    {
        if (!Happens(share)) return false;
        world.Fates.Count(fate);
        return true;
    }

    private bool Happens(double share = 1) => chance.NextDouble() < Rate * share;
}
