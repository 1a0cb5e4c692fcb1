namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>A Chromium that Playwright can start.</summary>
/// <param name="Path">Where the program lies; null for the one that Playwright installed itself.</param>
/// <param name="Environment">Variables it needs beside those of this process.</param>
public sealed record ChromiumProgram(string? Path, IReadOnlyDictionary<string, string> Environment)
{
    public ChromiumProgram(string? path)
        : this(path, new Dictionary<string, string>())
    {
    }
}
