using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Graph.Models;
using DeltaRequests = Microsoft.Graph.Users.Delta.DeltaRequestBuilder;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>
/// People as Microsoft Graph has them. Changes are followed over all users of the tenant, but say only who has one: whoever matters is then
/// read by themself, since a change need not hold all that is known of somebody.
/// </summary>
/// <param name="group">Whose members are the people.</param>
internal sealed class GraphDirectory(
    GraphTransport transport, GraphBatches batches, string group, GraphOptions options, TimeProvider time) : IDirectory
{
    public const string ReadUsers = "User.Read.All";
    public const string ReadMembers = "GroupMember.Read.All";
    public const string ReadMailboxes = "MailboxSettings.Read";

    /// <summary>The service of mailboxes answers no more at the same time.</summary>
    private const int MailboxesAtOnce = 4;

    private const string Tracked = "displayName,mail,userPrincipalName,accountEnabled,usageLocation,manager";
    private const int MostPages = 10_000;
    private const int PageSize = 999;

    private static readonly string[] Fields = ["id", "displayName", "mail", "userPrincipalName", "accountEnabled", "usageLocation"];

    public async Task<string> Now(CancellationToken cancellationToken)
    {
        var root = transport.Client.RequestAdapter.BaseUrl;
        var link = $"{root}/users/delta?$select={Tracked}&$deltatoken=latest";
        for (var page = 0; page < MostPages; page++)
        {
            var changes = await Changes(link, cancellationToken);
            if (changes.IsLast) return changes.Next;
            link = changes.Next;
        }

        throw GraphFailure.Unreadable(null);
    }

    public async Task<DirectoryChanges> Changes(string since, CancellationToken cancellationToken)
    {
        var page = await GraphFailure.Guard(
            async () => await new DeltaRequests(since, transport.Client.RequestAdapter)
                .GetAsDeltaGetResponseAsync(cancellationToken: cancellationToken),
            ReadUsers, time, cancellationToken);
        var next = page.OdataNextLink ?? page.OdataDeltaLink;
        // A page that leads nowhere, or back to itself, would be read for ever.
        if (string.IsNullOrEmpty(next) || (page.OdataNextLink is not null && next == since)) throw GraphFailure.Unreadable(null);
        var users = (page.Value ?? []).ToLookup(user => user.AdditionalData.ContainsKey("@removed"), user => Id(user.Id));
        return new DirectoryChanges(
            [.. users[false].OfType<PersonId>()], [.. users[true].OfType<PersonId>()], next, page.OdataNextLink is null);
    }

    public async Task<IReadOnlySet<PersonId>> Members(CancellationToken cancellationToken)
    {
        var members = new HashSet<PersonId>();
        var all = transport.Client.Groups[group].TransitiveMembers;
        var missing = $"Graph:Group: there's no group {group} in the directory.";
        var page = await GraphFailure.Guard(
            async () => await all.GetAsync(
                request =>
                {
                    request.QueryParameters.Select = ["id"];
                    request.QueryParameters.Top = PageSize;
                },
                cancellationToken),
            ReadMembers, time, cancellationToken, missing);
        for (var pages = 0; pages < MostPages; pages++)
        {
            // A group has groups and devices in it too.
            var users = (page.Value ?? throw GraphFailure.Unreadable(null)).OfType<User>();
            members.UnionWith(users.Select(user => Id(user.Id)).OfType<PersonId>());
            if (page.OdataNextLink is not { Length: > 0 } next) return members;
            page = await GraphFailure.Guard(
                async () => await all.WithUrl(next).GetAsync(cancellationToken: cancellationToken),
                ReadMembers, time, cancellationToken, missing);
        }

        throw GraphFailure.Unreadable(null);
    }

    public async Task<DirectoryRead> Read(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken)
    {
        var requests = people.Select(person => (person, transport.Client.Users[person.ToString()].ToGetRequestInformation(request =>
        {
            request.QueryParameters.Select = Fields;
            request.QueryParameters.Expand = ["manager($select=id)"];
        })));
        var users = await batches.Read<User>(requests, ReadUsers, cancellationToken);
        List<DirectoryPerson> found = [.. users.Values.Select(user => GraphUser.Read(user, Id)).OfType<DirectoryPerson>()];
        if (!options.WorkingTime || found.Count == 0) return new DirectoryRead(found, null);
        try
        {
            var times = await Times(found, cancellationToken);
            return new DirectoryRead([.. found.Select(person => With(person, times))], null);
        }
        catch (DirectoryException lacking) when (lacking.Fault is DirectoryFault.Refused)
        {
            return new DirectoryRead(found, lacking.Message);
        }
    }

    /// <summary>Guests and shared accounts have no mailbox; and an app may be allowed to see only some.</summary>
    private Task<IReadOnlyDictionary<PersonId, MailboxSettings>> Times(
        IEnumerable<DirectoryPerson> people, CancellationToken cancellationToken) => batches.Read<MailboxSettings>(
        people.Where(person => person.IsEnabled).Select(person => (
            person.Id,
            transport.Client.Users[person.Id.ToString()].MailboxSettings.ToGetRequestInformation(
                request => request.QueryParameters.Select = ["timeZone", "workingHours"]))),
        ReadMailboxes, cancellationToken, MailboxesAtOnce, isScoped: true);

    private static DirectoryPerson With(DirectoryPerson person, IReadOnlyDictionary<PersonId, MailboxSettings> times)
    {
        if (!times.TryGetValue(person.Id, out var settings)) return person;
        var (zone, week) = MailboxTime.Read(settings);
        return person with { Zone = zone, Week = week };
    }

    // The service writes ids in either case.
    private static PersonId? Id(string? text) => PersonId.TryParse(text?.ToLowerInvariant(), out var id) ? id : null;
}
