using System.Globalization;
using System.Security.Cryptography;

namespace MicroAssignBot.Bot.Tests;

/// <summary>
/// What the environment says about tests that a seed decides: SEED to begin with, other ones each time when it is not set; SEEDS,
/// how many; and SWEEPS=whole, for more of what is otherwise drawn: steps over each store, people through the year.
/// </summary>
public static class Seeds
{
    public static int First { get; } = Number("SEED", RandomNumberGenerator.GetInt32(1_000_000));

    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("SWEEPS") == "whole";

    /// <summary>
    /// As many; and unless SEEDS says how many, some more until enough has happened, since chance alone decides what does.
    /// </summary>
    public static IEnumerable<int> Until(int usually, Func<bool> isEnough) =>
        Take(usually).Concat(Enumerable.Range(First + usually, 3 * usually).TakeWhile(_ => Number("SEEDS", 0) == 0 && !isEnough()));

    public static IEnumerable<int> Take(int most) => Enumerable.Range(First, Number("SEEDS", most));

    public static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
