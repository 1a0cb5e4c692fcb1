using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Infrastructure.People;

/// <summary>The people as configured and understood, in the order of the configuration.</summary>
internal sealed record Organisation(IReadOnlyList<Person> People, IReadOnlyList<Person> Reviewers);
