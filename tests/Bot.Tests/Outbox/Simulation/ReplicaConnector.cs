using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Outbox.Simulation;

/// <summary>The connector as one process reaches it. A call that is abandoned may still land, until it is dead for certain.</summary>
/// <param name="isTurns">Turns speak for themselves, beside whoever holds the lease.</param>
internal sealed class ReplicaConnector(SimulatedWorld world, Replica owner, bool isTurns) : IConnectorClient
{
    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        var person = Person(to);
        var face = Face.Read(message, person);
        return Call(person, $"POST {face}", () => world.Chats.Post(person, face), face, null, cancellationToken);
    }

    public ValueTask<CallResult> Update(
        ConversationReference to, string activityId, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken)
    {
        var person = Person(to);
        var face = Face.Read(message, person);
        return Call(
            person, $"PUT {activityId} {face}", () => world.Chats.Put(person, activityId, face, isTurns), face, activityId,
            cancellationToken);
    }

    public ValueTask<CallResult> CreateConversation(
        ConversationReference with, CallPriority priority, CancellationToken cancellationToken) =>
        ValueTask.FromResult<CallResult>(new CallResult.Done(with.ConversationId is { Length: > 0 } known ? known : $"a:{with.UserId}"));

    private static PersonId Person(ConversationReference to) => ChannelIds.IsChannel(to.ConversationId)
        ? SharedPlaces.IdFor(to.TenantId, to.ConversationId)
        : PersonId.Parse(to.UserId);

    private async ValueTask<CallResult> Call(
        PersonId person, string name, Func<CallResult> effect, Face face, string? messageId, CancellationToken cancellationToken)
    {
        if (isTurns) name += " (turn)";
        if (isTurns && owner.IsAlive) world.Chats.SayInTurn(person);
        if (!isTurns && owner.IsAlive) world.Calls.Begin(owner, person, name);
        var operation = world.Begin(owner, OperationKind.Call, name, effect);
        operation.Deadline = world.Now + world.Options.Margin;
        if (owner.IsAlive) world.Calls.Track(new CallSubject(person, face.Topic, messageId, isTurns), operation);
        using var abandoned = cancellationToken.Register(() => world.Abandon(operation));
        try
        {
            return await operation.Answered;
        }
        catch (OperationCanceledException) when (isTurns)
        {
            // The client keeps its time itself.
            return new CallResult.Unknown("time-out");
        }
    }
}
