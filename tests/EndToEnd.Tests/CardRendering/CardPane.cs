using System.Text.Json;
using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>Draws one card alone in a narrow chat pane, with sizes like those of Teams.</summary>
internal sealed class CardPane : IAsyncDisposable
{
    /// <summary>The narrowest pane that Teams gives a card, in pixels.</summary>
    public const int Narrow = 320;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "CardRendering");
    private readonly IPage page;

    private CardPane(IPage page) => this.page = page;

    public static async Task<CardPane> Open(ChromiumFixture chromium, CancellationToken cancellationToken)
    {
        await NodePackages.Install(NodePackages.Folder, cancellationToken);
        var page = await chromium.NewPage(Narrow, 640);
        await page.SetContentAsync(await File.ReadAllTextAsync(Path.Combine(Folder, "pane.html"), cancellationToken));
        await page.AddScriptTagAsync(new PageAddScriptTagOptions
        {
            Path = Path.Combine(NodePackages.Folder, "node_modules", "adaptivecards", "dist", "adaptivecards.min.js"),
        });
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Path.Combine(Folder, "render.js") });
        return new CardPane(page);
    }

    /// <param name="name">Of the screenshot that is kept.</param>
    /// <param name="json">The card.</param>
    public async Task<RenderedCard> Render(string name, string json)
    {
        var seen = await page.EvaluateAsync<JsonElement>("json => renderCard(JSON.parse(json))", json);
        await ChromiumFixture.Keep(page.Locator("#pane"), $"card-{name}");
        return new RenderedCard(Strings(seen, "warnings"), Strings(seen, "overflowing"), seen.GetProperty("height").GetDouble());
    }

    public async ValueTask DisposeAsync() => await page.CloseAsync();

    private static IReadOnlyList<string> Strings(JsonElement seen, string name) =>
        [.. seen.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}

/// <summary>What drawing a card brought to light.</summary>
/// <param name="Warnings">Of the parser: unknown elements, missing properties.</param>
/// <param name="Overflowing">What is cut off or reaches over the edge, by its text.</param>
/// <param name="Height">In pixels; 0 when nothing was drawn.</param>
internal sealed record RenderedCard(IReadOnlyList<string> Warnings, IReadOnlyList<string> Overflowing, double Height);
