using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Renders the newest state for one person, in their language.</summary>
public interface ICardRenderer
{
    /// <summary>The live card as the answer to a click, with the form that the viewer had open on it.</summary>
    /// <returns>Null when they may not see it.</returns>
    ValueTask<CardContent?> Render(TopicView view, PersonState viewer, Form form, CancellationToken cancellationToken);

    /// <summary>The live card.</summary>
    /// <returns>Null when the viewer has left the organisation.</returns>
    ValueTask<OutgoingMessage.CardMessage?> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>The one line to which a message shrinks when another message becomes the live card.</summary>
    ValueTask<OutgoingMessage.CardMessage> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>A separate message.</summary>
    /// <returns>Null when the viewer may not get it any more.</returns>
    ValueTask<OutgoingMessage.CardMessage?> Message(Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>Several reminders in one message. Those that the viewer may not get any more are left out.</summary>
    /// <returns>Null when none is left.</returns>
    ValueTask<OutgoingMessage.CardMessage?> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken);
}
