using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>Takes the people from the configured organisation, or from the directory that stands in for one.</summary>
internal sealed class ConfiguredCast(ConfiguredPeople people, StandInDirectory? directory = null) : IRehearsalCast
{
    public IReadOnlyList<Person> People => directory?.People ?? people.InOrder;
}
