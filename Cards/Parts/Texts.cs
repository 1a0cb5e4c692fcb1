using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Text elements. They show their text as it was written, never as Markdown.</summary>
internal static class Texts
{
    public static TextBlock Heading(string text) =>
        new(Markdown.Literal(text)) { Style = TextStyle.Heading, Size = TextSize.Large, Weight = TextWeight.Bolder };

    public static TextBlock Label(string text) => new(Markdown.Literal(text)) { Weight = TextWeight.Bolder };

    public static TextBlock Line(string text) => new(Markdown.Literal(text));

    /// <summary>What merely explains.</summary>
    public static TextBlock Quiet(string text) =>
        new(Markdown.Literal(text)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.Small };

    /// <summary>Many such lines, which take up less of the message than an element each.</summary>
    public static RichTextBlock QuietLines(IEnumerable<string> lines) =>
        new([new TextRun(string.Join('\n', lines)) { Size = TextSize.Small, IsSubtle = true }]) { Spacing = Spacing.Small };

    public static FactSet Facts(params IEnumerable<(string Title, string Value)> facts) =>
        new([.. facts.Select(fact => new Fact(Markdown.Literal(fact.Title), Markdown.Literal(fact.Value)))]);

    /// <summary>Facts side by side, each under its label.</summary>
    public static ColumnSet Columns(params IEnumerable<(string Label, string Value)> facts) => new([.. facts.Select(fact =>
        new Column(ColumnWidth.Stretch, [Quiet(fact.Label), Label(fact.Value) with { Spacing = Spacing.None }]))]);

    /// <summary>Sets apart what a person said or made, or facts to look up.</summary>
    public static Container Apart(params IEnumerable<Element?> elements) =>
        new([.. elements.OfType<Element>()]) { Style = ContainerStyle.Emphasis };

    /// <summary>Text by a person or the catalogue; its line breaks stay.</summary>
    public static RichTextBlock Written(string text) => new([new TextRun(text)]) { Spacing = Spacing.Small };

    public static RichTextBlock Link(string text, string url) => new([TextRun.Link(text, url)]) { Spacing = Spacing.Small };

    public static IEnumerable<Element> Numbered(IEnumerable<string> texts) => texts.Select((text, place) => Marked($"{place + 1}. ", text));

    /// <summary>Short points, close together.</summary>
    public static IEnumerable<Element> Ticked(IEnumerable<string> texts) => texts.Select((text, place) =>
        place == 0 ? Marked("✓ ", text) : Marked("✓ ", text) with { Spacing = Spacing.None });

    private static RichTextBlock Marked(string mark, string text) =>
        new([new TextRun(mark) { IsSubtle = true }, new TextRun(text)]) { Spacing = Spacing.Small };
}
