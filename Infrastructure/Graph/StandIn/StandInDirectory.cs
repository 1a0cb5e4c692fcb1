using System.Text.Json.Nodes;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Configuration;

namespace MicroAssignBot.Infrastructure.Graph.StandIn;

/// <summary>A company's directory on this machine: the real client reads names, managers, zones and presence from it.</summary>
public sealed class StandInDirectory : IAsyncDisposable
{
    /// <summary>The group that everybody is in.</summary>
    public const string Group = "6f1d8e0a-2b57-4c1e-9f43-7d0a5c2e8b16";

    private readonly GraphStandIn graph;

    private StandInDirectory(GraphStandIn graph, IReadOnlyList<Person> people) => (this.graph, People) = (graph, people);

    /// <summary>Everybody, as the organisation says.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>For <see cref="GraphOptions.StandIn"/>.</summary>
    public Uri Address => graph.Root;

    /// <summary>Says who is in a meeting now.</summary>
    public Func<PersonId, bool> IsInAMeeting { get; set; } = _ => false;

    /// <summary>Starts it with the people of a section such as <c>Organisation</c>, on any free port of this machine.</summary>
    public static StandInDirectory Start(IConfiguration section)
    {
        var organisation = new OrganisationOptions();
        section.Bind(organisation);
        var graph = GraphStandIn.Start();
        graph.Permissions.UnionWith([GraphPermissions.ReadMailboxes, GraphPermissions.ReadPresence]);
        var directory = new StandInDirectory(graph, OrganisationReader.Read(organisation).Organisation.People);
        foreach (var person in organisation.People)
        {
            graph.Tenant.Put(directory.User(person, PersonId.Parse(person.ObjectId!)));
            graph.Tenant.Join(Group, person.ObjectId!);
        }

        return directory;
    }

    public ValueTask DisposeAsync() => graph.DisposeAsync();

    private StandInUser User(PersonOptions person, PersonId id) => new(person.ObjectId!, person.Name)
    {
        UserPrincipalName = person.UserPrincipalName,
        Manager = person.LeadObjectId,
        Mailbox = new JsonObject { ["timeZone"] = person.TimeZone },
        Presence = () => IsInAMeeting(id) ? Presence(id, "Busy", "InAMeeting") : Presence(id, "Available", "Available"),
    };

    private static JsonObject Presence(PersonId id, string availability, string activity) =>
        new() { ["id"] = id.ToString(), ["availability"] = availability, ["activity"] = activity };
}
