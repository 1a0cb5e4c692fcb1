using System.Globalization;
using MicroAssignBot.Bot.Tests;

namespace MicroAssignBot.EndToEnd.Tests;

/// <summary>Which walks a short sweep goes.</summary>
internal static class Drawn
{
    /// <returns>Why this one is not gone; null if it is.</returns>
    public static string? Elsewhere(int place, int of) => !Seeds.IsShort || Seeds.First % of == place ? null : string.Create(
        CultureInfo.InvariantCulture, $"SEED={Seeds.First} draws another one of {of}; SWEEPS=long goes all.");
}
