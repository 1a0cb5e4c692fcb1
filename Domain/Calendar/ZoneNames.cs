using System.Collections.Frozen;

namespace MicroAssignBot.Domain.Calendar;

/// <summary>
/// Which names are names of zones. The operating system takes any file in its folder of zones for a zone: also <c>localtime</c> and
/// <c>posixrules</c>, which are the machine's own zone, and <c>right/…</c>, which counts leap seconds.
/// </summary>
internal static class ZoneNames
{
    private static readonly FrozenSet<string> Areas = FrozenSet.Create(
        StringComparer.Ordinal,
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Brazil", "Canada", "Chile", "Etc", "Europe",
        "Indian", "Mexico", "Pacific", "US");

    private static readonly FrozenSet<string> Alone = FrozenSet.Create(
        StringComparer.Ordinal,
        "CET", "CST6CDT", "Cuba", "EET", "EST", "EST5EDT", "Egypt", "Eire", "GB", "GB-Eire", "GMT", "GMT+0", "GMT-0", "GMT0", "Greenwich",
        "HST", "Hongkong", "Iceland", "Iran", "Israel", "Jamaica", "Japan", "Kwajalein", "Libya", "MET", "MST", "MST7MDT", "NZ", "NZ-CHAT",
        "Navajo", "PRC", "PST8PDT", "Poland", "Portugal", "ROC", "ROK", "Singapore", "Turkey", "UCT", "UTC", "Universal", "W-SU", "WET",
        "Zulu");

    /// <summary>Old names that older systems and Windows use, each with its new name. Some systems know only the new one.</summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Africa/Asmera"] = "Africa/Asmara",
        ["America/Buenos_Aires"] = "America/Argentina/Buenos_Aires",
        ["America/Catamarca"] = "America/Argentina/Catamarca",
        ["America/Cordoba"] = "America/Argentina/Cordoba",
        ["America/Godthab"] = "America/Nuuk",
        ["America/Indianapolis"] = "America/Indiana/Indianapolis",
        ["America/Jujuy"] = "America/Argentina/Jujuy",
        ["America/Louisville"] = "America/Kentucky/Louisville",
        ["America/Mendoza"] = "America/Argentina/Mendoza",
        ["Asia/Calcutta"] = "Asia/Kolkata",
        ["Asia/Katmandu"] = "Asia/Kathmandu",
        ["Asia/Rangoon"] = "Asia/Yangon",
        ["Asia/Saigon"] = "Asia/Ho_Chi_Minh",
        ["Atlantic/Faeroe"] = "Atlantic/Faroe",
        ["Europe/Kiev"] = "Europe/Kyiv",
        ["Pacific/Enderbury"] = "Pacific/Kanton",
        ["Pacific/Ponape"] = "Pacific/Pohnpei",
        ["Pacific/Truk"] = "Pacific/Chuuk",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsIana(string name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0) return Alone.Contains(name);
        return Areas.Contains(name[..slash]) && name.Split('/').All(IsPart);
    }

    /// <returns>The new name; null when the name has no newer one.</returns>
    public static string? Newer(string name) => Renamed.GetValueOrDefault(name);

    private static bool IsPart(string part) =>
        part.Length > 0 && char.IsAsciiLetterUpper(part[0])
        && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '+');
}
