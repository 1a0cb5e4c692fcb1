using MicroAssignBot.EndToEnd.Tests.Browser;
using MicroAssignBot.EndToEnd.Tests.CardRendering;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

public sealed class CardPictureTests(ChromiumFixture chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Looks =>
        [.. DocumentedCards.All.Select(shown => (shown.Theme, shown.Scale)).Distinct()];

    /// <summary>One page for all that look alike: a page takes longer to open than a card to draw.</summary>
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Every_card_in_the_docs_looks_as_it_does_today(string theme, int scale)
    {
        await using var pane = await CardPane.Open(chromium, Cancellation, theme, scale);

        await Assert.MultipleAsync(
            [.. DocumentedCards.All.Where(shown => (shown.Theme, shown.Scale) == (theme, scale)).Select(Check)]);

        Func<Task> Check(DocumentedCard shown) => async () =>
        {
            // Alone at the top, so that no card lies half a pixel lower because another has grown.
            await pane.Clear();
            await pane.Draw(shown.Card, await ApprovedCards.Json(shown.Card, Cancellation));
            await Pictures.Check(shown.Picture, pane.Card(shown.Card));
        };
    }
}
