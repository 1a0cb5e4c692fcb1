using MicroAssignBot.EndToEnd.Tests.Browser;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>The cards of every entry of the catalogue, drawn once for all tests about them.</summary>
public sealed class DrawnEntries(ChromiumFixture chromium) : IAsyncLifetime
{
    /// <summary>By the card's name, the lowest first.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<RenderedCard>> Kinds { get; private set; } =
        new Dictionary<string, IReadOnlyList<RenderedCard>>();

    public async ValueTask InitializeAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var entries = await EntryCards.Entries(cancellation);
        await using var pane = await CardPane.Open(chromium, cancellation);
        Dictionary<string, IReadOnlyList<RenderedCard>> kinds = [];
        foreach (var (kind, json) in EntryCards.Kinds)
        {
            List<RenderedCard> cards = [];
            foreach (var entry in entries) cards.Add(await pane.Draw($"{entry.Id}", json(entry)));
            kinds.Add(kind, [.. cards.OrderBy(card => card.Height)]);
            await pane.Clear();
        }

        Kinds = kinds;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
