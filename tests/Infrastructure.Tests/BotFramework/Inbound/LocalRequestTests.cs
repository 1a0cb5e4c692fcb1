using System.Net;
using System.Text;
using MicroAssignBot.Infrastructure.BotFramework.Settings;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>Without an app id the endpoint …</summary>
public sealed class LocalRequestTests
{
    private static readonly string Body = SampleActivity.With("personal-message", "serviceUrl", "http://127.0.0.1:56151/_connector");

    [Theory]
    [InlineData("Host", "bot.example.com")]
    [InlineData("Host", "abc-3978.devtunnels.ms")]
    [InlineData("Host", "localhost.example.com")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1234")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "abc-3978.devtunnels.ms")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Original-Host", "abc-3978.devtunnels.ms")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Via", "1.1 tunnel")]
    public async Task Answers_nothing_that_came_through_a_tunnel_or_from_a_page(string header, string value)
    {
        await using var host = await BotHost.Start("Development", []);

        Assert.Equal(HttpStatusCode.Forbidden, await Post(host, header, value));
        Assert.Empty(host.Turns.Seen);
    }

    [Theory]
    [InlineData("localhost:3978")]
    [InlineData("127.0.0.1:3978")]
    [InlineData("[::1]:3978")]
    public async Task Answers_every_name_of_this_machine(string name)
    {
        await using var host = await BotHost.Start("Development", []);

        Assert.Equal(HttpStatusCode.OK, await Post(host, "Host", name));
    }

    [Fact]
    public async Task Calls_only_the_ports_it_knows_and_waits_for_them_to_come_back()
    {
        var local = new OnePort(56151);
        await using var host = await BotHost.Start("Development", [], local: local);
        Assert.Equal(HttpStatusCode.OK, await Post(host, "Host", "localhost"));

        local.Port = 56152;
        Assert.Equal(HttpStatusCode.Forbidden, await Post(host, "Host", "localhost"));
        Assert.Single(host.Turns.Seen);
    }

    private static async Task<HttpStatusCode> Post(BotHost host, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(
            Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private sealed class OnePort(int port) : ILocalConnectors
    {
        public int Port { get; set; } = port;

        public bool Includes(int port) => port == Port;
    }
}
