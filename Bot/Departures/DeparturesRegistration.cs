using MicroAssignBot.Infrastructure.People.Synced;

namespace MicroAssignBot.Bot.Departures;

/// <summary>What is done about those who leave the directory; nothing where none is read.</summary>
internal static class DeparturesRegistration
{
    public static IServiceCollection AddDepartures(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(DirectoryPeople))) return services;
        services.AddSingleton<CloseOuts>();
        services.AddSingleton<DepartureService>();
        return services.AddHostedService(provider => provider.GetRequiredService<DepartureService>());
    }
}
