using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Draws the live card as the answer to a click.</summary>
internal interface IFormRenderer
{
    /// <summary>With what the viewer was doing on it.</summary>
    /// <returns>Null when they may not see it.</returns>
    ValueTask<CardContent?> Render(TopicView view, PersonState viewer, Form form, CancellationToken cancellationToken);
}
