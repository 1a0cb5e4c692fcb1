using System.Text.Json;
using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>Draws cards below each other in a narrow chat pane, as Teams draws them in one of its themes.</summary>
internal sealed class CardPane : IAsyncDisposable
{
    /// <summary>The narrowest pane that Teams gives a card, in pixels.</summary>
    public const int Narrow = 320;

    /// <summary>A wider chat, and one that takes the whole of a small window.</summary>
    public static IReadOnlyList<int> Wide { get; } = [480, 800];

    private readonly IPage page;

    private CardPane(IPage page) => this.page = page;

    /// <summary>All cards that were drawn, and nothing else.</summary>
    public ILocator Cards => page.Locator("#cards");

    public static async Task<CardPane> Open(
        ChromiumFixture chromium, CancellationToken cancellationToken, string theme = TeamsTheme.Light, float scale = 1)
    {
        await NodePackages.Install(NodePackages.Folder, cancellationToken);
        var page = await chromium.NewPage(Narrow, 640, scale: scale);
        await page.SetContentAsync(await PaneFiles.Read("pane.html", cancellationToken));
        await page.EvaluateAsync("theme => document.documentElement.dataset.theme = theme", theme);
        await StandInFont.AddTo(page, cancellationToken);
        await page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = await PaneFiles.Read("teams.css", cancellationToken) });
        await page.AddScriptTagAsync(new PageAddScriptTagOptions
        {
            Path = Path.Combine(NodePackages.Folder, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"),
        });
        foreach (var script in (string[])["themes.js", "render.js"])
            await page.AddScriptTagAsync(new PageAddScriptTagOptions { Content = await PaneFiles.Read(script, cancellationToken) });
        return new CardPane(page);
    }

    /// <summary>Draws one card below those that are there.</summary>
    /// <param name="name">By which <see cref="Card"/> finds it.</param>
    /// <param name="json">The card.</param>
    /// <param name="wider">The widths at which it is looked at too; null for none.</param>
    public async Task<RenderedCard> Draw(string name, string json, IReadOnlyList<int>? wider = null) => RenderedCard.From(
        await page.EvaluateAsync<JsonElement>(
            "([name, json, wider]) => drawCard(name, JSON.parse(json), wider)", new object[] { name, json, wider ?? [] }));

    /// <summary>All cards stand in a pane of this width now.</summary>
    public async Task Widen(int width)
    {
        await page.SetViewportSizeAsync(width, 640);
        await page.EvaluateAsync("width => widen(width)", width);
    }

    /// <summary>Takes all cards away.</summary>
    public Task Clear() => Cards.EvaluateAsync("cards => cards.replaceChildren()");

    public ILocator Card(string name) => page.Locator($"[data-card='{name}']");

    /// <summary>Each card, by its name, as HTML that looks the same without the renderer.</summary>
    public Task<Dictionary<string, string>> Copies() => page.EvaluateAsync<Dictionary<string, string>>("() => copies()");

    public async ValueTask DisposeAsync() => await page.CloseAsync();
}
