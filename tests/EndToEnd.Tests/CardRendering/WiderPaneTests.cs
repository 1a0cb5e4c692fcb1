using MicroAssignBot.EndToEnd.Tests.Browser;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>
/// Pictures of guidance for people to look at: the board, a digest, progress, a question and its answer, as wide as a phone, a chat and a
/// small window. They lie in <c>artifacts/screenshots</c>.
/// </summary>
public sealed class WiderPaneTests(ChromiumFixture chromium)
{
    private static readonly IReadOnlyList<string> Cards =
        [
            "board", "board-person-many", "digest-many", "progress", "progress-too-high", "work-asking-lead", "deputy-question",
            "work-answered",
        ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TeamsTheme.Light)]
    [InlineData(TeamsTheme.Dark)]
    public async Task Guidance_is_kept_as_pictures_in_each_width(string theme)
    {
        await using var pane = await CardPane.Open(chromium, Cancellation, theme);
        foreach (var name in Cards)
            Assert.Empty((await pane.Draw(name, await ApprovedCards.Json(name, Cancellation), CardPane.Wide)).OverflowingWider);
        foreach (var width in CardPane.Wide.Prepend(CardPane.Narrow))
        {
            await pane.Widen(width);
            await ChromiumFixture.Keep(pane.Cards, $"guidance-{theme}-{width}");
        }
    }
}
