using System.Net;

namespace MicroAssignBot.Bot.Tests.Rehearsal.Page;

public sealed class StartOverEndpointTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_host_answers_before_it_stops()
    {
        await using var host = await RehearsalTestServer.Start();

        using var answer = await Post(host);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.True(host.Stopping.WaitHandle.WaitOne(TimeSpan.FromSeconds(10)));
        Assert.False(host.StartOver.Ask("again", "again"));
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:4000")]
    [InlineData("null")]
    public async Task A_page_from_elsewhere_cannot_start_over(string origin)
    {
        await using var host = await RehearsalTestServer.Start();

        using var answer = await Post(host, origin);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(host.Stopping.IsCancellationRequested);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Outside_Development_there_is_nothing_to_start_over(string environment)
    {
        await using var host = await RehearsalTestServer.Start(environment);

        using var answer = await Post(host);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(host.Stopping.IsCancellationRequested);
    }

    [Fact]
    public async Task A_storage_account_that_others_may_share_is_never_emptied()
    {
        await using var host = await RehearsalTestServer.Start(account: "https://contoso.table.core.windows.net");

        using var answer = await Post(host);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("empty its table yourself", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.False(host.Stopping.IsCancellationRequested);
    }

    private static async Task<HttpResponseMessage> Post(RehearsalTestServer host, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/rehearsal/start-over");
        if (origin is not null) request.Headers.Add("Origin", origin);
        return await host.Client.SendAsync(request, Cancellation);
    }
}
