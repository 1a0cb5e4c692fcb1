using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>Takes the people from the configured organisation.</summary>
internal sealed class ConfiguredCast(ConfiguredPeople people) : IRehearsalCast
{
    public IReadOnlyList<Person> People => people.InOrder;
}
