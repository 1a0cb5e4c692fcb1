using System.Globalization;
using MicroAssignBot.Bot.Tests;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>A phone shows a card of 320 by 640 pixels at once; for the rest one has to scroll.</summary>
public sealed class PhoneHeightTests(DrawnEntries drawn, ITestOutputHelper output) : IClassFixture<DrawnEntries>
{
    private const int Phone = 640;

    public static TheoryData<string> Kinds => [.. EntryCards.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_card_of_a_typical_entry_is_read_without_scrolling(string kind) =>
        Assert.InRange(Median(drawn.Kinds[kind]).Height, 1, Phone);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_entry_makes_a_card_that_is_cut_off(string kind)
    {
        var cards = drawn.Kinds[kind];

        Figures.Print(output, Figure(kind, cards));
        Assert.Equal([], cards.SelectMany(card => card.Overflowing.Select(text => $"{card.Name}: {text}")));
    }

    private static RenderedCard Median(IReadOnlyList<RenderedCard> cards) => cards[cards.Count / 2];

    private static string Figure(string kind, IReadOnlyList<RenderedCard> cards)
    {
        var (least, median, most) = (cards[0], Median(cards), cards[^1]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{kind}, {cards.Count} entries at 320 pixels: {least.Height:F0} to {most.Height:F0} high ({most.Name}), "
                + $"half of them at most {median.Height:F0}; {cards.Count(card => card.Height > Phone)} over {Phone}.");
    }
}
