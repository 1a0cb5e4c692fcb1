using MicroAssignBot.Benchmarks.Scenes;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace MicroAssignBot.Benchmarks.Roles;

/// <summary>
/// The whole product, its own program on a real server, as in production: an app id, tokens validated and remembered. Only what
/// lies outside the machine is replaced: who publishes keys, who gives tokens, where the channel is; and people are added.
/// </summary>
internal sealed class ProductHost(ChannelIssuer channel, bool traced) : WebApplicationFactory<Readiness>
{
    // As wide as the options allow: a person here does in seconds what they would do in a year.
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Bot:AppId"] = Activities.AppId,
        ["Bot:AppTenantId"] = Activities.Tenant,
        ["Bot:ClientSecret"] = "none",
        ["Bot:Tenants:0"] = Activities.Tenant,
        ["Bot:ServiceHosts:0"] = ChannelIssuer.ServiceHost,
        ["Bot:Budget:ConversationPerSecond"] = "10000",
        ["Bot:Budget:ConversationPerTwoSeconds"] = "20000",
        ["Bot:Budget:ConversationPerThirtySeconds"] = "100000",
        ["Bot:Budget:ConversationPerHour"] = "1000000",
        ["Bot:Budget:TenantPerSecond"] = "100000",
        ["Limits:PersonPerSecond"] = "1000000",
        ["Limits:PersonBurst"] = "1000000",
        ["Logging:LogLevel:Default"] = "Warning",
    };

    public TracingStore? Traced { get; private set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environments.Production);
        builder.UseContentRoot(AppContext.BaseDirectory);
        foreach (var (key, value) in Settings) builder.UseSetting(key, value);
        builder.ConfigureTestServices(Replace);
    }

    private void Replace(IServiceCollection services)
    {
        services.Configure<OrganisationOptions>(BenchmarkPeople.Join);
        services.Configure<JwtBearerOptions>("Channel", options => options.BackchannelHttpHandler = channel);
        services.AddSingleton<IConnectorTokens, FetchedToken>();
        services.AddSingleton(_ => new ConnectorTransport(new ConnectorRedirect(Addresses.OfConnector)));
        if (!traced) return;
        var backend = services.Last(service => service.ServiceType == typeof(IOpeningStore)).ImplementationFactory!;
        services.AddSingleton<IOpeningStore>(provider => Traced = new TracingStore((IOpeningStore)backend(provider)));
        services.AddSingleton<IStartupFilter>(new AnswerMark(() => Traced!.Answered()));
    }

    /// <summary>Says when the answer of a request is written, which is before what follows it begins.</summary>
    private sealed class AnswerMark(Action mark) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await rest(context);
                mark();
            });
            next(app);
        };
    }
}
