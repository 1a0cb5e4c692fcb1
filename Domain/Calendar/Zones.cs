using System.Diagnostics.CodeAnalysis;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Time zones as people write them.</summary>
public static class Zones
{
    /// <param name="name">Such as <c>Europe/Berlin</c>.</param>
    public static bool IsIana(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out zone) && zone.HasIanaId) return true;
        zone = null;
        return false;
    }

    /// <summary>Reads <c>Europe/Berlin</c>, and also <c>Berlin</c> or <c>new york</c>, in any case.</summary>
    /// <returns>The zone's IANA name, or null when there is none.</returns>
    public static string? Find(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        var known = TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => zone.Id).ToList();
        return known.Find(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? known.Where(id => id.Contains('/', StringComparison.Ordinal) && City(id).Equals(name, StringComparison.OrdinalIgnoreCase))
                .OrderBy(id => id.Length).ThenBy(id => id, StringComparer.Ordinal).FirstOrDefault();
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];
}
