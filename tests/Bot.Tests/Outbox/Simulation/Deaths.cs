using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>
/// A process dies at one step of a procedure, done or not done; then others go on, what always holds is checked after every
/// step, and in the end nothing may be owed.
/// </summary>
public static class Deaths
{
    /// <summary>More than any procedure has.</summary>
    public const int MostSteps = 200;

    private const int LikelySteps = 24;

    // Long enough in all for leases and guards to run out while things still go wrong.
    private static readonly int[] TroubledSeconds = [2, 8, 35, 95];

    /// <summary>The names of all procedures.</summary>
    public static TheoryData<string> Procedures => [.. Procedure.All.Keys];

    /// <summary>The same, in an order of their own.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Procedure.All.Keys.Order(StringComparer.Ordinal)];

    /// <param name="store">The runs share it, each in a part of its own; a store in memory when none is given.</param>
    /// <param name="trouble">
    /// What goes wrong besides, or nothing. A seed decides the same up to the death, so that each of its steps is reached.
    /// </param>
    /// <param name="which">Of which steps, done or not; all of them when it is not given.</param>
    /// <returns>How many steps the procedure has.</returns>
    public static int AtEveryStep(string procedure, IStore? store, Trouble? trouble = null, Func<int, bool, bool>? which = null)
    {
        for (var step = 1; step <= MostSteps; step++)
        {
            foreach (var isDone in new[] { false, true })
            {
                if (which?.Invoke(step, isDone) == false) continue;
                if (!Dies(procedure, step, isDone, store, trouble)) return step - 1;
            }
        }

        throw new InvalidOperationException("A procedure does not end.");
    }

    /// <summary>
    /// For a store that is slower still: at one step that is drawn, another one for each procedure. A procedure that is over by then is
    /// gone through whole.
    /// </summary>
    public static string AtOneStep(string procedure, IStore store, Trouble? trouble = null)
    {
        var drawn = Seeds.First + Names.ToList().IndexOf(procedure);
        var (step, isDone) = (1 + (drawn % LikelySteps), drawn / LikelySteps % 2 == 0);
        return Dies(procedure, step, isDone, store, trouble) ? $"at step {step}" : $"over before step {step}";
    }

    /// <summary>
    /// Of so many steps one, done or not done: the seed draws both. All of them would take long, most of all over a slow store.
    /// </summary>
    /// <returns>Null when it is every step, done and not done.</returns>
    public static Func<int, bool, bool>? OneIn(int steps) => steps == 1
        ? null
        : (step, isDone) => (step + Seeds.First) % steps == 0 && isDone == ((step + Seeds.First) / steps % 2 == 0);

    /// <summary>In each procedure with each seed, which says what goes wrong besides.</summary>
    /// <returns>How much did.</returns>
    public static Fates InAll(IEnumerable<int> seeds, IStore? store, Func<int, bool, bool>? which = null)
    {
        var fates = new Fates();
        foreach (var seed in seeds)
        {
            foreach (var procedure in Procedure.All.Keys) AtEveryStep(procedure, store, Trouble.OfSeed(seed, fates), which);
        }

        return fates;
    }

    /// <returns>False when the procedure was over before that step.</returns>
    private static bool Dies(string procedure, int step, bool isDone, IStore? store, Trouble? trouble)
    {
        using var scene = Begin(procedure, step, isDone, store, out var victim, trouble);
        var isOver = victim.IsAlive && victim.Steps < step;
        if (victim.IsAlive && !isOver) Assert.Fail($"{scene.Title}: the process did not die.");

        // What it does beside others until nothing is owed is no step of the procedure.
        victim.SilentFrom = null;
        scene.ComeToRest();
        if (!isOver) trouble?.Fates.Count(Fates.Death);
        return !isOver;
    }

    internal static SimulatedScene Begin(string name, int step, bool isDone, IStore? store, out Replica victim, Trouble? trouble = null)
    {
        var procedure = Procedure.All[name];
        // A seed decides it too, since it decides which steps there are.
        bool? eachIsOnly = (Names.ToList().IndexOf(name) + (trouble?.Seed ?? Seeds.First)) % 2 == 0 ? true : null;
        var scene = new SimulatedScene(store, trouble, name, eachIsOnly)
        {
            Title = $"{name}, step {step} {(isDone ? "done" : "not done")}, seed {trouble?.Seed ?? Seeds.First}",
        };
        if (procedure.Terms is { } terms) scene.World.Organisation.Terms = terms;
        procedure.Prepare(scene, scene.Start());
        scene.LetTroubleBegin();
        victim = scene.Start();
        (victim.SilentFrom, victim.DoesLast) = (step, isDone);
        procedure.Begin(scene, victim);
        scene.Drain();
        if (trouble is not null) GoOn(scene);
        return scene;
    }

    private static void GoOn(SimulatedScene scene)
    {
        scene.Start();
        foreach (var seconds in TroubledSeconds)
        {
            scene.LandOne();
            scene.Pass(TimeSpan.FromSeconds(seconds));
        }
    }
}
