using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Who leads whom: as the learner's own desk says, else as the organisation says.</summary>
internal sealed class TeamDirectory(IPeople people, PersonStore store)
{
    /// <returns>Null when nobody leads them, or when the organisation does not list them.</returns>
    public async ValueTask<PersonId?> LeadOf(PersonId learner, CancellationToken cancellationToken) =>
        await LeadOf(learner, (await store.Desk(learner, cancellationToken))?.Standing, cancellationToken);

    /// <param name="standing">The learner's, as read already; null when they have none.</param>
    public async ValueTask<PersonId?> LeadOf(PersonId learner, Standing? standing, CancellationToken cancellationToken) =>
        await people.Find(learner, cancellationToken) is { } known
            ? await LeadOf(standing is null ? known : known.With(standing), cancellationToken)
            : null;

    /// <returns>Who stands in for this lead; null when nobody does, or when the organisation does not list them.</returns>
    public async ValueTask<PersonId?> DeputyOf(PersonId lead, CancellationToken cancellationToken)
    {
        if (await people.Find(lead, cancellationToken) is not { } known) return null;
        var standing = (await store.Desk(lead, cancellationToken))?.Standing;
        var deputy = (standing is null ? known : known.With(standing)).Deputy;
        return deputy is { } one && await people.Find(one, cancellationToken) is not null ? one : null;
    }

    /// <returns>The entry of somebody whom this person leads; null when they do not.</returns>
    public async ValueTask<Person?> EntryOf(PersonId learner, PersonId lead, CancellationToken cancellationToken) =>
        await LeadOf(learner, cancellationToken) == lead ? await people.Find(learner, cancellationToken) : null;

    /// <summary>
    /// Everybody whom this person leads, by name, with what their desks say of them: who joined, and those of the organisation who
    /// have joined nobody else and have not declined.
    /// </summary>
    public async ValueTask<IReadOnlyList<Person>> PeopleOf(PersonId lead, CancellationToken cancellationToken)
    {
        var team = (await store.Desk(lead, cancellationToken))?.Standing.Led ?? LedTeam.None;
        var reports = await people.ReportsOf(lead, cancellationToken);
        var joined = team.Members.Where(member => member.IsIn).Select(member => member.Id).Except(reports.Select(person => person.Id));
        var added = await Task.WhenAll(joined.Select(async id => await people.Find(id, cancellationToken)));
        var candidates = reports.Where(person => team.Find(person.Id) is null or { IsIn: true }).Concat(added.OfType<Person>());
        var entries = await Task.WhenAll(candidates.Select(async person =>
            await store.Desk(person.Id, cancellationToken) is { Standing: var standing } ? person.With(standing) : person));
        var leads = await Task.WhenAll(entries.Select(async entry => await LeadOf(entry, cancellationToken)));
        return
        [
            .. entries.Where((_, place) => leads[place] == lead)
                .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase),
        ];
    }

    private async ValueTask<PersonId?> LeadOf(Person entry, CancellationToken cancellationToken) =>
        entry.Lead is { } named ? Lead.Find(entry, await people.Find(named, cancellationToken)) : null;
}
