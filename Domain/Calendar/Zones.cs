using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Time zones by name: those of the time zone database, those of Windows, and fixed offsets such as <c>UTC+02:00</c>.</summary>
public static class Zones
{
    /// <summary>UTF-16 units; no zone has a longer name.</summary>
    public const int LongestName = 64;

    // The system looks for a file whenever it is asked for an unknown name, so unknown names are kept too. Anybody may claim any
    // name, so there is a limit.
    private const int MostKnown = 1000;
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Known = new(StringComparer.Ordinal);

    /// <param name="name">Such as <c>Europe/Berlin</c>, <c>India Standard Time</c> or <c>UTC+05:30</c>, exactly.</param>
    /// <returns>Null when no zone has that name. It is never the machine's own zone under one of that zone's other names.</returns>
    public static TimeZoneInfo? Named(string? name)
    {
        if (string.IsNullOrEmpty(name) || name.Length > LongestName) return null;
        if (Known.TryGetValue(name, out var known)) return known;
        var zone = FindZone(name);
        return Known.Count < MostKnown ? Known.GetOrAdd(name, zone) : zone;
    }

    /// <param name="name">Such as <c>Europe/Berlin</c>.</param>
    public static bool IsIana(string name, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = ZoneNames.IsIana(name) ? Named(name) : null;
        return zone is not null;
    }

    /// <summary>
    /// Reads <c>Europe/Berlin</c>, and also <c>Berlin</c>, <c>new york</c>, <c>Berlin, Germany</c>, <c>India</c>, <c>UTC+2</c>, the
    /// names of Windows and older names such as <c>Asia/Calcutta</c>, in any case.
    /// </summary>
    public static ZoneReading Read(string text) =>
        text.Trim() is { Length: > 0 and <= LongestName } name ? ZoneReader.Read(name) : new ZoneReading.NoZone();

    /// <returns>The zone's name, or null when there is none or more than one.</returns>
    public static string? Find(string text) => (Read(text) as ZoneReading.One)?.Name;

    /// <summary>A fixed offset has no summer time.</summary>
    public static bool IsFixedOffset(string name) => name == "UTC" || FixedOffset.Read(name) == name;

    /// <summary>The zone's city, and its country in English if that is known.</summary>
    public static (string City, string? Country) Place(string name) =>
        (ZoneReader.City(name).Replace('_', ' '), ZoneReader.CountryOf(name));

    private static TimeZoneInfo? FindZone(string name)
    {
        if (FixedOffset.Named(name) is { } offset) return offset;
        if (ZoneNames.IsIana(name))
            return System(name) ?? (ZoneNames.Newer(name) is { } newer ? System(newer) : null);
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var iana) && ZoneNames.IsIana(iana) ? FindZone(iana) : null;
    }

    // Whatever was found once, the system finds in any case, so that the answer would depend on what was asked before.
    private static TimeZoneInfo? System(string name) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) && zone.Id == name ? zone : null;
}
