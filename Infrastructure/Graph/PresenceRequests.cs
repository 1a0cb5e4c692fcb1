using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Graph.Communications.GetPresencesByUserId;
using Microsoft.Graph.Models;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>Asks for the presence of one person, or of many in one request.</summary>
internal sealed class PresenceRequests(GraphTransport transport, TimeProvider time)
{
    public const string ReadPresence = "Presence.Read.All";

    /// <summary>The service takes no more at once.</summary>
    public const int Most = 650;

    // Longer than anybody waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly HashSet<string> Quieting = new(StringComparer.OrdinalIgnoreCase)
    {
        "DoNotDisturb", "InAMeeting", "InACall", "InAConferenceCall", "Presenting", "Focusing", "UrgentInterruptionsOnly",
    };

    /// <returns>Those among them who do not want to be disturbed. A guest has no presence here.</returns>
    /// <exception cref="DirectoryException">Nobody knows.</exception>
    public async Task<IReadOnlySet<PersonId>> Quiet(IReadOnlyCollection<PersonId> people)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var presences = people.Count == 1
                ? [await One(people.First(), patience.Token)]
                : await Many(people, patience.Token);
            return presences.Where(presence => Quieting.Contains(presence.Availability ?? "") || Quieting.Contains(presence.Activity ?? ""))
                .Select(presence => people.Count == 1 ? people.First() : Id(presence.Id)).OfType<PersonId>().ToHashSet();
        }
        catch (DirectoryException failure) when (failure.Fault is DirectoryFault.NotThere)
        {
            return new HashSet<PersonId>();
        }
    }

    private Task<Presence> One(PersonId person, CancellationToken cancellationToken) => GraphFailure.Guard(
        async () => await transport.Client.Users[person.ToString()].Presence.GetAsync(cancellationToken: cancellationToken),
        ReadPresence, time, CancellationToken.None);

    private Task<List<Presence>> Many(IReadOnlyCollection<PersonId> people, CancellationToken cancellationToken) => GraphFailure.Guard(
        async () => (await transport.Client.Communications.GetPresencesByUserId.PostAsGetPresencesByUserIdPostResponseAsync(
            new GetPresencesByUserIdPostRequestBody { Ids = [.. people.Select(person => person.ToString())] },
            cancellationToken: cancellationToken))?.Value,
        ReadPresence, time, CancellationToken.None);

    private static PersonId? Id(string? text) => PersonId.TryParse(text?.ToLowerInvariant(), out var id) ? id : null;
}
