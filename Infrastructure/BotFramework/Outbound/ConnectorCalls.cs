using MicroAssignBot.Infrastructure.BotFramework.Settings;
using Microsoft.Extensions.Logging;

namespace MicroAssignBot.Infrastructure.BotFramework.Outbound;

/// <summary>Allows, counts and reports the calls; <see cref="ConnectorExchange"/> makes them.</summary>
internal sealed class ConnectorCalls(
    ConnectorExchange exchange,
    ICallBudget budget,
    ServiceUrls serviceUrls,
    TimeProvider time,
    Telemetry telemetry,
    ILogger<ConnectorCalls> log)
{
    private const string NoBudget = "NoBudget";

    public async ValueTask<CallAnswer> Make(ConnectorCall call, CallPriority priority, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var activity = telemetry.StartCall(call.Operation);
        var answer = Refusal(call, priority) is { } refusal
            ? new CallAnswer(refusal, ReadOnlyMemory<byte>.Empty)
            : await exchange.Make(call, cancellationToken);
        var outcome = answer.Result.GetType().Name;
        activity?.SetTag("outcome", outcome);
        telemetry.Called(call.Operation, outcome, time.GetElapsedTime(started));
        if (answer.Result is CallResult.NotDone { WasTried: false })
            log.CallPaced(call.Operation, call.Thread);
        else if (answer.Result is not CallResult.Done)
            log.CallFailed(call.Operation, call.Thread, answer.Result);
        return answer;
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
