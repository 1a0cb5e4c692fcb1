using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Departures;

/// <summary>What is done about those who leave. Nobody leaves the directory where none is read.</summary>
internal static class DeparturesRegistration
{
    public static IServiceCollection AddDepartures(this IServiceCollection services)
    {
        services.AddSingleton<CloseOuts>();
        if (services.All(service => service.ServiceType != typeof(DirectoryPeople))) return services;
        services.AddSingleton<DepartureService>();
        return services.AddHostedService(provider => provider.GetRequiredService<DepartureService>());
    }
}
