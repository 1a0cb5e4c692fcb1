using System.Text.Json;

namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>What drawing a card brought to light.</summary>
/// <param name="Name">Of the card.</param>
/// <param name="Warnings">Of the parser: unknown elements, missing properties.</param>
/// <param name="Overflowing">What is cut off or reaches over the edge, by its text.</param>
/// <param name="Height">In pixels; 0 when nothing was drawn.</param>
internal sealed record RenderedCard(string Name, IReadOnlyList<string> Warnings, IReadOnlyList<string> Overflowing, double Height)
{
    /// <summary>The same in wider panes, if it was looked at there.</summary>
    public IReadOnlyList<string> OverflowingWider { get; private init; } = [];

    public static RenderedCard From(JsonElement seen) => new(
        seen.GetProperty("name").GetString()!,
        Strings(seen, "warnings"),
        Strings(seen, "overflowing"),
        seen.GetProperty("height").GetDouble())
    {
        OverflowingWider = Strings(seen, "overflowingWider"),
    };

    private static IReadOnlyList<string> Strings(JsonElement seen, string name) =>
        [.. seen.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
}
