using MicroAssignBot.Cards.Elements;

namespace MicroAssignBot.Cards.Parts;

/// <summary>Text elements. They show their text as it was written, never as Markdown.</summary>
internal static class Texts
{
    public static TextBlock Heading(string text) =>
        new(Markdown.Literal(text)) { Style = TextStyle.Heading, Size = TextSize.Medium, Weight = TextWeight.Bolder };

    public static TextBlock Label(string text) => new(Markdown.Literal(text)) { Weight = TextWeight.Bolder };

    public static TextBlock Line(string text) => new(Markdown.Literal(text));

    public static TextBlock Quiet(string text) => new(Markdown.Literal(text)) { IsSubtle = true, Spacing = Spacing.Small };

    public static FactSet Facts(params IEnumerable<(string Title, string Value)> facts) =>
        new([.. facts.Select(fact => new Fact(Markdown.Literal(fact.Title), Markdown.Literal(fact.Value)))]);

    /// <summary>Text by a person or the catalogue; its line breaks stay.</summary>
    public static RichTextBlock Written(string text) => new([new TextRun(text)]) { Spacing = Spacing.Small };

    public static RichTextBlock Link(string text, string url) => new([TextRun.Link(text, url)]) { Spacing = Spacing.Small };

    public static IEnumerable<Element> Numbered(IEnumerable<string> texts) =>
        texts.Select((text, place) => new RichTextBlock([new TextRun($"{place + 1}. ") { IsSubtle = true }, new TextRun(text)])
        {
            Spacing = Spacing.Small,
        });
}
