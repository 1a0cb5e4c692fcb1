using System.Net;
using System.Text.Json;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Page;

public sealed class RehearsalEndpointsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_is_there_in_development()
    {
        await using var host = await RehearsalTestServer.Start();

        using var response = await host.Client.GetAsync("/", Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Next thing due", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", null)]
    [InlineData("Production", "true")]
    [InlineData("Staging", null)]
    public async Task Elsewhere_there_is_nothing(string environment, string? enabled)
    {
        await using var host = await RehearsalTestServer.Start(environment, enabled);

        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/rehearsal/status", Cancellation)).StatusCode);
        Assert.Equal(
            HttpStatusCode.NotFound, (await host.Client.PostAsync("/rehearsal/advance?to=next-alarm", null, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task Without_windows_page_and_time_machine_are_there()
    {
        await using var host = await RehearsalTestServer.Start("Development", "false");

        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.GetAsync("/rehearsal/status", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.Client.PostAsync("/rehearsal/advance?by=01:00:00", null, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_status_names_the_people_the_time_and_the_windows()
    {
        await using var host = await RehearsalTestServer.Start();

        using var status = JsonDocument.Parse(await host.Client.GetStringAsync("/rehearsal/status", Cancellation));

        Assert.Equal("2026-11-24T10:00:00+01:00", status.RootElement.GetProperty("now").GetString());
        Assert.Equal("Europe/Berlin", status.RootElement.GetProperty("zone").GetString());
        Assert.Equal("Mina Park", status.RootElement.GetProperty("learner").GetProperty("name").GetString());
        Assert.Equal("Ada Novak", status.RootElement.GetProperty("lead").GetProperty("name").GetString());
        Assert.Equal("choose", status.RootElement.GetProperty("progress").GetProperty("try").GetString());
        Assert.False(status.RootElement.GetProperty("run").GetProperty("startedOver").GetBoolean());
        Assert.Equal("starting", status.RootElement.GetProperty("lead").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.5")]
    public async Task A_foreign_name_for_this_machine_is_refused(string name)
    {
        await using var host = await RehearsalTestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/rehearsal/status");
        request.Headers.Host = name;

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Host", "abc-5000.devtunnels.ms")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task What_a_tunnel_forwards_is_refused_although_it_comes_from_this_machine(string header, string value)
    {
        await using var host = await RehearsalTestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/rehearsal/status");
        request.Headers.Add(header, value);

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1:5000")]
    [InlineData("[::1]:5000")]
    public async Task Every_name_of_loopback_is_answered(string name)
    {
        await using var host = await RehearsalTestServer.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/rehearsal/status");
        request.Headers.Host = name;

        Assert.Equal(HttpStatusCode.OK, (await host.Client.SendAsync(request, Cancellation)).StatusCode);
    }
}
