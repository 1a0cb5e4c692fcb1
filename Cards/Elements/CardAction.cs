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

    /// <summary>Comes back to the bot, with the card's inputs merged into <paramref name="Data"/>.</summary>
    public sealed record Execute(string Id, string Verb, Click Data) : CardAction;

    public sealed record OpenUrl(string Url) : CardAction;

    public sealed record ToggleVisibility(IReadOnlyList<string> TargetElements) : CardAction;
}
