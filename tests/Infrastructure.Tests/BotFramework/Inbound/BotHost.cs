using System.Net.Http.Headers;
using System.Reflection;
using System.Text;
using MicroAssignBot.Infrastructure.BotFramework;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>The endpoint in a host of its own, with the network and the turns replaced.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(WebApplication app, HttpClient client)
    {
        this.app = app;
        Client = client;
    }

    public required FakeHttp Http { get; init; }

    public required ChannelIdentity Channel { get; init; }

    public required FakeTimeProvider Time { get; init; }

    public required Turns Turns { get; init; }

    public HttpClient Client { get; }

    public TokenMemory Memory => app.Services.GetRequiredService<TokenMemory>();

    public static Dictionary<string, string?> Identified => new()
    {
        ["Bot:AppId"] = Sample.AppId,
        ["Bot:AppTenantId"] = Sample.Tenant,
        ["Bot:ClientSecret"] = "not-a-secret",
        ["Bot:Tenants:0"] = Sample.Tenant,
    };

    public static Task<BotHost> Production(Action<ChannelIdentity>? publish = null) => Start("Production", Identified, publish);

    public static async Task<BotHost> Start(
        string environment, Dictionary<string, string?> settings, Action<ChannelIdentity>? publish = null)
    {
        // First of all, because the library of the tokens reads its switches once, when it is touched.
        var builder = Builder(environment, settings);
        var http = new FakeHttp();
        var channel = new ChannelIdentity(http);
        publish?.Invoke(channel);
        var (time, turns) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new Turns());
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ITurnHandler>(turns);
        builder.Services.Configure<JwtBearerOptions>(ChannelAuthentication.Scheme, options => options.BackchannelHttpHandler = http);
        var app = builder.Build();
        app.MapMessages("/api/messages");
        await app.StartAsync(TestContext.Current.CancellationToken);
        RunKeysBy(time, app.Services);
        return new BotHost(app, app.GetTestClient()) { Http = http, Channel = channel, Time = time, Turns = turns };
    }

    public static WebApplicationBuilder Builder(string environment, Dictionary<string, string?> settings)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.ClearProviders();
        builder.Services.AddBotFramework(builder.Configuration, builder.Environment);
        return builder;
    }

    public Task<HttpResponseMessage> Post(string body, string? token) =>
        Post(body, token is null ? null : new AuthenticationHeaderValue("Bearer", token));

    public Task<HttpResponseMessage> Post(string body, AuthenticationHeaderValue? authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = authorization;
        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Http.NothingUnexpected();
    }

    // The manager of the keys keeps its clock to itself.
    private static void RunKeysBy(TimeProvider time, IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(ChannelAuthentication.Scheme);
        var clock = typeof(ConfigurationManager<OpenIdConnectConfiguration>)
            .GetField("TimeProvider", BindingFlags.Instance | BindingFlags.NonPublic)!;
        clock.SetValue(options.ConfigurationManager, time);
    }
}

/// <summary>The turns of a test: what came in, and what is answered.</summary>
internal sealed class Turns : ITurnHandler
{
    public List<InboundActivity> Seen { get; } = [];

    public Func<InboundActivity, InvokeResponse?> Answer { get; set; } = _ => null;

    public CancellationToken Token { get; private set; }

    /// <summary>What a turn has done after its answer, if anything.</summary>
    public Func<Task>? Then { get; set; }

    public ValueTask<InvokeResponse?> OnTurn(InboundActivity activity, AfterAnswer afterAnswer, CancellationToken cancellationToken)
    {
        Seen.Add(activity);
        Token = cancellationToken;
        if (Then is not null) afterAnswer(Then);
        return new(Answer(activity));
    }
}
