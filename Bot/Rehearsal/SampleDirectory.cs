using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.Graph.StandIn;
using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.Configuration.Memory;

namespace MicroAssignBot.Bot.Rehearsal;

/// <summary>
/// The sample people as those of a company that has a directory: names, managers, zones and presence come from there, through the real
/// client, and the settings say only what no directory does.
/// </summary>
internal static class SampleDirectory
{
    private static readonly HashSet<string> OfDirectory =
    [
        nameof(PersonOptions.Name), nameof(PersonOptions.UserPrincipalName), nameof(PersonOptions.LeadObjectId),
        nameof(PersonOptions.TimeZone),
    ];

    /// <param name="sample">The sample organisation.</param>
    public static WebApplicationBuilder AddSampleDirectory(this WebApplicationBuilder builder, IConfiguration sample)
    {
        var directory = StandInDirectory.Start(sample.GetSection(OrganisationOptions.Section));
        var settings = sample.AsEnumerable().Where(pair => !OfDirectory.Contains(ConfigurationPath.GetSectionKey(pair.Key)))
            .Append(KeyValuePair.Create($"{GraphOptions.Section}:{nameof(GraphOptions.Group)}", (string?)StandInDirectory.Group))
            .Append(KeyValuePair.Create($"{GraphOptions.Section}:{nameof(GraphOptions.StandIn)}", (string?)directory.Address.ToString()));
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = settings });
        // Made by the provider, which ends it.
        builder.Services.AddSingleton(_ => directory);
        builder.Services.AddHostedService<Meetings>();
        return builder;
    }

    /// <summary>Whoever leads has a meeting before lunch, by the rehearsal's clock.</summary>
    internal sealed class Meetings(StandInDirectory directory, Clock clock) : IHostedService
    {
        private const int Hour = 11;

        public Task StartAsync(CancellationToken cancellationToken)
        {
            var zones = directory.People.Where(person => person.Roles.HasFlag(Roles.Lead))
                .ToDictionary(person => person.Id, person => person.Calendar.Zone);
            directory.IsInAMeeting = person => zones.TryGetValue(person, out var zone)
                && TimeZoneInfo.ConvertTime(clock.Now.LogicalTime, zone).Hour == Hour;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
