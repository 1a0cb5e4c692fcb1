using System.Collections.Immutable;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>
/// The hosts from which files may be handed in. A link to any other host could lead anywhere, whatever the file is called.
/// </summary>
/// <param name="Names">Exact host names, or names with <c>*</c> in place of the first label.</param>
public sealed record FileHosts(ImmutableList<string> Names)
{
    private const string AnyLabel = "*.";

    /// <summary>Where Teams keeps the files of its chats: SharePoint of any tenant, in each of its clouds.</summary>
    public static FileHosts SharePoint { get; } = new(["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us"]);

    public bool Accept(string address) => HostOf(address) is { } host && Names.Exists(name => Matches(name, host));

    /// <returns>
    /// The host in the ASCII form that is looked up, so that no letter can pass for another; null when the address is not safe to
    /// open.
    /// </returns>
    public static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.IsDefaultPort
            && uri.UserInfo.Length == 0
        && !address.Contains('\\', StringComparison.Ordinal) && HiddenCharacters.Without(address) == address
            ? uri.IdnHost.ToLowerInvariant()
            : null;

    private static bool Matches(string name, string host)
    {
        if (!name.StartsWith(AnyLabel, StringComparison.Ordinal)) return string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
        var dot = host.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && string.Equals(name[AnyLabel.Length..], host[(dot + 1)..], StringComparison.OrdinalIgnoreCase);
    }
}
