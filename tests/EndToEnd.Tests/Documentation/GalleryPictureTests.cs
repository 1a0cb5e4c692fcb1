using MicroAssignBot.EndToEnd.Tests.Browser;
using MicroAssignBot.EndToEnd.Tests.CardRendering;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>The pictures of docs/gallery.md.</summary>
public sealed class GalleryPictureTests(ChromiumFixture chromium)
{
    [Theory]
    [InlineData("welcome", "welcome", TeamsTheme.Light)]
    [InlineData("offer", "offer", TeamsTheme.Light)]
    [InlineData("work", "work", TeamsTheme.Light)]
    [InlineData("review", "review", TeamsTheme.Light)]
    [InlineData("feedback", "closed-Approved", TeamsTheme.Light)]
    [InlineData("reminder", "reminder-HalfWay", TeamsTheme.Light)]
    [InlineData("offer-dark", "offer", TeamsTheme.Dark)]
    [InlineData("offer-high-contrast", "offer", TeamsTheme.HighContrast)]
    public async Task A_card_in_the_docs_looks_as_it_does_today(string picture, string card, string theme)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var pane = await CardPane.Open(chromium, cancellation, theme, scale: 2);
        await pane.Draw(card, await ApprovedCards.Json(card, cancellation));

        await Pictures.Check($"card-{picture}", pane.Card(card));
    }
}
