using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Outbox.Sending;

/// <summary>
/// One try to send one claimed notice, to a person who has a chat or who is to get one first. Turns exceptions of our own code and of the
/// store into results.
/// </summary>
public sealed class NoticeAttempt(
    NoticeSender notices, FirstContact first, Clock clock, Instance instance, IOptions<DeliveryOptions> options,
    ILogger<NoticeAttempt> log)
{
    /// <param name="to">As committed with the lease, with the results so far.</param>
    /// <returns>What to record. Never an exception of our own code, so that what was sent before it is recorded.</returns>
    public async ValueTask<SendOutcome> Send(PersonState to, long sequence, NoticeDocument item, CancellationToken cancellationToken)
    {
        var touched = new List<NewCard>();
        try
        {
            var outcome = to.Document.Contact is null
                ? await first.Reach(to, item, cancellationToken)
                : await notices.Send(to, sequence, item, touched, cancellationToken);
            return outcome with { Sequence = sequence, Touched = touched };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested && failure.IsOutage())
        {
            log.NotPrepared(to.Person, sequence, failure);
            return CallOutcomes.Unprepared(
                item, clock.Now, options.Value, instance.Jitter()) with { Sequence = sequence, Touched = touched };
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            log.SendFailed(to.Person, sequence, failure);
            return Faulted(to, item, touched.Count > 0) with { Sequence = sequence, Touched = touched };
        }
    }

    // Retried a few times, then given up, so that one broken notice does not block a chat for good.
    private SendOutcome Faulted(PersonState to, NoticeDocument item, bool wasBegun)
    {
        var failed = item with { Tries = item.Tries + (wasBegun ? 1 : 0) };
        SendOutcome? held = CallOutcomes.Faulted(failed, clock.Now, options.Value, instance.Jitter());
        return held ?? Delivery.GiveUp(to, failed, CancelReason.Failed);
    }
}
