using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Persistence;

/// <summary>Reads and writes people, one at a time; and the two clocks.</summary>
internal static class PersistenceRegistration
{
    public static IServiceCollection AddPersistence(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton<PersonLocks>();
        services.AddSingleton<UnreachablePeople>();
        services.AddSingleton(provider => new PersonStore(
            provider.GetRequiredService<IStore>(),
            provider.GetRequiredService<UnreachablePeople>(),
            isAlone: provider.GetRequiredService<IOptions<StorageOptions>>().Value.IsEmbedded,
            time: provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<TeamDirectory>();
        services.AddSingleton<BoardQuestions>();
        services.AddSingleton<TopicReader>();
        return services.AddSingleton<WorkCalendars>();
    }
}
