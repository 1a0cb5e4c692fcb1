using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>
/// Open Sans under the name of Teams' font, which is not free: the nearest relative, a little wider, so that what fits here fits there. It
/// comes with the Node packages, so every machine breaks lines in the same places and draws the same pictures.
/// </summary>
internal static class StandInFont
{
    private static readonly string File = Path.Combine(
        NodePackages.Folder, "node_modules", "@fontsource-variable", "open-sans", "files", "open-sans-latin-wght-normal.woff2");

    // Given to the page as bytes: a page may say where its style sheets and fonts come from.
    private const string Adding = """
        async font => {
          if ([...document.fonts].some(face => face.family.includes('Segoe UI'))) return;
          const bytes = Uint8Array.from(atob(font), letter => letter.charCodeAt(0));
          document.fonts.add(await new FontFace('Segoe UI', bytes, { weight: '300 800' }).load());
        }
        """;

    /// <summary>For the page and every frame in it.</summary>
    public static async Task AddTo(IPage page, CancellationToken cancellationToken)
    {
        await NodePackages.Install(NodePackages.Folder, cancellationToken);
        var font = await Read(cancellationToken);
        foreach (var frame in page.Frames) await frame.EvaluateAsync(Adding, font);
    }

    /// <summary>As a style sheet.</summary>
    public static async Task<string> Sheet(CancellationToken cancellationToken) => $$"""
        @font-face {
          font-family: "Segoe UI"; font-weight: 300 800; src: url(data:font/woff2;base64,{{await Read(cancellationToken)}});
        }
        """;

    private static async Task<string> Read(CancellationToken cancellationToken) =>
        Convert.ToBase64String(await System.IO.File.ReadAllBytesAsync(File, cancellationToken));
}
