namespace MicroAssignBot.Cards.Elements;

/// <summary>The root of a card.</summary>
/// <param name="Lang">The language code, two letters.</param>
/// <param name="FallbackText">Shown by a client that cannot show the card.</param>
internal sealed record AdaptiveCard(
    string Lang,
    string FallbackText,
    IReadOnlyList<Element> Body,
    IReadOnlyList<AdaptiveAction>? Actions);
