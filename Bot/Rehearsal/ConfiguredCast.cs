using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>The organisation of the configuration plays.</summary>
internal sealed class ConfiguredCast(ConfiguredPeople people) : IRehearsalCast
{
    public IReadOnlyList<Person> People => people.InOrder;
}
