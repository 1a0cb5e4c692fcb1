using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>Maps the result of a call to what is recorded. Pure: the caller draws the jitter.</summary>
public static class CallOutcomes
{
    /// <param name="creates">The call creates a message, so an unknown outcome may have left one in the chat.</param>
    /// <param name="jitter">Between 0 and 1.</param>
    public static SendOutcome For(
        CallResult result, NoticeDocument item, bool creates, ClockReading now, DeliveryOptions options, double jitter) =>
        OfCall(result, item with { RenderFailures = 0, Waits = 0 }, creates, now, options, jitter);

    private static SendOutcome OfCall(
        CallResult result, NoticeDocument item, bool creates, ClockReading now, DeliveryOptions options, double jitter) => result switch
    {
        CallResult.Done done => new SendOutcome.Called(done.Id),
        CallResult.NotDone { WasTried: false } paced =>
            new SendOutcome.Held(item with { HeldUntil = now.RealTime + (paced.RetryAfter ?? options.BackOff) }),
        CallResult.NotDone { RetryAfter: { } after } when after > TimeSpan.Zero => Hold(item, now.RealTime + after),
        CallResult.NotDone or CallResult.Precondition => HoldBack(item, now, options, jitter),
        CallResult.Unknown when creates => new SendOutcome.Held(item with
        {
            Tries = item.Tries + 1,
            UnknownOutcomes = item.UnknownOutcomes + 1,
            HeldUntil = now.RealTime + options.Dead,
        }),
        CallResult.Unknown => Hold(item, now.RealTime + options.Dead),
        CallResult.PersonUnreachable gone => new SendOutcome.Unreachable(item with { Tries = item.Tries + 1 }, gone.Reason),
        CallResult.Forbidden refused => Refused(item, refused.Reason, now, options, jitter),
        CallResult.NotFound => Missing(item, now, options),
        CallResult.BotRefused => Hold(item, now.RealTime + options.Pause),
        CallResult.Rejected rejected => new SendOutcome.RejectedForGood(rejected.Status, rejected.Code),
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "This kind of call result is not handled."),
    };

    /// <summary>The call was certainly not done: retry after a back-off.</summary>
    public static SendOutcome.Held HoldBack(NoticeDocument item, ClockReading now, DeliveryOptions options, double jitter) =>
        Hold(item, now.RealTime + BackOff(item.Tries, options, jitter));

    /// <summary>The store did not answer while the notice was prepared. That does not count as a failure of the notice.</summary>
    public static SendOutcome.Held Unprepared(NoticeDocument item, ClockReading now, DeliveryOptions options, double jitter) =>
        new(item with { Waits = item.Waits + 1, HeldUntil = now.RealTime + BackOff(item.Waits, options, jitter) });

    /// <summary>Our own code failed on the notice.</summary>
    /// <returns>Null when it has failed too many times in a row.</returns>
    public static SendOutcome.Held? Faulted(NoticeDocument item, ClockReading now, DeliveryOptions options, double jitter) =>
        item.RenderFailures + 1 >= options.MostRenderFailures
            ? null
            : new(
                item with { RenderFailures = item.RenderFailures + 1,
                    HeldUntil = now.RealTime + BackOff(item.RenderFailures, options, jitter) });

    private static SendOutcome.Held Hold(NoticeDocument item, DateTimeOffset until) =>
        new(item with { Tries = item.Tries + 1, HeldUntil = until });

    /// <summary>The service sometimes reports an existing message as missing for a moment, so only the third 404 counts.</summary>
    private static SendOutcome Missing(NoticeDocument item, ClockReading now, DeliveryOptions options) => item.NotFoundCount switch
    {
        0 => new SendOutcome.Held(item with { NotFoundCount = 1, HeldUntil = now.RealTime + options.FirstNotFoundDelay }),
        < NoticeDocument.NotFoundBelieved =>
            new SendOutcome.Held(
                item with { NotFoundCount = item.NotFoundCount + 1, HeldUntil = now.RealTime + options.SecondNotFoundDelay }),
        _ => new SendOutcome.NotThere(item),
    };

    /// <summary>A refusal without a known reason may be temporary, such as during a policy change. After a day it counts.</summary>
    private static SendOutcome Refused(NoticeDocument item, string why, ClockReading now, DeliveryOptions options, double jitter)
    {
        var since = item.RefusedSince ?? now.RealTime;
        var tried = item with { Tries = item.Tries + 1, RefusedSince = since };
        return now.RealTime - since >= options.RefusalBelieved
            ? new SendOutcome.Unreachable(tried with { RefusedSince = null }, why)
            : new SendOutcome.Held(
                tried with { HeldUntil = now.RealTime + Backoff.Delay(options.BackOff, options.LongestRefusal, item.Tries, jitter) });
    }

    private static TimeSpan BackOff(int tries, DeliveryOptions options, double jitter) =>
        Backoff.Delay(options.BackOff, options.LongestBackOff, tries, jitter);
}
