using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// Sends to people's chats and to channels. Each call is one attempt and ends within <c>Bot:CallTimeout</c>; the caller repeats, and
/// counts. A failure is a result. Only a cancelled token throws, and then the call may have been done.
/// </summary>
public interface IConnectorClient
{
    /// <param name="to">A person's chat. With the id of a team's channel instead, a card begins a new thread there.</param>
    /// <returns><see cref="CallResult.Done"/> with the id of the new message, if the channel returns one.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken);

    /// <summary>Replaces a message sent before, in a channel the first message of a thread. Notifies nobody.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken);

    /// <summary>Opens the personal chat with the user of the reference; ignores its conversation id. Harmless to repeat.</summary>
    /// <returns><see cref="CallResult.Done"/> with the conversation's id.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<CallResult> CreateConversation(ConversationReference with, CallPriority priority, CancellationToken cancellationToken);
}
