using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

/// <summary>Windows share a process, and nobody in front of one of them can tell.</summary>
public sealed class SharedWindowTests : IAsyncLifetime
{
    // It listens as the real client does, and has a fault that nobody catches.
    private const string FaultyClient = """
        const answer = (request, response) => {
          if (request.url === '/_debug/ping') response.end('pong');
          else setTimeout(() => { throw new Error('the fault of this client'); }, 1);
        };
        exports.start = async () => require('http').createServer(answer).listen(Number(process.argv[process.argv.indexOf('--port') + 1]));
        """;

    private static readonly CastMember Mina = new(PersonId.Parse("11111111-0000-4000-8000-000000000002"), "Mina Park", "Europe/Berlin");
    private static readonly CastMember Ada = new(PersonId.Parse("11111111-0000-4000-8000-000000000001"), "Ada Novak", "Europe/Berlin");
    private static readonly CastMember Kenji = new(PersonId.Parse("11111111-0000-4000-8000-000000000003"), "Kenji Mori", "Asia/Tokyo");

    private FakeBot bot = null!;
    private PlaygroundClient mina = null!;
    private PlaygroundClient ada = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        bot = await FakeBot.Start(Cancellation);
        mina = await PlaygroundClient.Start(Mina, [], bot.Messages, Cancellation);
        ada = await PlaygroundClient.Start(Ada, [], bot.Messages, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await mina.DisposeAsync();
        await ada.DisposeAsync();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task Two_windows_do_not_hear_each_other()
    {
        await Task.WhenAll(Exchange(mina, "for Mina"), Exchange(ada, "for Ada"));

        Assert.True(Assert.Single(mina.Messages).Card!.Says("for Mina"));
        Assert.True(Assert.Single(ada.Messages).Card!.Says("for Ada"));
    }

    [Fact]
    public async Task Each_window_tells_the_time_zone_and_the_local_time_of_its_own_person()
    {
        await using var kenji = await PlaygroundClient.Start(Kenji, [], bot.Messages, Cancellation);
        await Exchange(mina, "one");
        await Exchange(kenji, "two");
        await Exchange(mina, "three");

        string[] zones = ["Europe/Berlin", "Asia/Tokyo", "Europe/Berlin"];
        Assert.Equal(zones, bot.Received.Select(said => said["localTimezone"]!.ToString()));
        Assert.Equal(zones, bot.Received.Select(said => said["entities"]![0]!["timezone"]!.ToString()));
        Assert.Equal(zones.Select(OffsetNow), bot.Received.Select(said => Time(said["localTimestamp"]!.ToString()).Offset));
    }

    [Fact]
    public async Task The_port_of_a_closed_window_is_free_for_one_that_begins_empty()
    {
        await Exchange(ada, "before");
        var port = ada.Port;

        await ada.DisposeAsync();
        using (var listener = new TcpListener(IPAddress.Loopback, port))
        {
            listener.Start();
        }

        ada = await PlaygroundClient.Start(Ada, [], bot.Messages, Cancellation, port: port);
        await Exchange(ada, "after");
        Assert.Equal(port, ada.Port);
        Assert.True(Assert.Single(ada.Messages).Card!.Says("after"));
    }

    [Fact]
    public async Task A_page_that_is_loaded_anew_is_told_again_what_was_said_in_its_own_window()
    {
        await Exchange(ada, "for Ada");
        await Exchange(mina, "for Mina");
        using var page = new HttpClient();
        await page.GetStringAsync(mina.Address, Cancellation);

        var told = new Transcript();
        await using var stream = await MessageStream.Open(mina.Address, told, Cancellation);
        await mina.Install(Cancellation);

        await told.WaitFor(message => message.Card!.Says("for Mina"), "what was said", TimeSpan.FromSeconds(10), Cancellation);
        Assert.Single(told.Messages);
    }

    [Fact]
    public async Task A_window_that_does_not_open_says_why()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => PlaygroundClient.Start(Mina, [Ada, Ada], bot.Messages, Cancellation));

        Assert.Contains("User ID must be unique", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_breaks_says_why_and_the_others_go_on()
    {
        var folder = Directory.CreateTempSubdirectory("faulty-").FullName;
        var script = Directory.CreateDirectory(Path.Combine(folder, "dist"));
        await File.WriteAllTextAsync(Path.Combine(script.FullName, "index.js"), FaultyClient, Cancellation);
        var launch = new PlaygroundLaunch(
            new ClientPackage.Present("node", Path.Combine(folder, "cli.js")), folder, Scene.Default.For(Mina, []), bot.Messages, 0,
            Mina.TimeZone);
        await using var faulty = await SharedWindow.Open(launch, Cancellation);
        using var page = new HttpClient();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(
            () => faulty.Unbroken(page.GetStringAsync(faulty.Address, Cancellation)));

        Assert.Contains("the fault of this client", failure.Message, StringComparison.Ordinal);
        await Exchange(mina, "still here");
        Directory.Delete(folder, recursive: true);
    }

    private static DateTimeOffset Time(string written) => DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);

    private static TimeSpan OffsetNow(string zone) =>
        TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(TimeProvider.System.GetUtcNow());

    private static async Task Exchange(PlaygroundClient person, string words)
    {
        await person.Say(words, Cancellation);
        await person.WaitForText(words, Cancellation);
    }
}
