using System.Diagnostics.Metrics;
using MicroAssignBot.Bot.Outbox.Recording;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Outbox;

/// <summary>Counts and logs the results of notices after they are recorded.</summary>
public sealed class DeliveryReport
{
    private readonly ILogger<DeliveryReport> log;
    private readonly Counter<long> sent;
    private readonly Counter<long> cancelled;
    private readonly Counter<long> doubtful;
    private readonly Counter<long> repeated;
    private readonly Counter<long> transferred;
    private readonly Counter<long> fencedOut;

    public DeliveryReport(IMeterFactory meters, UnreachablePeople people, ILogger<DeliveryReport> log)
    {
        this.log = log;
        var meter = meters.Create(DeliveryTelemetry.Meter);
        sent = meter.CreateCounter<long>(DeliveryTelemetry.Sent, "{notice}", "Notices sent.");
        cancelled = meter.CreateCounter<long>(DeliveryTelemetry.Cancelled, "{notice}", "Notices not sent, by reason.");
        doubtful = meter.CreateCounter<long>(DeliveryTelemetry.Doubtful, "{call}", "Calls that may have created a message unseen.");
        repeated = meter.CreateCounter<long>(DeliveryTelemetry.Repeated, "{notice}", "Notices sent that may have been sent before.");
        transferred = meter.CreateCounter<long>(DeliveryTelemetry.Transferred, "{notice}", "Notices that arrived with another person.");
        fencedOut = meter.CreateCounter<long>(DeliveryTelemetry.FencedOut, "{lease}", "Leases lost before their work was recorded.");
        meter.CreateObservableGauge(
            DeliveryTelemetry.Unreachable, () => people.Count, "{person}", "Unreachable people seen by this replica.");
    }

    /// <summary>Raised after a notice is recorded as sent. Handlers must return at once.</summary>
    internal event Action<Notice>? Said;

    internal void Recorded(PersonState held, IEnumerable<SendOutcome> results, PersonState now)
    {
        foreach (var result in results) Recorded(held, result, now);
    }

    internal void RecordFailed(PersonId person, Exception failure) => log.RecordFailed(person, failure);

    internal void RecordRefused(PersonId person, Exception defect) => log.RecordRefused(person, defect);

    internal void FencedOut(PersonId person)
    {
        fencedOut.Add(1);
        log.FencedOut(person);
    }

    private void Recorded(PersonState held, SendOutcome result, PersonState now)
    {
        switch (result)
        {
            case SendOutcome.Settled { Item.Notice: { } notice } settled:
                Settled(held.Person, settled, notice);
                break;
            case SendOutcome.Held late when late.Item.UnknownOutcomes > held.Notices[late.Sequence].UnknownOutcomes:
                doubtful.Add(1);
                log.OutcomeUnknown(held.Person, late.Item.About, late.Item.UnknownOutcomes);
                break;
            case SendOutcome.Unreachable gone when now.Document.Unreachable is not null:
                log.BecameUnreachable(held.Person, gone.Why);
                break;
            case SendOutcome.HandedOver:
                transferred.Add(1);
                break;
        }
    }

    private void Settled(PersonId person, SendOutcome.Settled settled, Notice notice)
    {
        if (settled.Cancelled is not { } why)
        {
            sent.Add(1);
            Said?.Invoke(notice);
            if (settled.Item.IsDoubtful) repeated.Add(1);
            return;
        }

        cancelled.Add(1, new KeyValuePair<string, object?>(DeliveryTelemetry.Reason, why.ToString()));
        if (why is CancelReason.Failed or CancelReason.OutcomeUnknown) log.GivenUp(person, notice.About, notice.Kind, why);
    }
}
