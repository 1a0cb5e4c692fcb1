namespace MicroAssignBot.Cards.Elements;

/// <summary>A piece of literal text; with <see cref="SelectAction"/> a link.</summary>
internal sealed record TextRun(string Text)
{
    public TextSize? Size { get; init; }

    public TextWeight? Weight { get; init; }

    public TextColor? Color { get; init; }

    public bool? IsSubtle { get; init; }

    public bool? Underline { get; init; }

    public AdaptiveAction? SelectAction { get; init; }

    public static TextRun Link(string text, string url) =>
        new(text) { Color = TextColor.Accent, Underline = true, SelectAction = new AdaptiveAction.OpenUrl(url) };
}
