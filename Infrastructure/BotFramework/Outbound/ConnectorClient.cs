using MicroAssignBot.Infrastructure.BotFramework.Activities;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Composes the calls to people's chats and to channels.</summary>
internal sealed class ConnectorClient(ConnectorCalls calls) : IConnectorClient
{
    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken) =>
        ChannelIds.IsChannel(to.ConversationId) && !ChannelIds.IsThread(to.ConversationId) && message is OutgoingMessage.CardMessage card
            ? BeginThread(to, card, priority, cancellationToken)
            : Call(
            new ConnectorCall(
                "send",
                HttpMethod.Post,
                to.ServiceUrl,
                ConnectorAddress.Activities(to.ServiceUrl, to.ConversationId),
                to.ConversationId,
                to.TenantId,
                ActivityWriter.Message(to, message, null)),
            priority,
            cancellationToken);

    public ValueTask<CallResult> Update(
        ConversationReference to,
        string activityId,
        OutgoingMessage message,
        CallPriority priority,
        CancellationToken cancellationToken) => ConnectorAddress.IsId(activityId)
            ? Call(
                new ConnectorCall(
                    "update",
                    HttpMethod.Put,
                    to.ServiceUrl,
                    ConnectorAddress.Activity(to.ServiceUrl, ThreadOf(to.ConversationId, activityId), activityId),
                    to.ConversationId,
                    to.TenantId,
                    ActivityWriter.Message(to, message, activityId)),
                priority,
                cancellationToken)
            // No message can have this id; that says nothing of the person.
            : ValueTask.FromResult<CallResult>(new CallResult.NotFound());

    public ValueTask<CallResult> CreateConversation(
        ConversationReference with, CallPriority priority, CancellationToken cancellationToken) => Call(
            new ConnectorCall(
                "create",
                HttpMethod.Post,
                with.ServiceUrl,
                ConnectorAddress.Conversations(with.ServiceUrl),
                with.UserId,
                with.TenantId,
                ActivityWriter.Conversation(with)),
            priority,
            cancellationToken);

    private async ValueTask<CallResult> BeginThread(
        ConversationReference channel, OutgoingMessage.CardMessage card, CallPriority priority, CancellationToken cancellationToken)
    {
        var result = await Call(
            new ConnectorCall(
                "post",
                HttpMethod.Post,
                channel.ServiceUrl,
                ConnectorAddress.Conversations(channel.ServiceUrl),
                channel.ConversationId,
                channel.TenantId,
                ActivityWriter.Thread(channel, card)),
            priority,
            cancellationToken);
        return result is CallResult.Done done ? new CallResult.Done(done.MessageId) : result;
    }

    // The first message of a thread gives the thread its id.
    private static string ThreadOf(string conversation, string message) =>
        ChannelIds.IsChannel(conversation) ? $"{ChannelIds.WithoutThread(conversation)};messageid={message}" : conversation;

    private async ValueTask<CallResult> Call(ConnectorCall call, CallPriority priority, CancellationToken cancellationToken) =>
        (await calls.Make(call, priority, cancellationToken)).Result;
}
