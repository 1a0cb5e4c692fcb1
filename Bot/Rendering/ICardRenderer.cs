using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Rendering;

/// <summary>Turns the newest state into what one person sees of it, in their language.</summary>
public interface ICardRenderer
{
    /// <summary>The live card.</summary>
    /// <returns>Null when nothing is said to the viewer any more, who has left the organisation.</returns>
    ValueTask<OutgoingMessage.Card?> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>The one line that a message shrinks to once the live card lies elsewhere.</summary>
    ValueTask<OutgoingMessage.Card> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>A message of its own.</summary>
    /// <returns>Null when it is not the viewer's to hear any more.</returns>
    ValueTask<OutgoingMessage.Card?> Message(Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>Several reminders in one message; those that are not the viewer's to hear any more are left out.</summary>
    /// <returns>Null when none is left.</returns>
    ValueTask<OutgoingMessage.Card?> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken);
}
