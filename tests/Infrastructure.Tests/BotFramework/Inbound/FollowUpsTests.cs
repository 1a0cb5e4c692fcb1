using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Inbound;

/// <summary>What follows an answer …</summary>
public sealed class FollowUpsTests : IAsyncLifetime
{
    private readonly Turns turns = new();
    private WebApplication app = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private FollowUps FollowUps => app.Services.GetRequiredService<FollowUps>();

    public async ValueTask InitializeAsync()
    {
        var builder = BotHost.Builder("Development", []);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ITurnHandler>(turns);
        app = builder.Build();
        app.MapMessages("/api/messages");
        await app.StartAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Keeps_nobody_waiting_who_clicks_next_over_the_same_connection()
    {
        var slow = new TaskCompletionSource();
        turns.Then = () => slow.Task;
        using var channel = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1 });

        await Click(channel);
        await Click(channel).WaitAsync(TimeSpan.FromSeconds(20), Cancellation);

        Assert.False(FollowUps.WhenIdle.IsCompleted);
        slow.SetResult();
        await FollowUps.WhenIdle.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task Is_begun_after_the_answer_and_apart_from_the_request_whose_trace_it_belongs_to()
    {
        var seen = new TaskCompletionSource<Activity?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        turns.Then = () =>
        {
            seen.SetResult(Activity.Current);
            return Task.FromException(new InvalidOperationException("It is logged, and troubles nobody."));
        };
        using var channel = new HttpClient();

        await Click(channel);

        Assert.Equal("turn follow-up", (await seen.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation))?.OperationName);
        await FollowUps.WhenIdle.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        await Click(channel);
    }

    private async Task Click(HttpClient channel)
    {
        turns.Answer = _ => new InvokeResponse.Sentence("Done");
        var activity = JsonNode.Parse(SampleActivity.Text("execute"))!;
        activity["serviceUrl"] = "http://127.0.0.1:1/";
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await channel.PostAsync(new Uri(app.Urls.Single() + "/api/messages"), content, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Done", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
