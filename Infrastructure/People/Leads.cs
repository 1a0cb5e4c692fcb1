using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>Asks the organisation who leads somebody.</summary>
public static class Leads
{
    /// <returns>Null when there is none, as <see cref="Lead.InOrganisation(Person, Person?)"/> says.</returns>
    public static async ValueTask<PersonId?> LeadOf(this IPeople people, PersonId learner, CancellationToken cancellationToken) =>
        await people.Find(learner, cancellationToken) is { Lead: { } named } known
            ? Lead.InOrganisation(known, await people.Find(named, cancellationToken))
            : null;
}
