using System.Net;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>Without an app id the host …</summary>
public sealed class LoopbackGuardTests
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Does_not_start_outside_Development(string environment)
    {
        await using var app = App(environment, "http://127.0.0.1:0");

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Bot:AppId is missing", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://[::]:3978")]
    [InlineData("http://*:8080")]
    [InlineData("http://bot.example.com:80")]
    [InlineData("http://192.168.0.7:3978")]
    [InlineData("http://localhost.example.com")]
    public async Task Does_not_listen_where_other_machines_can_reach_it(string address)
    {
        await using var app = App("Development", "http://localhost:3978", address);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestContext.Current.CancellationToken));
        Assert.Contains(address, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://[::1]:3978")]
    [InlineData("http://unix:/tmp/bot.sock")]
    public async Task Listens_on_this_machine(string address)
    {
        await using var app = App("Development", address);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", true)]
    [InlineData("::1", "::1", true)]
    [InlineData(null, null, true)]
    [InlineData("192.168.0.7", "127.0.0.1", false)]
    [InlineData("127.0.0.1", "192.168.0.9", false)]
    public async Task Answers_only_this_machine_before_that_is_found_out(string? local, string? remote, bool answered)
    {
        await using var app = App("Development", "http://localhost:3978");
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("localhost", 3978);
        var connection = context.Connection;
        connection.LocalIpAddress = local is null ? null : IPAddress.Parse(local);
        connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);

        Assert.Equal(answered, app.Services.GetRequiredService<LoopbackGuard>().Allows(context));
    }

    [Fact]
    public async Task With_one_may_listen_anywhere()
    {
        var builder = BotHost.Builder("Production", BotHost.Identified);
        builder.Services.AddSingleton<IServer>(new Listening(["http://0.0.0.0:8080"]));
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Really_serves_on_a_loopback_port()
    {
        var builder = BotHost.Builder("Development", []);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ITurnHandler, Turns>();
        await using var app = builder.Build();
        app.MapMessages("/api/messages");
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var body = new StringContent(SampleActivity.With("personal-message", "serviceUrl", "http://localhost:1/"));
        var messages = new Uri("/api/messages", UriKind.Relative);
        using var response = await client.PostAsync(messages, body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static WebApplication App(string environment, params string[] addresses)
    {
        var builder = BotHost.Builder(environment, []);
        builder.Services.AddSingleton<IServer>(new Listening(addresses));
        return builder.Build();
    }

    /// <summary>A server that says it listens, and opens no port.</summary>
    private sealed class Listening : IServer
    {
        public Listening(string[] addresses)
        {
            var feature = new Addressed();
            foreach (var address in addresses)
                feature.Addresses.Add(address);
            Features.Set<IServerAddressesFeature>(feature);
        }

        public IFeatureCollection Features { get; } = new FeatureCollection();

        public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken)
            where TContext : notnull => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public void Dispose()
        {
        }

        private sealed class Addressed : IServerAddressesFeature
        {
            public ICollection<string> Addresses { get; } = [];

            public bool PreferHostingUrls { get; set; }
        }
    }
}
