using System.Net.Http.Headers;
using System.Text;
using MicroAssignBot.Infrastructure.BotFramework;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

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

    public required LogLines Log { get; init; }

    public HttpClient Client { get; }

    public ValidatedTokenCache Memory => app.Services.GetRequiredService<ValidatedTokenCache>();

    public static Dictionary<string, string?> Identified => new()
    {
        ["Bot:AppId"] = SampleActivity.AppId,
        ["Bot:AppTenantId"] = SampleActivity.Tenant,
        ["Bot:ClientSecret"] = "not-a-secret",
        ["Bot:Tenants:0"] = SampleActivity.Tenant,
    };

    public static Task<BotHost> Production(Action<ChannelIdentity>? publish = null) => Start("Production", Identified, publish);

    public static async Task<BotHost> Start(
        string environment, Dictionary<string, string?> settings, Action<ChannelIdentity>? publish = null, ILocalConnectors? local = null)
    {
        var builder = Builder(environment, settings);
        var http = new FakeHttp();
        var channel = new ChannelIdentity(http);
        publish?.Invoke(channel);
        var (time, turns, log) = (new FakeTimeProvider(TimeProvider.System.GetUtcNow()), new Turns(), new LogLines());
        builder.Logging.AddProvider(log);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ITurnHandler>(turns);
        if (local is not null)
            builder.Services.AddSingleton(local);
        builder.Services.Configure<JwtBearerOptions>(ChannelAuthentication.Scheme, options => options.BackchannelHttpHandler = http);
        var app = builder.Build();
        app.MapMessages("/api/messages");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new BotHost(app, app.GetTestClient()) { Http = http, Channel = channel, Time = time, Turns = turns, Log = log };
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
