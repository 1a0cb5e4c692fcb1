using MicroAssignBot.EndToEnd.Tests.Browser;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>Every card in every state, as it was approved, drawn alone by the real renderer in the narrowest pane.</summary>
[Collection("Browser")]
public sealed class EveryCardDrawnTests(ChromiumFixture chromium)
{
    /// <summary>The renderer tests the language with a pattern that remembers where it last matched, so every second "en" fails.</summary>
    private const string OfEverySecondCard = "Invalid value \"en\" for property \"lang\".";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_unknown_to_the_renderer_and_nothing_is_cut_off_at_320_pixels()
    {
        var approved = Directory.GetFiles(Path.Combine(Repository.Root, "tests", "Cards.Tests", "Approved"), "*.json");
        Assert.NotEmpty(approved);
        await using var renderer = await CardPane.Open(chromium, Cancellation);

        foreach (var file in approved)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var seen = await renderer.Render($"320-{name}", await File.ReadAllTextAsync(file, Cancellation));
            Assert.True(seen.Height > 0, $"{name}: nothing was drawn.");
            Assert.True(!seen.Warnings.Except([OfEverySecondCard]).Any(), $"{name}: {string.Join("; ", seen.Warnings)}");
            Assert.True(seen.Overflowing.Count == 0, $"{name} is cut off: {string.Join("; ", seen.Overflowing)}");
        }
    }
}
