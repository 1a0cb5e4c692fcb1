using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

/// <summary>What a click on a button or link does.</summary>
internal abstract record AdaptiveAction
{
    private AdaptiveAction()
    {
    }

    public string? Title { get; init; }

    public ActionMode? Mode { get; init; }

    /// <summary>Sends <paramref name="Data"/> to the bot, with the card's inputs merged into it.</summary>
    public sealed record Execute(string Id, string Verb, Click Data) : AdaptiveAction;

    public sealed record OpenUrl(string Url) : AdaptiveAction;

    public sealed record ToggleVisibility(IReadOnlyList<string> TargetElements) : AdaptiveAction;
}
