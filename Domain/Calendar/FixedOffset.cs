using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Zones that are an offset from UTC all year round, written <c>UTC+02:00</c>.</summary>
internal static partial class FixedOffset
{
    private const int MostHours = 14;

    /// <param name="name">The name exactly as <see cref="Read"/> returns it.</param>
    public static TimeZoneInfo? Named(string name) => Read(name) == name && Offset(name) is { } offset
        ? TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name)
        : null;

    /// <summary>Reads <c>UTC+2</c>, <c>gmt +5:30</c>, <c>+02:00</c>.</summary>
    /// <returns>The name in the form <c>UTC+02:00</c>, or <c>UTC</c>; null when the text is no offset that a zone has.</returns>
    public static string? Read(string text)
    {
        if (Offset(text) is not { } offset) return null;
        if (offset == TimeSpan.Zero) return "UTC";
        return string.Create(CultureInfo.InvariantCulture, $"UTC{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hh\\:mm}");
    }

    private static TimeSpan? Offset(string text)
    {
        if (Form().Match(text) is not { Success: true } match) return null;
        var hours = int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups[3].Success ? int.Parse(match.Groups[3].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (hours > MostHours || (hours == MostHours && minutes > 0) || minutes % 15 != 0 || minutes > 45) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return match.Groups[1].ValueSpan is "+" ? offset : -offset;
    }

    [GeneratedRegex(
        @"^(?:utc|gmt|z)?\s*([+\-\u2212\u2013])\s*([0-9]{1,2})(?::?([0-9]{2}))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
