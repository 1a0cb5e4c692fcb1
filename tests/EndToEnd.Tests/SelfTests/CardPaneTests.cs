using MicroAssignBot.EndToEnd.Tests.Browser;
using MicroAssignBot.EndToEnd.Tests.CardRendering;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.SelfTests;

[Collection("Browser")]
public sealed class CardPaneTests(ChromiumFixture chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_card_fits_a_narrow_pane_and_raises_no_warning()
    {
        await using var renderer = await CardPane.Open(chromium, Cancellation);

        var card = await renderer.Draw(
            "self-test", FakeBot.Form("A title that is long enough to need a second line here").ToJsonString());

        Assert.Empty(card.Warnings);
        Assert.Empty(card.Overflowing);
        Assert.InRange(card.Height, 100, 1000);
    }

    [Fact]
    public async Task What_reaches_over_the_edge_is_named()
    {
        await using var renderer = await CardPane.Open(chromium, Cancellation);

        var card = await renderer.Draw("self-test-wide", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "ColumnSet", "columns": [
              { "type": "Column", "width": "250px", "items": [ { "type": "TextBlock", "text": "left" } ] },
              { "type": "Column", "width": "250px", "items": [ { "type": "TextBlock", "text": "right" } ] } ] } ] }
            """);

        Assert.Contains("right", card.Overflowing);
    }

    [Fact]
    public async Task A_text_that_is_cut_off_is_named()
    {
        await using var renderer = await CardPane.Open(chromium, Cancellation);

        var card = await renderer.Draw("self-test-cut", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "TextBlock", "text": "This sentence was never told to wrap, so its end is nowhere to be seen" } ] }
            """);

        Assert.StartsWith("This sentence", Assert.Single(card.Overflowing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_element_that_the_client_does_not_know_is_named()
    {
        await using var renderer = await CardPane.Open(chromium, Cancellation);

        var card = await renderer.Draw("self-test-unknown", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "Blink", "text": "?" }, { "type": "TextBlock", "text": "here" } ] }
            """);

        Assert.Contains(card.Warnings, warning => warning.Contains("Blink", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_element_that_says_what_older_clients_show_instead_is_sound()
    {
        await using var pane = await CardPane.Open(chromium, Cancellation);

        var card = await pane.Draw("self-test-fallback", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [
              { "type": "Blink", "text": "?", "fallback": { "type": "TextBlock", "text": "instead" } } ] }
            """);

        Assert.Empty(card.Warnings);
        await Assertions.Expect(pane.Card("self-test-fallback")).ToHaveTextAsync("instead");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task Text_that_is_too_pale_to_read_is_named_with_its_card(string theme)
    {
        await using var pane = await CardPane.Open(chromium, Cancellation, theme);
        await pane.Draw("self-test-sound", """
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "clear" } ] }
            """);
        var colour = theme is TeamsTheme.Light ? "light" : "dark";

        await pane.Draw("self-test-pale", $$"""
            { "type": "AdaptiveCard", "version": "1.5", "body": [ { "type": "TextBlock", "text": "pale", "color": "{{colour}}" } ] }
            """);

        var violation = Assert.Single(await Accessibility.Violations(pane.Cards));
        Assert.StartsWith("color-contrast: ", violation, StringComparison.Ordinal);
        Assert.Contains("self-test-pale", violation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_seldom_needed_opens_from_an_overflow_menu()
    {
        await using var pane = await CardPane.Open(chromium, Cancellation);
        await pane.Draw("self-test-overflow", """
            { "type": "AdaptiveCard", "version": "1.5", "actions": [
              { "type": "Action.Submit", "title": "Often" }, { "type": "Action.Submit", "title": "Seldom", "mode": "secondary" } ] }
            """);
        var menu = pane.Cards.Page.GetByText("Seldom");
        await Assertions.Expect(menu).ToHaveCountAsync(0);

        await pane.Cards.GetByLabel("More options").ClickAsync();

        await Assertions.Expect(menu).ToBeVisibleAsync();
    }
}
