using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace MicroAssignBot.Bot.Tests;

/// <summary>
/// What the environment says about tests that a seed decides: SEED to begin with, other ones each time when it is not set; SEEDS,
/// how many; and SWEEPS, for more of what is drawn otherwise (steps over each store, people through the year): <c>long</c> as every
/// change goes through before it lands, <c>whole</c> before a release.
/// </summary>
public static class Seeds
{
    public static int First { get; } = Number("SEED", RandomNumberGenerator.GetInt32(1_000_000));

    public static bool IsShort => Sweeps is Sweep.Short;

    public static bool IsWhole => Sweeps is Sweep.Whole;

    private static Sweep Sweeps { get; } = Environment.GetEnvironmentVariable("SWEEPS") switch
    {
        null or "" => Sweep.Short,
        "long" => Sweep.Long,
        "whole" => Sweep.Whole,
        var other => throw new ArgumentException($"SWEEPS is '{other}', which is neither long nor whole."),
    };

    /// <summary>
    /// As many; and unless SEEDS says how many, some more until enough has happened, since chance alone decides what does.
    /// </summary>
    public static IEnumerable<int> Until(int usually, Func<bool> isEnough) =>
        Take(usually).Concat(Enumerable.Range(First + usually, 3 * usually).TakeWhile(_ => Number("SEEDS", 0) == 0 && !isEnough()));

    public static IEnumerable<int> Take(int most) => Enumerable.Range(First, Number("SEEDS", most));

    /// <summary>Of these one in so many, other ones with each seed.</summary>
    public static IEnumerable<T> Part<T>(IEnumerable<T> all, int oneIn) => all.Where((_, place) => (place + First) % oneIn == 0);

    /// <summary>How much is drawn in this sweep.</summary>
    public static int Choose(int few, int many, int whole) => Sweeps switch
    {
        Sweep.Short => few,
        Sweep.Long => many,
        Sweep.Whole => whole,
        _ => throw new UnreachableException($"{Sweeps}"),
    };

    public static int Number(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private enum Sweep
    {
        Short,
        Long,
        Whole,
    }
}
