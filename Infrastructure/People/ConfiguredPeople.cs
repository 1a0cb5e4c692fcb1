using MicroAssignBot.Domain.People;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>The people of the configuration, which are few and do not change while the process runs.</summary>
public sealed class ConfiguredPeople : IPeople
{
    private readonly PeopleIndex index;

    public ConfiguredPeople(IOptions<OrganisationOptions> options, ILogger<ConfiguredPeople> log)
    {
        var (organisation, _) = OrganisationReader.Read(options.Value);
        InOrder = organisation.People;
        index = new PeopleIndex(organisation);
        Warn(log);
    }

    /// <summary>Everybody, in the order of the configuration.</summary>
    public IReadOnlyList<Person> InOrder { get; }

    public ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken) => index.Find(id, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken) =>
        index.ReportsOf(lead, cancellationToken);

    public ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken) => index.Reviewers(cancellationToken);

    public ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken) =>
        index.Colleagues(of, cancellationToken);

    /// <summary>What works, but perhaps not as it was meant.</summary>
    private void Warn(ILogger log)
    {
        if (InOrder.Count == 0)
        {
            log.NobodyConfigured();
        }
        foreach (var person in InOrder.Where(person => person.Id == person.Lead || person.Id == person.Deputy))
        {
            log.OwnLeadOrDeputy(person.Id);
        }
    }
}
