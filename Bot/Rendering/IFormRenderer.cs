using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Renders the live card as the answer to a click.</summary>
internal interface IFormRenderer
{
    /// <summary>The live card, with the form that the viewer had open on it.</summary>
    /// <returns>Null when they may not see it.</returns>
    ValueTask<CardContent?> Render(TopicView view, PersonState viewer, Form form, CancellationToken cancellationToken);
}
