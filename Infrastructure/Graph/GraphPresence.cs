using System.Collections.Concurrent;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.People.Synced;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>
/// Presence as Teams shows it. A message would wait for the answer, so it is asked for briefly and remembered for a minute; after a
/// failure nobody is asked for a while. While the service is asked, whoever else is wanted is gathered, and asked for together.
/// </summary>
internal sealed class GraphPresence(GraphTransport transport, DirectoryPeople directory, TimeProvider time, ILogger<GraphPresence> log)
    : IPresence
{
    private const int MostKnown = 10_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan AfterRefusal = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<PersonId, (DateTimeOffset Until, bool IsQuiet)> known = new();
    private readonly PresenceQuestions questions = new(new PresenceRequests(transport, time));
    private DateTimeOffset restsUntil = DateTimeOffset.MinValue;
    private string? said;

    public async ValueTask<bool> IsQuiet(PersonId person, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (known.TryGetValue(person, out var last) && last.Until > now) return last.IsQuiet;
        if (now < restsUntil) return false;
        try
        {
            var isQuiet = await Ask(person, cancellationToken);
            if (known.Count >= MostKnown) known.Clear();
            known[person] = (now + Kept, isQuiet);
            directory.Report(PresenceRequests.ReadPresence, null);
            said = null;
            return isQuiet;
        }
        catch (DirectoryException failure)
        {
            var isRefused = failure.Fault is DirectoryFault.Refused;
            restsUntil = now + (isRefused ? AfterRefusal : failure.RetryAfter ?? Kept);
            if (isRefused) directory.Report(PresenceRequests.ReadPresence, failure.Message);
            if (said != failure.Message) log.NoPresence(failure.Message);
            said = failure.Message;
            return false;
        }
    }

    private async Task<bool> Ask(PersonId person, CancellationToken cancellationToken)
    {
        try
        {
            return (await questions.Ask(person).WaitAsync(Patience, time, cancellationToken)).Contains(person);
        }
        catch (TimeoutException late)
        {
            throw new DirectoryException(
                DirectoryFault.Unavailable, "Microsoft Graph doesn't say in time who is in a meeting.", null, late);
        }
    }
}
