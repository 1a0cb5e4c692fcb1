using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Viewing;

/// <summary>A button under an answer in words.</summary>
public sealed record SuggestedButton(string Title, Click Click);
