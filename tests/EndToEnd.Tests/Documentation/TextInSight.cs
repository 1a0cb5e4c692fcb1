using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Documentation;

/// <summary>The words in a picture, a line each, with what stands in fields.</summary>
internal static class TextInSight
{
    private const string Script = """
        element => [
          element.innerText,
          ...[...element.querySelectorAll('input:not([type=checkbox], [type=radio]), textarea')]
            .filter(input => input.getClientRects().length > 0).map(input => input.value || input.placeholder),
        ].join('\n')
        """;

    public static async Task<string> Read(ILocator shown)
    {
        var text = await shown.EvaluateAsync<string>(Script);
        return $"{string.Join('\n', text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}\n";
    }
}
