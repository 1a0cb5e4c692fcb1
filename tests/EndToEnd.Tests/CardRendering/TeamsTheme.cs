namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>The looks that a person can give to Teams, by the names that the pane's script and style sheet know.</summary>
internal static class TeamsTheme
{
    public const string Light = "light";
    public const string Dark = "dark";
    public const string HighContrast = "high-contrast";

    public static IReadOnlyList<string> All { get; } = [Light, Dark, HighContrast];
}
