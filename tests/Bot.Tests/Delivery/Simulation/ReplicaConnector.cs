using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;

namespace MicroAssignBot.Bot.Tests.Delivery.Simulation;

/// <summary>The connector as one process reaches it. A call that is abandoned may still land, until it is dead for certain.</summary>
internal sealed class ReplicaConnector(World world, Replica owner) : IConnectorClient
{
    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        var (person, face) = (PersonId.Parse(to.UserId), Face.Read(message));
        return Call(person, $"POST {face}", () => world.Chats.Post(person, face), face, cancellationToken);
    }

    public ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        var (person, face) = (PersonId.Parse(to.UserId), Face.Read(message));
        return Call(person, $"PUT {activityId} {face}", () => world.Chats.Put(person, activityId, face), face, cancellationToken);
    }

    public ValueTask<CallResult> CreateConversation(ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CallResult>(new CallResult.Done(with.ConversationId));

    private async ValueTask<CallResult> Call(
        PersonId person, string name, Func<CallResult> effect, Face face, CancellationToken cancellationToken)
    {
        if (owner.IsAlive) world.Calls.Begin(owner, person, name);
        var operation = world.Begin(owner, OperationKind.Call, name, effect);
        operation.Deadline = world.Now + world.Options.Margin;
        if (owner.IsAlive) world.Calls.Track(person, face, operation);
        using var abandoned = cancellationToken.Register(() => world.Abandon(operation));
        return await operation.Answered;
    }
}
