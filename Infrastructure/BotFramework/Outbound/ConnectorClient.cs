using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Allows, counts and reports the calls; <see cref="ConnectorExchange"/> makes them.</summary>
internal sealed class ConnectorClient(
    ConnectorExchange exchange,
    ICallBudget budget,
    ServiceUrls serviceUrls,
    TimeProvider time,
    Telemetry telemetry,
    ILogger<ConnectorClient> log) : IConnectorClient
{
    private const string NoBudget = "NoBudget";

    public ValueTask<CallResult> Send(
        ConversationReference to, OutgoingMessage message, CallPriority priority, CancellationToken cancellationToken) => Call(
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
                    ConnectorAddress.Activity(to.ServiceUrl, to.ConversationId, activityId),
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

    private async ValueTask<CallResult> Call(ConnectorCall call, CallPriority priority, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var activity = telemetry.StartCall(call.Operation);
        var result = Refusal(call, priority) ?? await exchange.Make(call, cancellationToken);
        var outcome = result.GetType().Name;
        activity?.SetTag("outcome", outcome);
        telemetry.Called(call.Operation, outcome, time.GetElapsedTime(started));
        if (result is CallResult.NotDone { WasTried: false })
            log.CallPaced(call.Operation, call.Thread);
        else if (result is not CallResult.Done)
            log.CallFailed(call.Operation, call.Thread, result);
        return result;
    }

    // The next message of the person brings a usable address. Until then they count as unreachable.
    private CallResult? Refusal(ConnectorCall call, CallPriority priority)
    {
        if (call.Address is null || !serviceUrls.Allows(call.ServiceUrl))
        {
            return serviceUrls.MayReturn(call.ServiceUrl)
                ? new CallResult.NotDone(null, "NoSuchWindow")
                : new CallResult.PersonUnreachable("AddressNotAllowed");
        }
        return budget.TryTake(call.Thread, call.Tenant ?? "", priority == CallPriority.Interactive, out var retryAfter)
            ? null
            : new CallResult.NotDone(retryAfter, NoBudget) { WasTried = false };
    }
}
