using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace MicroAssignBot.Infrastructure.Graph.StandIn;

/// <summary>A user of the stand-in.</summary>
internal sealed record StandInUser(string Id, string? DisplayName)
{
    public string? Mail { get; init; }

    public string? UserPrincipalName { get; init; }

    public string? Manager { get; init; }

    public bool? IsEnabled { get; init; } = true;

    public string? Country { get; init; }

    /// <summary>As the service sends it now; null for whoever has none.</summary>
    public Func<JsonObject?> Presence { get; init; } = () => null;

    /// <summary>Ids of the Teams apps that they have.</summary>
    public ImmutableHashSet<string> Apps { get; init; } = [];

    /// <summary>As the service sends it; null for whoever has no mailbox.</summary>
    public JsonObject? Mailbox { get; init; }
}

/// <summary>Users and groups of the stand-in, and the log of their changes that delta queries read.</summary>
internal sealed class GraphTenant(string root)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, StandInUser> users = [];
    private readonly Dictionary<string, List<JsonObject>> groups = [];
    private readonly List<(string User, bool IsRemoved)> changes = [];
    private int forgottenBefore;

    /// <summary>Ids in the company's catalogue of Teams apps.</summary>
    public HashSet<string> Catalogue { get; } = [];

    /// <summary>How many things a page holds.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Adds a user or changes one.</summary>
    public void Put(StandInUser user)
    {
        lock (gate)
        {
            users[user.Id] = user;
            changes.Add((user.Id, false));
        }
    }

    public void Change(string id, Func<StandInUser, StandInUser> change)
    {
        StandInUser user;
        lock (gate) user = users[id];
        Put(change(user));
    }

    public void Delete(string id)
    {
        lock (gate)
        {
            users.Remove(id);
            foreach (var members in groups.Values) members.RemoveAll(member => member["id"]!.ToString() == id);
            changes.Add((id, true));
        }
    }

    public void Join(string group, params IEnumerable<string> ids)
    {
        lock (gate)
        {
            if (!groups.TryGetValue(group, out var members)) groups[group] = members = [];
            members.AddRange(ids.Select(id => Item("user", id)));
        }
    }

    /// <summary>Puts something in the group that is no person.</summary>
    public void JoinThing(string group, string type, string id)
    {
        lock (gate) groups[group].Add(Item(type, id));
    }

    public void Leave(string group, params IEnumerable<string> ids)
    {
        var gone = ids.ToHashSet();
        lock (gate) groups[group].RemoveAll(member => gone.Contains(member["id"]!.ToString()));
    }

    /// <summary>Places from which changes were followed are no longer known.</summary>
    public void Forget()
    {
        lock (gate) forgottenBefore = changes.Count + 1;
        // Even one that is up to date is older than this.
        lock (gate) changes.Add(("00000000-0000-4000-8000-00000000dead", true));
    }

    internal GraphAnswer Answer(GraphRequest request)
    {
        lock (gate)
        {
            return request.Parts switch
            {
                ["users", "delta"] => Delta(request),
                ["users", var id] => users.TryGetValue(id, out var user)
                    ? GraphAnswer.Ok(Body(user, request.Select, request.Query.ContainsKey("$expand")))
                    : GraphAnswer.Error(404, "Request_ResourceNotFound"),
                ["users", var id, "teamwork", "installedApps"] => Install(id, request.Body!["teamsApp@odata.bind"]!.ToString()),
                ["users", var id, "presence"] => users.GetValueOrDefault(id)?.Presence() is { } presence
                    ? GraphAnswer.Ok(presence)
                    : GraphAnswer.Error(404, "NotFound"),
                ["communications", "getPresencesByUserId"] => Presences(request.Body!["ids"]!.AsArray()),
                ["users", var id, "mailboxSettings"] => users.GetValueOrDefault(id)?.Mailbox is { } mailbox
                    ? GraphAnswer.Ok(mailbox.DeepClone())
                    : GraphAnswer.Error(404, "MailboxNotEnabledForRESTAPI"),
                ["groups", var id, "transitiveMembers"] => groups.TryGetValue(id, out var members)
                    ? Members(id, members, request)
                    : GraphAnswer.Error(404, "Request_ResourceNotFound"),
                _ => GraphAnswer.Error(501, "UnknownToTheStandIn"),
            };
        }
    }

    private GraphAnswer Presences(JsonArray ids)
    {
        const int most = 650;
        if (ids.Count is 0 or > most) return GraphAnswer.Error(400, "BadRequest");
        var found = ids.Select(id => users.GetValueOrDefault(id!.ToString())?.Presence()).OfType<JsonNode>();
        return GraphAnswer.Ok(new JsonObject { ["value"] = new JsonArray([.. found]) });
    }

    private GraphAnswer Install(string id, string address)
    {
        var app = address.Split('/')[^1];
        if (address != $"{root}/appCatalogs/teamsApps/{app}" || !Catalogue.Contains(app) || !users.TryGetValue(id, out var user))
            return GraphAnswer.Error(404, "NotFound");
        if (user.Apps.Contains(app)) return GraphAnswer.Error(409, "Conflict");
        users[id] = user with { Apps = user.Apps.Add(app) };
        return new GraphAnswer(201, null);
    }

    private GraphAnswer Members(string group, List<JsonObject> members, GraphRequest request)
    {
        var from = request.Query.TryGetValue("$skiptoken", out var token) ? Number(token) : 0;
        var items = members.Skip(from).Take(PageSize).Select(member => member.DeepClone());
        var page = new JsonObject { ["value"] = new JsonArray([.. items]) };
        if (from + PageSize < members.Count)
            page["@odata.nextLink"] = $"{root}/groups/{group}/transitiveMembers?$skiptoken={from + PageSize}";
        return GraphAnswer.Ok(page);
    }

    private GraphAnswer Delta(GraphRequest request)
    {
        var token = request.Query.GetValueOrDefault("$skiptoken") ?? request.Query.GetValueOrDefault("$deltatoken") ?? "0";
        var from = token == "latest" ? changes.Count : Number(token);
        if (from < forgottenBefore) return GraphAnswer.Error(410, "syncStateNotFound");
        var page = new JsonObject { ["value"] = new JsonArray([.. changes.Skip(from).Take(PageSize).Select(Changed)]) };
        var next = Math.Min(from + PageSize, changes.Count);
        page[next < changes.Count ? "@odata.nextLink" : "@odata.deltaLink"] =
            $"{root}/users/delta?{(next < changes.Count ? "$skiptoken" : "$deltatoken")}={next}";
        return GraphAnswer.Ok(page);
    }

    // As little as the service may send: who has a change, and not all that is known of them.
    private static JsonObject Changed((string User, bool IsRemoved) change)
    {
        var item = new JsonObject { ["id"] = change.User };
        if (change.IsRemoved) item["@removed"] = new JsonObject { ["reason"] = "changed" };
        return item;
    }

    private static JsonObject Body(StandInUser user, IReadOnlyList<string> fields, bool withManager)
    {
        var all = new Dictionary<string, JsonNode?>
        {
            ["id"] = user.Id, ["displayName"] = user.DisplayName, ["mail"] = user.Mail, ["userPrincipalName"] = user.UserPrincipalName,
            ["accountEnabled"] = user.IsEnabled, ["usageLocation"] = user.Country,
        };
        var body = new JsonObject(all.Where(pair => fields.Contains(pair.Key)));
        if (withManager && user.Manager is { } manager) body["manager"] = Item("user", manager);
        return body;
    }

    private static JsonObject Item(string type, string id) => new() { ["@odata.type"] = $"#microsoft.graph.{type}", ["id"] = id };

    private static int Number(string token) => int.Parse(token, NumberStyles.None, CultureInfo.InvariantCulture);
}
