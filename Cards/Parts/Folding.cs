using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Parts;

/// <summary>A part of a card that stays closed until the viewer clicks on the line above it.</summary>
internal static class Folding
{
    /// <param name="id">Of the part, unique on the card.</param>
    /// <param name="title">The key of the line.</param>
    /// <param name="isOpen">Shows the part from the beginning.</param>
    public static IEnumerable<Element> Fold(
        this CardBuilder builder, string id, string title, IReadOnlyList<Element> content, bool isOpen = false) =>
        FoldUnder(id, builder.Text[title], content, isOpen);

    /// <param name="title">The line itself.</param>
    public static IEnumerable<Element> FoldUnder(string id, string title, IReadOnlyList<Element> content, bool isOpen = false)
    {
        if (content.Count == 0) yield break;
        var line = Texts.Line(title) with { Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Accent };
        var toggle = new AdaptiveAction.ToggleVisibility([id]) { Title = title };
        var chevron = new Icon("ChevronDown") { Size = IconSize.XxSmall, Color = TextColor.Accent, Fallback = Nothing.Instead };
        var columns = new ColumnSet(
        [
            new Column(ColumnWidth.Auto, [line]),
            new Column(ColumnWidth.Auto, [chevron]) { VerticalContentAlignment = VerticalAlignment.Center },
        ]);
        yield return new Container([columns]) { SelectAction = toggle, Spacing = Spacing.Small };
        yield return new Container(content) { Id = id, IsVisible = isOpen ? null : false };
    }
}
