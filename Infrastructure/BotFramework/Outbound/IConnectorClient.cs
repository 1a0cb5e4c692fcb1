using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>
/// The way to people's chats. Each call is one attempt, over within <c>Bot:CallTimeout</c>; whoever calls repeats, and
/// counts. What goes wrong on the way is a result; only a cancelled token throws, and then the call may have been done.
/// </summary>
public interface IConnectorClient
{
    /// <returns><see cref="CallResult.Done"/> with the id of the new message, if the channel says it.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken);

    /// <summary>Puts another message in the place of one sent before. Notifies nobody.</summary>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken);

    /// <summary>Opens the personal chat with the user of the reference, whose conversation id is not read. Harmless to repeat.</summary>
    /// <returns><see cref="CallResult.Done"/> with the conversation's id.</returns>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    ValueTask<CallResult> CreateConversation(ConversationReference with, CallPriority priority, CancellationToken cancellationToken);
}
