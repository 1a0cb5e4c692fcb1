namespace MicroAssignBot.Infrastructure.Graph.StandIn;

/// <summary>Which permission each request and each field takes, from the least one up.</summary>
internal static class GraphPermissions
{
    public const string ReadUsers = "User.Read.All";
    public const string ReadMembers = "GroupMember.Read.All";

    public const string ReadMailboxes = "MailboxSettings.Read";

    public const string InstallApps = "TeamsAppInstallation.ReadWriteSelfForUser.All";

    public const string ReadPresence = "Presence.Read.All";

    private static readonly string[] Apps = [InstallApps];
    private static readonly string[] Presences = [ReadPresence];
    private static readonly string[] Mailboxes = [ReadMailboxes];
    private static readonly string[] Users = [ReadUsers];
    private static readonly string[] Members = ["GroupMember.ReadBasic.All", ReadMembers];

    private static readonly HashSet<string> UserFields =
        ["id", "displayName", "mail", "userPrincipalName", "accountEnabled", "usageLocation", "manager"];

    /// <returns>Null for a request that the stand-in does not know.</returns>
    public static string[]? For(GraphRequest request) => (request.Method, request.Parts) switch
    {
        ("GET", ["users", "delta"]) => Users,
        ("GET", ["users", _]) => Users,
        ("POST", ["users", _, "teamwork", "installedApps"]) => Apps,
        ("GET", ["users", _, "mailboxSettings"]) => Mailboxes,
        ("GET", ["users", _, "presence"]) => Presences,
        ("POST", ["communications", "getPresencesByUserId"]) => Presences,
        ("GET", ["groups", _, "transitiveMembers"]) => Members,
        _ => null,
    };

    /// <returns>A field that is asked for and that is not to be had; null when all are.</returns>
    public static string? Forbidden(GraphRequest request) => request.Parts switch
    {
        ["users", "delta"] => request.Select.FirstOrDefault(field => !UserFields.Contains(field)),
        // The manager is a relationship, which is expanded and not selected.
        ["users", _] => request.Select.FirstOrDefault(field => field == "manager" || !UserFields.Contains(field))
            ?? (request.Query.TryGetValue("$expand", out var expanded) && expanded != "manager($select=id)" ? expanded : null),
        ["users", _, "mailboxSettings"] => request.Select.FirstOrDefault(field => field is not ("timeZone" or "workingHours")),
        ["groups", _, "transitiveMembers"] => request.Select.FirstOrDefault(field => field != "id"),
        _ => null,
    };

    /// <summary>Without a selection the service sends more than anybody needs.</summary>
    public static bool NeedsSelection(GraphRequest request) => request.Method == "GET" && request.Parts[^1] != "presence"
        && request.Select.Count == 0 && !request.Query.ContainsKey("$skiptoken") && !request.Query.ContainsKey("$deltatoken");
}
