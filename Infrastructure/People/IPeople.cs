using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>What the organisation says of its people. Whoever is not found is not in the organisation.</summary>
public interface IPeople
{
    ValueTask<Person?> Find(PersonId id, CancellationToken cancellationToken);

    /// <summary>Those whose lead this is, by name, without the lead; empty for anybody else.</summary>
    ValueTask<IReadOnlyList<Person>> ReportsOf(PersonId lead, CancellationToken cancellationToken);

    /// <summary>Those who review when nobody nearer can, in the order in which they are to be asked.</summary>
    ValueTask<IReadOnlyList<Person>> Reviewers(CancellationToken cancellationToken);

    /// <summary>Everyone else, any of whom may be asked to review, by name; a card shows them in parts.</summary>
    ValueTask<IReadOnlyList<Person>> Colleagues(PersonId of, CancellationToken cancellationToken);
}
