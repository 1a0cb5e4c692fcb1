namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>Every card in every state, as somebody approved it.</summary>
internal static class ApprovedCards
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Cards.Tests", "Approved");

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.EndsWith(".received", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static Task<string> Json(string name, CancellationToken cancellationToken) =>
        File.ReadAllTextAsync(Path.Combine(Folder, $"{name}.json"), cancellationToken);
}
