namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>What goes wrong beside the death of a process.</summary>
/// <param name="Seed">Decides all of it, for each procedure differently.</param>
/// <param name="Rate">From 0 to 1: how often an operation goes wrong.</param>
public sealed record Trouble(int Seed, double Rate, Fates Fates)
{
    /// <summary>Often enough that most procedures meet some, seldom enough that most get somewhere.</summary>
    public static Trouble OfSeed(int seed, Fates fates) => new(seed, 0.15, fates);

    /// <summary>The same whenever and wherever it is run.</summary>
    public int Drawn(string procedure) => procedure.Aggregate(Seed, (drawn, letter) => unchecked((drawn * 31) + letter));
}
