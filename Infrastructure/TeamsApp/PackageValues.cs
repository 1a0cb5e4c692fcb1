using System.Globalization;
using System.Text.RegularExpressions;

namespace MicroAssignBot.Infrastructure.TeamsApp;

/// <summary>What the manifest leaves open: which bot it is for, and who offers it.</summary>
/// <param name="AppId">The bot's Entra application id, in lower case with hyphens.</param>
/// <param name="Domain">The host name of the messaging endpoint, in ASCII.</param>
public sealed partial record PackageValues(
    string AppId, string Domain, string Developer, string WebsiteUrl, string PrivacyUrl, string TermsUrl)
{
    private const int LongestDeveloper = 32;
    private const int LongestUrl = 2048;

    /// <summary>Host names that are kept for documentation, and so belong to nobody.</summary>
    private static readonly string[] Examples = ["example.com", "example.org", "example.net", "example"];

    /// <summary>Reads the values as they were given.</summary>
    /// <param name="problems">Gets a sentence for each value that Teams would refuse, or that is still an example.</param>
    /// <returns>Null when there is a problem.</returns>
    public static PackageValues? Read(string? appId, string? domain, TeamsAppOptions options, IList<string> problems)
    {
        var before = problems.Count;
        var values = new PackageValues(
            Id(appId, problems),
            Host(domain, problems),
            Name(options.Developer, problems),
            Url(nameof(TeamsAppOptions.WebsiteUrl), options.WebsiteUrl, problems),
            Url(nameof(TeamsAppOptions.PrivacyUrl), options.PrivacyUrl, problems),
            Url(nameof(TeamsAppOptions.TermsUrl), options.TermsUrl, problems));
        return problems.Count == before ? values : null;
    }

    private static string Id(string? given, IList<string> problems)
    {
        if (Guid.TryParseExact(given?.Trim(), "D", out var id) && id != Guid.Empty) return id.ToString("D");
        problems.Add($"--app-id: \"{given}\" isn't the application ID of a bot. Give the GUID of its registration in Entra.");
        return "";
    }

    private static string Host(string? given, IList<string> problems)
    {
        var host = Ascii(given?.Trim().ToLowerInvariant() ?? "");
        if (!HostName().IsMatch(host))
            problems.Add($"--domain: \"{given}\" isn't a host name. "
                + "Give the one of the messaging endpoint alone, such as bot.contoso.com.");
        else if (IsExample(host))
            problems.Add($"--domain: {host} is only an example. Give the host name of your messaging endpoint.");
        return host;
    }

    private static string Ascii(string host)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(host);
        }
        catch (ArgumentException)
        {
            return "";
        }
    }

    private static string Name(string? given, IList<string> problems)
    {
        var name = given?.Trim() ?? "";
        if (name.Length == 0) problems.Add(Missing(nameof(TeamsAppOptions.Developer), "your organisation's name"));
        else if (name.Length > LongestDeveloper)
            problems.Add($"{Setting(nameof(TeamsAppOptions.Developer))} has {name.Length} characters. "
                + $"Teams takes at most {LongestDeveloper}.");
        else if (name.Any(char.IsControl))
            problems.Add($"{Setting(nameof(TeamsAppOptions.Developer))} has characters that can't be shown.");
        return name;
    }

    private static string Url(string setting, string? given, IList<string> problems)
    {
        var text = given?.Trim() ?? "";
        if (text.Length == 0) problems.Add(Missing(setting, "an https address"));
        else if (text.Length > LongestUrl) problems.Add($"{Setting(setting)} is longer than {LongestUrl} characters.");
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme != Uri.UriSchemeHttps || url.UserInfo.Length > 0)
            problems.Add($"{Setting(setting)}: \"{text}\" isn't an https address.");
        else if (IsExample(url.IdnHost)) problems.Add($"{Setting(setting)}: {text} is only an example. Give a page of your own.");
        return text;
    }

    private static bool IsExample(string host) =>
        Examples.Any(example => host == example || host.EndsWith("." + example, StringComparison.Ordinal));

    private static string Missing(string setting, string what) => $"{Setting(setting)} is missing. Set it to {what}.";

    private static string Setting(string name) => $"{TeamsAppOptions.Section}:{name}";

    /// <summary>At least two labels, the last one letters: no address, port, path or wildcard.</summary>
    [GeneratedRegex(@"^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex HostName();
}
