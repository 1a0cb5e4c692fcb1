using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Graph.Calls;
using MicroAssignBot.Infrastructure.Graph.Sync;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Graph;

public static class GraphRegistration
{
    /// <summary>
    /// People from Microsoft Graph, when the section <c>Graph</c> names a group; otherwise nothing is called, and nothing here is made. Add
    /// it after the store and before the people.
    /// </summary>
    public static IServiceCollection AddGraph(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(GraphOptions.Section);
        services.AddOptions<GraphOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsValidator>();
        services.AddSingleton<IValidateOptions<GraphOptions>, GraphOptionsRules>();
        return string.IsNullOrWhiteSpace(section[nameof(GraphOptions.Group)]) ? services : services.AddDirectory();
    }

    private static IServiceCollection AddDirectory(this IServiceCollection services)
    {
        services.AddSingleton<DirectoryPeople>();
        services.AddSingleton(Transport);
        services.AddSingleton(provider => new GraphBatches(
            provider.GetRequiredService<GraphTransport>(), Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IPresence>(provider => Options(provider).Presence
            ? ActivatorUtilities.CreateInstance<GraphPresence>(provider)
            : new UnknownPresence());
        services.AddSingleton<IAppInstaller>(provider => Options(provider).Installs
            ? new GraphAppInstaller(
                provider.GetRequiredService<GraphTransport>(), provider.GetRequiredService<ICallBudget>(),
                provider.GetRequiredService<DirectoryPeople>(), Options(provider).TeamsApp!,
                GraphOptionsRules.Tenant(Options(provider), Bot(provider)), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<GraphAppInstaller>>())
            : new NoAppInstaller());
        services.AddSingleton<IDirectory>(provider => new GraphDirectory(
            provider.GetRequiredService<GraphTransport>(), provider.GetRequiredService<GraphBatches>(), Options(provider).Group!,
            Options(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new DirectorySync(
            provider.GetRequiredService<IDirectory>(), provider.GetRequiredService<IStore>(), Options(provider),
            GraphOptionsRules.Tenant(Options(provider), Bot(provider)), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<DirectorySync>>()));
        return services.AddHostedService<DirectoryReading>();
    }

    private static GraphTransport Transport(IServiceProvider provider)
    {
        var (options, bot, time) = (Options(provider), Bot(provider), provider.GetRequiredService<TimeProvider>());
        var tokens = bot.Anonymous
            ? (IConnectorTokens)new NoTokens()
            : new ConnectorTokens(
                () => BotCredential.Create(bot, GraphOptionsRules.Tenant(options, bot)), GraphTransport.Scope(bot), time,
                provider.GetRequiredService<ILogger<ConnectorTokens>>());
        return new GraphTransport(GraphTransport.Root(options, bot), tokens, options, time);
    }

    private static GraphOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<GraphOptions>>().Value;

    private static BotOptions Bot(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotOptions>>().Value;
}
