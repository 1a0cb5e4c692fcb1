using MicroAssignBot.Cards.Clicks;

namespace MicroAssignBot.Cards.Elements;

/// <summary>What a click on a button or link does.</summary>
internal abstract record CardAction
{
    private CardAction()
    {
    }

    public string? Title { get; init; }

    public ActionMode? Mode { get; init; }

    /// <summary>Sends <paramref name="Data"/> to the bot, with the card's inputs merged into it.</summary>
    public sealed record Execute(string Id, string Verb, Click Data) : CardAction;

    public sealed record OpenUrl(string Url) : CardAction;

    public sealed record ToggleVisibility(IReadOnlyList<string> TargetElements) : CardAction;
}
