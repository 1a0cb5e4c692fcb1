using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.Graph;

/// <summary>
/// Makes one request at a time. Whoever is wanted meanwhile shares the next one, so that many at the same moment cost two requests, and
/// one alone waits for nobody.
/// </summary>
internal sealed class PresenceQuestions(PresenceRequests requests)
{
    private readonly Lock gate = new();
    private Task<IReadOnlySet<PersonId>> latest = Task.FromResult<IReadOnlySet<PersonId>>(new HashSet<PersonId>());
    private HashSet<PersonId>? gathered;

    /// <returns>Those who do not want to be disturbed, among all who were asked for together.</returns>
    public Task<IReadOnlySet<PersonId>> Ask(PersonId person)
    {
        lock (gate)
        {
            if (gathered is { Count: < PresenceRequests.Most })
            {
                gathered.Add(person);
                return latest;
            }

            gathered = [person];
            return latest = After(latest, gathered);
        }
    }

    private async Task<IReadOnlySet<PersonId>> After(Task before, HashSet<PersonId> people)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (gate)
        {
            // Whoever comes from now on waits for the next.
            if (gathered == people) gathered = null;
        }

        return await requests.Quiet(people);
    }
}
