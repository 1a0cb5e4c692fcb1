using System.Collections;
using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>One Chromium for all tests, started when the first of them wants a page.</summary>
public sealed class ChromiumFixture : IAsyncDisposable
{
    // Milliseconds: a busy machine is slow to draw, and no test here is about speed.
    private const float Patience = 60_000;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",

        // Letters as wide as the font says, not rounded to whole pixels as some builds do, so that lines break in the same places.
        "--font-render-hinting=none",

        // Pages behind the address bar, which each window would load beside the one that is asked for.
        "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup",

        // The client is one function of nine megabytes that takes hundreds of stack traces while it starts; each reads it all again.
        // Nor does it live long enough for what is often called to be compiled a second time.
        "--js-flags=--no-enable-lazy-source-positions --no-opt --no-maglev --no-flush-bytecode",
    ];

    private readonly Lazy<Task<Started>> started = new(Launch);

    /// <summary>A page of its own, with no memory of earlier ones.</summary>
    /// <param name="width">In pixels, as the page counts them.</param>
    /// <param name="height">The same.</param>
    /// <param name="colors">What the person prefers.</param>
    /// <param name="scale">Pixels of a screenshot for one of the page.</param>
    public async Task<IPage> NewPage(int width, int height, ColorScheme colors = ColorScheme.Light, float scale = 1)
    {
        var page = await (await started.Value).Browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colors,
            DeviceScaleFactor = scale,
        });
        page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        return page;
    }

    /// <summary>Keeps what the page shows as <c>artifacts/screenshots/NAME.png</c>.</summary>
    public static Task Keep(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    /// <summary>The same for one element.</summary>
    public static Task Keep(ILocator element, string name) =>
        element.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated || !started.Value.IsCompletedSuccessfully) return;
        var (playwright, browser) = await started.Value;
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    // One that failed is not tried again: each test would wait for the same downloads.
    private static async Task<Started> Launch()
    {
        var playwright = await Playwright.CreateAsync();
        return new Started(
            playwright, await ChromiumSearch.First(ChromiumSource.All, program => Start(playwright, program), CancellationToken.None));
    }

    private static Task<IBrowser> Start(IPlaywright playwright, ChromiumProgram program)
    {
        var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(
            one => (string)one.Key, one => (string)one.Value!);
        foreach (var (name, value) in program.Environment) environment[name] = value;
        return playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program.Path,
            Headless = true,
            Args = Flags,
            Env = environment,
        });
    }

    private sealed record Started(IPlaywright Playwright, IBrowser Browser);
}
