using MicroAssignBot.Bot.Tests;
using MicroAssignBot.EndToEnd.Tests.Host;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>The real host, and its page with two Teams clients in Chromium, as a person sees them.</summary>
internal sealed class RehearsalPage : IAsyncDisposable
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 40_000 };

    private readonly string folder = Directory.CreateTempSubdirectory("rehearsal-page-").FullName;
    private readonly string prefix;
    private readonly IReadOnlyDictionary<string, string> more;
    private HostProcess host = null!;
    private int pictures;

    private RehearsalPage(IPage page, string prefix, IReadOnlyDictionary<string, string> more)
    {
        (Page, this.prefix, this.more) = (page, prefix, more);
        (Learner, Lead) = (new ChatWindow(page, "learner"), new ChatWindow(page, "lead"));
    }

    public IPage Page { get; }

    public ChatWindow Learner { get; }

    public ChatWindow Lead { get; }

    /// <param name="prefix">Of the names of its pictures.</param>
    /// <param name="more">Further settings of the host.</param>
    public static async Task<RehearsalPage> Open(
        ChromiumFixture chromium, string prefix, CancellationToken cancellationToken, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string>(
            more.Select(pair => KeyValuePair.Create(pair.Key, pair.Value))) { ["Rehearsal:Enabled"] = "true" };
        var rehearsal = new RehearsalPage(await chromium.NewPage(1960, 1180), prefix, settings);
        rehearsal.host = await HostProcess.Start(rehearsal.Settings(0), cancellationToken);
        await rehearsal.Page.GotoAsync(rehearsal.host.Address.AbsoluteUri);
        return rehearsal;
    }

    /// <summary>One moment after the other; where one fails, a picture shows how it looked.</summary>
    public async Task Show(params Func<Task>[] moments)
    {
        try
        {
            foreach (var moment in moments) await moment();
        }
        catch
        {
            await Keep("where-it-failed");
            throw;
        }
    }

    /// <summary>The host stops and starts again at the same address; the windows are empty then, and the page is not loaded anew.</summary>
    public async Task Restart(CancellationToken cancellationToken)
    {
        var port = host.Address.Port;
        await host.Stop(cancellationToken);
        await host.DisposeAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("The bot isn't running.", Patiently);
        host = await HostProcess.Start(Settings(port), cancellationToken);
    }

    /// <summary>Moves the clock to the next thing that is due, once or until the page says this.</summary>
    public async Task Next(string said)
    {
        var status = Page.GetByRole(AriaRole.Status);
        for (var step = 0; step < 12; step++)
        {
            await Page.GetByRole(AriaRole.Button, new() { Name = "Next thing due" }).ClickAsync();
            await Assertions.Expect(status).Not.ToContainTextAsync("Moving on to the next thing due", new() { Timeout = 40_000 });
            if ((await status.TextContentAsync())?.Contains(said, StringComparison.Ordinal) == true) return;
        }

        await Assertions.Expect(status).ToContainTextAsync(said, Patiently);
    }

    /// <summary>For whoever looks at all of them, which a short sweep leaves out.</summary>
    public Task Picture(string moment) => Seeds.IsShort ? Task.CompletedTask : Keep(moment);

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        if (host is not null) await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task Keep(string moment) => ChromiumFixture.Keep(Page, FormattableString.Invariant($"{prefix}{++pictures:D2}-{moment}"));

    private HostSettings Settings(int port) => new(Path.Combine(folder, "microassign.db"), port, more);
}
