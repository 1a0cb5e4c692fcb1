using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>The words in a picture, a line each, with what stands in fields.</summary>
internal static class VisibleText
{
    private const string Script = """
        element => [
          element.innerText,
          ...[...element.querySelectorAll('input:not([type=checkbox], [type=radio]), textarea')]
            .filter(input => input.getClientRects().length > 0).map(input => input.value || input.placeholder),
        ].join('\n')
        """;

    public static async Task<string> Of(ILocator shown) => Tidied(await shown.EvaluateAsync<string>(Script));

    /// <summary>Of the page and every frame in it.</summary>
    public static async Task<string> Of(IPage page)
    {
        var texts = await Task.WhenAll(page.Frames.Select(frame => frame.Locator("body").EvaluateAsync<string>(Script)));
        return Tidied(string.Join('\n', texts));
    }

    private static string Tidied(string text) =>
        $"{string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}\n";
}
