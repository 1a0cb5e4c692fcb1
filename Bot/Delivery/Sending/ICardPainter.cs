using MicroAssignBot.Bot.Delivery.State;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Delivery.Sending;

/// <summary>Turns the newest state into what one person sees of it, in their language.</summary>
public interface ICardPainter
{
    /// <summary>The live card.</summary>
    ValueTask<OutgoingMessage.Card> Live(TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>The one line that a message shrinks to once the live card lies elsewhere.</summary>
    ValueTask<OutgoingMessage.Card> Shrunk(TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>A message of its own.</summary>
    ValueTask<OutgoingMessage.Card> Message(Notice notice, TopicView view, PersonState viewer, CancellationToken cancellationToken);

    /// <summary>Several reminders in one message.</summary>
    ValueTask<OutgoingMessage.Card> Together(
        IReadOnlyList<(Notice Notice, TopicView View)> parts, PersonState viewer, CancellationToken cancellationToken);
}
