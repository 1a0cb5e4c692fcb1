using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Time zones as people write them.</summary>
public static partial class Zones
{
    /// <param name="name">Such as <c>Europe/Berlin</c>.</param>
    public static bool IsIana(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) && zone.HasIanaId) return true;
        zone = null;
        return false;
    }

    /// <summary>Reads <c>Europe/Berlin</c>, and also <c>Berlin</c> or <c>new york</c>, in any case; older names such as <c>Asia/Calcutta</c> too.</summary>
    /// <returns>The zone's IANA name, or null when there is none.</returns>
    public static string? Find(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        if (IsPlace(name) && Exact(name) is { } exact) return exact;
        var known = TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).ToList();
        return known.Find(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? known.Where(id => IsPlace(id) && City(id).Equals(name, StringComparison.OrdinalIgnoreCase))
                .OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault()
            ?? Spellings(name).Select(Exact).FirstOrDefault(id => id is not null);
    }

    /// <summary>The system finds names that it does not list; but what begins with a small letter is another file of its own.</summary>
    private static string? Exact(string name) => name.Length > 0 && char.IsAsciiLetterUpper(name[0]) && IsIana(name, out var zone) ? zone.Id : null;

    /// <summary>How names that are not listed are written: <c>Asia/Calcutta</c>, <c>Etc/UTC</c>, <c>UTC</c>.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        var words = WordStart().Replace(name.ToLowerInvariant(), letter => letter.Value.ToUpperInvariant());
        return [words, words[..(words.LastIndexOf('/') + 1)] + City(name).ToUpperInvariant()];
    }

    private static bool IsPlace(string name) => name.Contains('/', StringComparison.Ordinal);

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    [GeneratedRegex("(?<![a-z])[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
