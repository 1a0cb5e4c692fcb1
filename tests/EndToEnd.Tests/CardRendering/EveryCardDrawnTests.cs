namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>
/// Every card in every state, as it was approved, drawn by the real renderer in the narrowest pane, in each theme that Teams has.
/// </summary>
public sealed class EveryCardDrawnTests(DrawnCards drawn) : IClassFixture<DrawnCards>
{
    /// <summary>The renderer tests the language with a pattern that remembers where it last matched, so every second "en" fails.</summary>
    private const string OfEverySecondCard = "Invalid value \"en\" for property \"lang\".";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_card_is_drawn() => Nothing(card => card.Height > 0 ? [] : ["nothing"]);

    [Fact]
    public void Nothing_is_unknown_to_the_renderer() => Nothing(card => card.Warnings.Except([OfEverySecondCard]));

    [Fact]
    public void Nothing_is_cut_off_at_320_pixels() => Nothing(card => card.Overflowing);

    [Fact]
    public void Nothing_is_cut_off_in_wider_panes() => Nothing(card => card.OverflowingWider);

    [Fact]
    public void Everybody_can_read_and_use_every_card() =>
        None(drawn.Themes.SelectMany(theme => theme.Violations.Select(violation => $"{theme.Theme}: {violation}")));

    [Fact]
    public async Task The_gallery_shows_every_card_in_every_theme()
    {
        await GalleryPage.Write(drawn.Themes, Cancellation);

        var page = await File.ReadAllTextAsync(GalleryPage.Path, Cancellation);
        Assert.Equal(ApprovedCards.Names.Count * TeamsTheme.All.Count, page.Split("data-card=").Length - 1);
    }

    private void Nothing(Func<RenderedCard, IEnumerable<string>> wrong) => None(
        from theme in drawn.Themes
        from card in theme.Cards
        from what in wrong(card)
        select $"{theme.Theme}: {card.Name}: {what}");

    private static void None(IEnumerable<string> wrong)
    {
        var all = string.Join(Environment.NewLine, wrong);
        Assert.True(all.Length == 0, all);
    }
}
