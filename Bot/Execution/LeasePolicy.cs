using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Who may work for a person, and for how long. Pure except that it creates tokens.</summary>
public sealed class LeasePolicy(IOptions<DeliveryOptions> options, Instance instance, Shutdown shutdown)
{
    private DeliveryOptions Options => options.Value;

    /// <summary>No other holder works for the person now.</summary>
    public bool IsFree(PersonState state, ClockReading now) =>
        state.Lease is not { } lease || Left(lease, now) <= TimeSpan.Zero || instance.IsLeftover(lease, now, Options.Margin);

    public TimeSpan Left(Lease lease, ClockReading now) => instance.Left(lease, now);

    /// <summary>
    /// Takes the lease if there is work that can be done now; otherwise releases it with a promise of what is owed. The promise
    /// always has a new key, because another process that owns a used key may delete its row. During shutdown nothing is claimed,
    /// only promised.
    /// </summary>
    public PersonState Take(PersonState state, ClockReading now)
    {
        var next = CleanupTimes.Planned(state.Lease is { } left ? TakenOver(state, left, now) : state, now);
        var claimed = shutdown.HasBegun ? [] : DueWork.Claimable(next, now, Options.MostClaimed);
        if (!claimed.IsEmpty)
            return Leased(
                next,
                WithEndCounted(new Lease(instance.NewToken(), now.RealTime + Options.Lease, claimed, ContactedDuringLease: false), now));
        var due = DueWork.Owed(next, now);
        var promise = due is { } owed ? Keys.Alarm(owed, state.Person, instance.NewToken()) : null;
        return next with { Document = next.Document with { Lease = null, Promise = promise } };
    }

    /// <summary>The holder clears its own lease before it takes a new one. Otherwise its own work would count as a dead holder's.</summary>
    public static PersonState WithoutLease(PersonState state) => Leased(state, null);

    private static PersonState Leased(PersonState state, Lease? lease) => state with { Document = state.Document with { Lease = lease } };

    private Lease WithEndCounted(Lease lease, ClockReading now)
    {
        Left(lease, now);
        return lease;
    }

    // The last holder may have died during a call that creates a message. That marks the notice as doubtful, but does not count as
    // an unknown outcome, since perhaps no call was made. The notice itself may also have killed the holder, so each takeover
    // holds it longer.
    private PersonState TakenOver(PersonState state, Lease left, ClockReading now)
    {
        foreach (var sequence in left.Claimed)
        {
            if (state.Notices.GetValueOrDefault(sequence) is not { } item) continue;
            var taken = item with
            {
                Takeovers = item.Takeovers + 1,
                UnknownTakeovers = item.UnknownTakeovers + (item.Creates(hasCard: state.Cards.ContainsKey(item.About)) ? 1 : 0),
                HeldUntil = now.RealTime + Backoff.Delay(Options.BackOff, Options.LongestBackOff, item.Takeovers, jitter: 1),
            };
            state = state with { Notices = state.Notices.SetItem(sequence, taken) };
        }

        return state;
    }
}
