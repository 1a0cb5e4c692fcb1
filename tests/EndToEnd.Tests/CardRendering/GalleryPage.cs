namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>
/// One page with every card in the three themes beside each other, kept by CI. It holds the cards themselves, not pictures of them: it is
/// written in no time by the test that draws them anyway, so nobody has to ask for it, and it stays sharp when it is made larger.
/// </summary>
internal static class GalleryPage
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <meta charset="utf-8">
        <title>Every card in every theme</title>
        """;

    private const string Sheet = """
        body { margin: 24px; background: #ebebeb; color: #242424; font: 14px/20px "Segoe UI", system-ui, sans-serif; }
        h1, h2 { font-weight: 600; }
        nav { columns: 6 160px; }
        section { display: grid; grid-template-columns: repeat(3, 320px); gap: 16px; align-items: start; }
        section h2 { grid-column: 1 / -1; margin: 32px 0 0; font-size: 18px; }
        """;

    public static string Path { get; } = System.IO.Path.Combine(
        Directory.CreateDirectory(System.IO.Path.Combine(Repository.Root, "artifacts", "gallery")).FullName, "index.html");

    public static async Task Write(IReadOnlyList<DrawnTheme> themes, CancellationToken cancellationToken)
    {
        var styles = $"{await StandInFont.Sheet(cancellationToken)}{Sheet}{await PaneFiles.Read("teams.css", cancellationToken)}";
        var links = ApprovedCards.Names.Select(name => $"<a href=\"#{name}\">{name}</a><br>");
        var sections = ApprovedCards.Names.Select(name => Section(name, themes));
        var body = $"<h1>Every card in every theme</h1><nav>{string.Concat(links)}</nav>{string.Concat(sections)}";
        await File.WriteAllTextAsync(Path, $"{Head}<style>{styles}</style>{body}</html>", cancellationToken);
    }

    private static string Section(string name, IReadOnlyList<DrawnTheme> themes)
    {
        var cards = themes.Select(drawn => $"<div data-theme=\"{drawn.Theme}\">{drawn.Copies[name]}</div>");
        return $"<section id=\"{name}\"><h2>{name}</h2>{string.Concat(cards)}</section>";
    }
}
