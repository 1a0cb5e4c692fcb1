using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.BotFramework;

public static class BotFrameworkServices
{
    /// <summary>
    /// Adds the Bot Connector protocol, both ways. The application adds its <see cref="ITurnHandler"/> and maps
    /// <see cref="MessagesRoute.MapMessages"/>. Time-outs and limits follow the registered <see cref="TimeProvider"/>, which must
    /// keep real time.
    /// </summary>
    public static IServiceCollection AddBotFramework(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<Telemetry>();
        services.AddSettings(configuration, environment);
        services.AddInbound();
        services.AddOutbound();
        return services;
    }

    private static void AddSettings(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddOptions<BotOptions>().Bind(configuration.GetSection(BotOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotOptions>, BotOptionsValidator>();
        services.AddSingleton<IValidateOptions<BotOptions>>(new BotOptionsRules(environment));
        services.AddOptions<CallBudgetOptions>().Bind(configuration.GetSection(CallBudgetOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CallBudgetOptions>, CallBudgetOptionsValidator>();
        services.AddOptions<RequestLimitsOptions>().Bind(configuration.GetSection(RequestLimitsOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<RequestLimitsOptions>, RequestLimitsOptionsValidator>();
        services.TryAddSingleton<ILocalConnectors, EveryLocalConnector>();
        services.AddSingleton<ServiceUrls>();
    }

    private static void AddInbound(this IServiceCollection services)
    {
        // The endpoint authenticates each request itself. The default scheme would do so a second time, for every path.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        // Only the core: the full registration would keep data protection keys on disk, and there are no cookies to protect.
        services.AddAuthenticationCore();
        services.AddWebEncoders();
        services.AddSingleton<IAuthenticationConfigurationProvider, NoAuthenticationSettings>();
        new AuthenticationBuilder(services).AddJwtBearer(ChannelAuthentication.Scheme, _ => { });
        services.AddSingleton<ChannelAuthentication>();
        services.AddSingleton<IConfigureOptions<JwtBearerOptions>>(provider => provider.GetRequiredService<ChannelAuthentication>());
        services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>>(provider => provider.GetRequiredService<ChannelAuthentication>());
        services.AddSingleton<ChannelKeyring>();
        services.AddSingleton<ValidatedTokenCache>();
        services.AddSingleton<ChannelTokenEvents>();
        services.AddSingleton<Admission>();
        services.AddSingleton<FollowUps>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<RefusalLog>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<RefusedRequests>();
        services.AddSingleton<MessagesEndpoint>();
        services.AddSingleton<LoopbackGuard>();
        services.AddHostedService(provider => provider.GetRequiredService<LoopbackGuard>());
    }

    private static void AddOutbound(this IServiceCollection services)
    {
        services.AddSingleton<ICallBudget, CallBudget>();
        services.AddSingleton(provider => Transport(provider.GetRequiredService<IOptions<BotOptions>>().Value));
        services.AddSingleton(Tokens);
        services.AddSingleton<ConnectorExchange>();
        services.AddSingleton<ConnectorCalls>();
        services.AddSingleton<ITeamClient, TeamClient>();
        services.AddSingleton<IConnectorClient, ConnectorClient>();
        services.AddSingleton<IFileUploads>(provider => new FileUploads(
            FileUploads.Handler(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<FileUploads>>()));
    }

    private static ConnectorTransport Transport(BotOptions options) =>
        new(ConnectorTransport.Handler(options.CallTimeout, useProxy: !options.Anonymous));

    private static IConnectorTokens Tokens(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<BotOptions>>().Value;
        return options.Anonymous
            ? new NoTokens()
            : new ConnectorTokens(
                () => BotCredential.Create(options),
                CloudEndpoints.For(options.Cloud).Scope,
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<ConnectorTokens>>());
    }
}
