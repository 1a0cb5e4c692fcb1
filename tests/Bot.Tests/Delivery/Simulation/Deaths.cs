using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>
/// A process dies at one step of a procedure, done or not done; then others go on, what always holds is checked after every
/// step, and in the end nothing may be owed.
/// </summary>
public static class Deaths
{
    /// <summary>More than any procedure has.</summary>
    public const int MostSteps = 80;

    /// <summary>The names of all procedures.</summary>
    public static TheoryData<string> Procedures => [.. Procedure.All.Keys];

    /// <param name="store">The runs share it, each in a part of its own; a store in memory when none is given.</param>
    /// <returns>How many steps the procedure has.</returns>
    public static int AtEveryStep(string procedure, IStore? store)
    {
        for (var step = 1; step <= MostSteps; step++)
        {
            foreach (var isDone in new[] { false, true })
            {
                using var scene = Begin(procedure, step, isDone, store, out var victim);
                scene.ComeToRest();
                if (victim.IsAlive && victim.Steps < step) return step - 1;
            }
        }

        throw new InvalidOperationException("A procedure does not end.");
    }

    internal static Scene Begin(string name, int step, bool isDone, IStore? store, out Replica victim)
    {
        var procedure = Procedure.All[name];
        var scene = new Scene(store);
        procedure.Prepare(scene, scene.Start());
        victim = scene.Start();
        (victim.SilentFrom, victim.DoesLast) = (step, isDone);
        procedure.Begin(scene, victim);
        scene.Drain();
        return scene;
    }
}
