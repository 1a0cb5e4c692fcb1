using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>Understands zones as people write them.</summary>
internal static partial class ZoneReader
{
    private static readonly FrozenDictionary<string, string> Names = ZoneCountries.All.SelectMany(country => country.Zones)
        .DistinctBy(Key).ToFrozenDictionary(Key, zone => zone, StringComparer.Ordinal);

    private static readonly ILookup<string, string> Cities = Names.Values.ToLookup(zone => Key(City(zone)));

    private static readonly FrozenDictionary<string, ZoneCountries.Country> Countries = ZoneCountries.All
        .SelectMany(country => Called(country).Select(name => (Key: Key(name), Country: country)))
        .DistinctBy(pair => pair.Key).ToFrozenDictionary(pair => pair.Key, pair => pair.Country, StringComparer.Ordinal);

    // Abbreviations, each with the zones that it can mean.
    private static readonly FrozenDictionary<string, string[]> Abbreviations = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ist"] = ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
        ["cst"] = ["America/Chicago", "Asia/Shanghai", "America/Havana"],
        ["bst"] = ["Europe/London", "Asia/Dhaka"],
        ["est"] = ["America/New_York", "America/Panama"],
        ["mst"] = ["America/Denver", "America/Phoenix"],
        ["pst"] = ["America/Los_Angeles", "Asia/Manila"],
        ["ast"] = ["America/Halifax", "Asia/Riyadh"],
        ["cest"] = ["CET"],
        ["eest"] = ["EET"],
        ["et"] = ["America/New_York"],
        ["edt"] = ["America/New_York"],
        ["cdt"] = ["America/Chicago"],
        ["mdt"] = ["America/Denver"],
        ["pt"] = ["America/Los_Angeles"],
        ["pdt"] = ["America/Los_Angeles"],
        ["jst"] = ["Asia/Tokyo"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ZoneReading Read(string text)
    {
        var key = Key(text);
        if (FixedOffset.Read(text) is { } offset) return new ZoneReading.One(offset);
        if (Abbreviations.TryGetValue(key, out var meant)) return FromNames(meant);
        if (Names.TryGetValue(key, out var listed)) return new ZoneReading.One(listed);
        if (Cities.Contains(key)) return new ZoneReading.One(Cities[key].OrderBy(zone => zone.Length).First());
        if (text.IndexOf(',') is > 0 and var comma) return InCountry(Key(text[..comma]), Key(text[(comma + 1)..]));
        if (Spellings(key).FirstOrDefault(name => Zones.IsIana(name, out _)) is { } unlisted) return new ZoneReading.One(unlisted);
        if (Countries.TryGetValue(key, out var country)) return FromNames(country.Zones);
        return TimeZoneInfo.TryConvertWindowsIdToIanaId(text, out var windows) && Zones.Named(windows) is { } zone
            ? new ZoneReading.One(zone.Id)
            : new ZoneReading.NoZone();
    }

    /// <returns>The country's name in English; null when no country lists the zone.</returns>
    public static string? CountryOf(string zone) => ZoneCountries.All.FirstOrDefault(country => country.Zones.Contains(zone))?.Name;

    public static string City(string zone) => zone[(zone.LastIndexOf('/') + 1)..];

    /// <summary>
    /// A city without a zone of its own gets the zones of its country. A region of two letters is the code of a country or of a
    /// state of the US.
    /// </summary>
    private static ZoneReading InCountry(string city, string region)
    {
        var named = Countries.GetValueOrDefault(region);
        ZoneCountries.Country?[] possible = region.Length == 2 ? [named, WithCode(region), WithCode("US")] : [named];
        foreach (var country in possible.OfType<ZoneCountries.Country>())
        {
            var inThere = Cities[city].Where(country.Zones.Contains).ToList();
            if (inThere.Count > 0) return FromNames(inThere);
        }

        return named is null || Cities.Contains(city) ? new ZoneReading.NoZone() : FromNames(named.Zones);
    }

    private static ZoneCountries.Country? WithCode(string code) =>
        ZoneCountries.All.FirstOrDefault(country => country.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>Zones whose clocks agree today count as one, whatever they showed in the past century.</summary>
    private static ZoneReading FromNames(IReadOnlyList<string> names)
    {
        var zones = names.Select(Zones.Named).OfType<TimeZoneInfo>().ToList();
        if (zones.Count == 0) return new ZoneReading.NoZone();
        var apart = zones.Where((zone, place) => zones.FindIndex(other => Agree(other, zone)) == place).ToList();
        return apart is [var one] ? new ZoneReading.One(one.Id) : new ZoneReading.Several([.. apart.Select(zone => zone.Id)]);
    }

    private static bool Agree(TimeZoneInfo one, TimeZoneInfo other) =>
        Sample.All(instant => one.GetUtcOffset(instant) == other.GetUtcOffset(instant));

    // Two moments a month, so that no difference in summer time falls between.
    private static IEnumerable<DateTimeOffset> Sample =>
        Enumerable.Range(0, 24).Select(half => new DateTimeOffset(2026, 1 + (half / 2), half % 2 == 0 ? 1 : 15, 0, 0, 0, TimeSpan.Zero));

    /// <summary>How a name that is not listed may be spelled: <c>Asia/Calcutta</c>, <c>Etc/UTC</c>, <c>UTC</c>.</summary>
    private static IEnumerable<string> Spellings(string key)
    {
        var words = WordStart().Replace(key, letter => letter.Value.ToUpperInvariant());
        return [words, words[..(words.LastIndexOf('/') + 1)] + City(key).ToUpperInvariant()];
    }

    private static IEnumerable<string> Called(ZoneCountries.Country country) => country.Code switch
    {
        "GB" => [country.Name, "UK", "Great Britain", "England", "Scotland", "Wales"],
        "US" => [country.Name, "US", "USA", "United States of America"],
        "NL" => [country.Name, "Holland"],
        "CZ" => [country.Name, "Czech Republic"],
        "TR" => [country.Name, "Turkiye"],
        "AE" => [country.Name, "UAE"],
        _ => [country.Name],
    };

    private static string Key(string text) => text.Trim().TrimEnd('.').Replace(' ', '_').ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<![a-z])[a-z]", RegexOptions.CultureInvariant)]
    private static partial Regex WordStart();
}
