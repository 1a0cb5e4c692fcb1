using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>The people of the configuration, which are few and do not change while the process runs.</summary>
public sealed class ConfiguredPeople : IPeople
{
    private readonly Dictionary<PersonId, Person> byId;
    private readonly IReadOnlyList<Person> byName;
    private readonly IReadOnlyList<Person> reviewers;

    public ConfiguredPeople(IOptions<OrganisationOptions> options, ILogger<ConfiguredPeople> log)
    {
        var (organisation, _) = OrganisationReader.Read(options.Value);
        InOrder = organisation.People;
        byId = organisation.People.ToDictionary(person => person.Id);
        byName = [.. organisation.People
            .OrderBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(person => person.Id.ToString(), StringComparer.Ordinal)];
        reviewers = organisation.Reviewers;
        Warn(log);
    }

    /// <summary>Everybody, in the order of the configuration.</summary>
    public IReadOnlyList<Person> InOrder { get; }

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => new(byId.GetValueOrDefault(id));

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        new([.. byName.Where(person => Lead.InOrganisation(person, byId.GetValueOrDefault(lead)) == lead)]);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => new(reviewers);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        new([.. byName.Where(person => person.Id != of)]);

    /// <summary>What works, but perhaps not as it was meant.</summary>
    private void Warn(ILogger log)
    {
        if (byId.Count == 0)
        {
            log.NobodyConfigured();
        }
        foreach (var person in byName.Where(person => person.Id == person.Lead || person.Id == person.Deputy))
        {
            log.OwnLeadOrDeputy(person.Id);
        }
    }
}
