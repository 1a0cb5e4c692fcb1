using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>An organisation, to be asked.</summary>
internal sealed class PeopleIndex : IPeople
{
    private readonly Dictionary<PersonId, Person> byId;
    private readonly IReadOnlyList<Person> byName;
    private readonly ILookup<PersonId, Person> byLead;
    private readonly IReadOnlyList<Person> reviewers;

    public PeopleIndex(Organisation organisation)
    {
        byId = organisation.People.DistinctBy(person => person.Id).ToDictionary(person => person.Id);
        byName = [.. byId.Values
            .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(person => person.Id.ToString(), StringComparer.Ordinal)];
        byLead = byName.Select(person => (person, lead: LeadOf(person))).Where(pair => pair.lead is not null)
            .ToLookup(pair => pair.lead!.Value, pair => pair.person);
        reviewers = organisation.Reviewers;
    }

    public IEnumerable<Person> Everybody => byName;

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => new(byId.GetValueOrDefault(id));

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        new([.. byLead[lead]]);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => new(reviewers);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        new([.. byName.Where(person => person.Id != of)]);

    private PersonId? LeadOf(Person person) =>
        person.Lead is { } named ? Lead.Find(person, byId.GetValueOrDefault(named)) : null;
}
