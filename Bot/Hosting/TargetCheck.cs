using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.People;

namespace MicroAssignBot.Bot.Hosting;

/// <summary>
/// Warns at the start about targets for skills that the catalogue does not have. Registered after the catalogue, which is loaded
/// by then.
/// </summary>
internal sealed partial class TargetCheck(ConfiguredPeople people, ICatalogue catalogue, ILogger<TargetCheck> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var known = catalogue.Current.Skills.Select(skill => skill.Id).ToHashSet();
        foreach (var person in people.InOrder)
        {
            foreach (var skill in person.Targets.Keys.Where(skill => !known.Contains(skill)))
                Unknown(log, person.Id.ToString(), skill.ToString());
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(
        3002, LogLevel.Warning, "Organisation:People: {Person} has a target for the skill '{Skill}', which the catalogue does not have.")]
    private static partial void Unknown(ILogger log, string person, string skill);
}
