namespace MicroAssignBot.EndToEnd.Tests.CardRendering;

/// <summary>All approved cards in one theme.</summary>
/// <param name="Theme">One of <see cref="TeamsTheme"/>.</param>
/// <param name="Cards">What drawing them showed.</param>
/// <param name="Copies">Each as HTML, by its name.</param>
/// <param name="Violations">What axe-core found in any of them.</param>
internal sealed record DrawnTheme(
    string Theme, IReadOnlyList<RenderedCard> Cards, IReadOnlyDictionary<string, string> Copies, IReadOnlyList<string> Violations);
