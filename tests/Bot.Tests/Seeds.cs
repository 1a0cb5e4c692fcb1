using System.Globalization;

namespace MicroAssignBot.Bot.Tests;

/// <summary>What the environment says about tests that a seed decides: SEED to begin with, and SEEDS, how many.</summary>
public static class Seeds
{
    public static int First => Number("SEED", 1);

    public static IEnumerable<int> Of(int most) => Enumerable.Range(First, Number("SEEDS", most));

    public static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
