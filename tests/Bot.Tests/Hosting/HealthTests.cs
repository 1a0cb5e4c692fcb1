using System.Net;
using System.Net.Sockets;
using MicroAssignBot.Bot.Hosting;
using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Outbox.Sending;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace MicroAssignBot.Bot.Tests.Hosting;

public sealed class HealthTests
{
    private readonly Mock<IStore> store = new();
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task However_many_ask_the_store_is_asked_once_in_a_second()
    {
        await using var app = await Start();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        for (var ask = 0; ask < 20; ask++) Assert.Equal(HttpStatusCode.OK, await Ask(http, "/readyz"));
        Asked(Times.Once());

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await Ask(http, "/readyz"));
        Asked(Times.Exactly(2));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_said_until_it_does_again()
    {
        store.Setup(one => one.Get(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>())).Throws(new IOException("down"));
        await using var app = await Start();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Ask(http, "/readyz"));

        store.Reset();
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await Ask(http, "/readyz"));
    }

    [Fact]
    public async Task What_is_to_be_done_about_the_directory_is_said_and_the_bot_serves_all_the_same()
    {
        var directory = new MemoryStore();
        var head = DirectoryJson.Write(new DirectoryHead(1, 1) { Problems = ["The app lacks the permission User.Read.All."] });
        await directory.Commit(Keys.Directory.Partition, [new Change.Insert(Keys.Directory.Head, head)], Cancellation);
        var people = new DirectoryPeople(directory);
        await people.CatchUp(Cancellation);
        await using var app = await Start(people);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal(HttpStatusCode.OK, await Ask(http, "/readyz"));
        var said = await http.GetStringAsync("/readyz", Cancellation);
        Assert.Contains("degraded", said, StringComparison.Ordinal);
        Assert.Contains("The app lacks the permission User.Read.All.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_of_its_own_answers_the_probes_and_nothing_else_whatever_host_is_asked_for()
    {
        var port = FreePort();
        await using var app = await Start(port);
        using var main = new HttpClient { BaseAddress = new Uri(
            app.Urls.First(url => !url.EndsWith($":{port}", StringComparison.Ordinal))) };
        using var own = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };

        Assert.Equal(HttpStatusCode.OK, await Ask(own, "/healthz"));
        Assert.Equal(HttpStatusCode.OK, await Ask(own, "/readyz"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(own, "/other"));
        Assert.Equal(HttpStatusCode.OK, await Ask(main, "/other"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(main, "/readyz"));
        Assert.Equal(HttpStatusCode.NotFound, await Ask(main, "/readyz", $"localhost:{port}"));
    }

    [Fact]
    public async Task The_server_does_not_say_what_it_is()
    {
        await using var app = await Start();
        using var http = new HttpClient();
        using var response = await http.GetAsync($"{app.Urls.First()}/healthz", Cancellation);

        Assert.Empty(response.Headers.Server);
    }

    [Fact]
    public async Task A_host_name_that_is_not_allowed_is_refused()
    {
        await using var app = await Start(settings: ("AllowedHosts", "bot.example.com"));
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Assert.Equal(HttpStatusCode.BadRequest, await Ask(http, "/other"));
        Assert.Equal(HttpStatusCode.OK, await Ask(http, "/other", "bot.example.com"));
    }

    private Task<WebApplication> Start(int port = 0, params (string Key, string Value)[] settings) => Start(null, port, settings);

    private async Task<WebApplication> Start(DirectoryPeople? people, int port = 0, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = "Production", Args = ["--urls", "http://127.0.0.1:0"] });
        if (port > 0) builder.Configuration["Health:Port"] = FormattableString.Invariant($"{port}");
        foreach (var (key, value) in settings) builder.Configuration[key] = value;
        builder.Logging.ClearProviders();
        builder.Services.AddOptions<RequestLimitsOptions>();
        builder.Services.AddSingleton(store.Object);
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<SendingPause>().AddSingleton<UnreachablePeople>().AddSingleton<DeliveryHealth>();
        if (people is not null) builder.Services.AddSingleton(people);
        builder.AddServer().AddHealth();
        var app = builder.Build();
        app.MapHealth();
        app.MapGet("/other", () => "other");
        await app.StartAsync(Cancellation);
        return app;
    }

    private void Asked(Times times) =>
        store.Verify(one => one.Get(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<CancellationToken>()), times);

    private static async Task<HttpStatusCode> Ask(HttpClient http, string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var response = await http.SendAsync(request, Cancellation);
        return response.StatusCode;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
