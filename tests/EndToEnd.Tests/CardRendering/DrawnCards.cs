using MicroAssignBot.Bot.Tests;
using MicroAssignBot.EndToEnd.Tests.Browser;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>
/// Every approved card in every theme, drawn once for all tests about them. A theme is one page. axe-core takes minutes for all of them,
/// so it reads one theme, another one with each seed, or with SWEEPS=whole every theme; and of that one card in three, or in a long
/// sweep every card.
/// </summary>
public sealed class DrawnCards(ChromiumFixture chromium) : IAsyncLifetime
{
    // A page with all of them at once takes twice the time.
    private const int AtOnce = 16;

    internal IReadOnlyList<DrawnTheme> Themes { get; private set; } = [];

    public async ValueTask InitializeAsync() =>
        Themes = await Task.WhenAll(TeamsTheme.All.Select(theme => Draw(theme, TestContext.Current.CancellationToken)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<DrawnTheme> Draw(string theme, CancellationToken cancellationToken)
    {
        await using var pane = await CardPane.Open(chromium, cancellationToken, theme);
        var isRead = Seeds.IsWhole || TeamsTheme.All[Seeds.First % TeamsTheme.All.Count] == theme;
        // A theme changes colours, not how wide anything is.
        var wider = theme == TeamsTheme.Light ? CardPane.Wide : null;
        List<RenderedCard> cards = [];
        List<string> violations = [];
        Dictionary<string, string> copies = [];
        foreach (var (place, names) in ApprovedCards.Names.Chunk(AtOnce).Index())
        {
            foreach (var name in names) cards.Add(await pane.Draw(name, await ApprovedCards.Json(name, cancellationToken), wider));
            foreach (var (name, copy) in await pane.Copies()) copies.Add(name, copy);
            if (isRead && IsDrawn(place)) violations.AddRange(await Accessibility.Violations(pane.Cards));
            await pane.Clear();
        }

        return new DrawnTheme(theme, cards, copies, violations);
    }

    // The rest of the seed draws the theme: each theme would always be read in the same part.
    private static bool IsDrawn(int place) => (place + (Seeds.First / TeamsTheme.All.Count)) % Seeds.Choose(3, 1, 1) == 0;
}
