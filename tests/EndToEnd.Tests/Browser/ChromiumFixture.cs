using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>One Chromium for all tests, started when the first of them wants a page.</summary>
public sealed class ChromiumFixture : IAsyncDisposable
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A page of its own, with no memory of earlier ones.</summary>
    public async Task<IPage> NewPage(int width, int height, ColorScheme colors = ColorScheme.Light)
    {
        await Launch();
        return await browser!.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = colors,
        });
    }

    /// <summary>Keeps what the page shows as <c>artifacts/screenshots/NAME.png</c>.</summary>
    public static Task Keep(IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    /// <summary>The same for one element.</summary>
    public static Task Keep(ILocator element, string name) =>
        element.ScreenshotAsync(new LocatorScreenshotOptions { Path = Path.Combine(Repository.Screenshots, $"{name}.png") });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }

    private async Task Launch()
    {
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            browser ??= await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = ChromiumProgram.FindOrInstall(),
                Headless = true,
                Args = Flags,
            });
        }
        finally
        {
            gate.Release();
        }
    }
}
