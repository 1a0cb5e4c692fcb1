using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Infrastructure.TeamsApp;

/// <summary>Three numbers without leading zeros, as Teams demands.</summary>
public readonly partial record struct PackageVersion(int Major, int Minor, int Patch)
{
    public PackageVersion Next => this with { Patch = Patch + 1 };

    /// <returns>Null when the text is no such version.</returns>
    public static PackageVersion? Read(string? text)
    {
        if (text is null || Form().Match(text) is not { Success: true } match) return null;
        return new PackageVersion(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));
    }

    public bool IsAbove(PackageVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) > 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
