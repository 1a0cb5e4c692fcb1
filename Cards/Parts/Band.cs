using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Parts;

/// <summary>
/// The band on top of a card. On the left is what the card is about, on the right the one moment that matters. The state shows in
/// the colour and in words.
/// </summary>
internal static class Band
{
    /// <param name="word">Says the state.</param>
    /// <param name="moment">Belongs to the word; null when none does.</param>
    public static Container Render(CardState state, (string Name, string Detail) about, string word, string? moment) => Around(
        state,
        new ColumnSet(
        [
            new Column(
                ColumnWidth.Stretch,
                [
                    Small(about.Name) with { Weight = TextWeight.Bolder, Color = Color(state) },
                    Small(about.Detail) with { IsSubtle = true, Spacing = Spacing.None },
                ]) { VerticalContentAlignment = VerticalAlignment.Center },
            new Column(
                ColumnWidth.Auto,
                [
                    Word(state, word),
                    .. moment is null
                        ? Array.Empty<Element>()
                        : [Small(moment) with { Weight = TextWeight.Bolder, HorizontalAlignment = HorizontalAlignment.Right,
                            Spacing = Spacing.None }],
                ]) { VerticalContentAlignment = VerticalAlignment.Center },
        ]));

    public static Container Around(CardState state, params IReadOnlyList<Element> elements) =>
        new(elements) { Style = Style(state), Bleed = true };

    public static ContainerStyle Style(CardState state) => state switch
    {
        CardState.Yours => ContainerStyle.Accent,
        CardState.Theirs => ContainerStyle.Emphasis,
        CardState.Late => ContainerStyle.Warning,
        CardState.Approved => ContainerStyle.Good,
        CardState.Stopped => ContainerStyle.Attention,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No style is chosen for this state."),
    };

    // Other colours of text are too close to the ground of their band: some clients still have a light green on a light green.
    private static TextColor? Color(CardState state) => state is CardState.Yours ? TextColor.Accent : null;

    private static BadgeStyle? Badge(CardState state) => state switch
    {
        CardState.Yours or CardState.Theirs => null,
        CardState.Late => BadgeStyle.Warning,
        CardState.Approved => BadgeStyle.Good,
        CardState.Stopped => BadgeStyle.Attention,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No badge is chosen for this state."),
    };

    public static Element Word(CardState state, string word)
    {
        var text = Small(word) with { HorizontalAlignment = HorizontalAlignment.Right };
        return Badge(state) is { } style
            ? new Badge(word, style) { HorizontalAlignment = HorizontalAlignment.Right, Fallback = text }
            : text with { IsSubtle = true };
    }

    private static TextBlock Small(string text) => Texts.Line(text) with { Size = TextSize.Small };
}
