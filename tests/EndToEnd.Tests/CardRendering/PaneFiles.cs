namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>The pane's page, style sheet and scripts, as they lie beside these tests.</summary>
internal static class PaneFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "CardRendering");

    public static Task<string> Read(string name, CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(Folder, name), cancellationToken);
}
