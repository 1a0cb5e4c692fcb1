using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Execution;

/// <summary>Who may work for a person, and for how long. Pure but for the names it makes.</summary>
public sealed class LeasePolicy(IOptions<DeliveryOptions> options, Instance instance, Shutdown shutdown)
{
    private DeliveryOptions Options => options.Value;

    /// <summary>Nobody else works for the person now.</summary>
    public bool IsFree(PersonState state, ClockReading now) =>
        state.Lease is not { } lease || Left(lease, now) <= TimeSpan.Zero || instance.IsLeftover(lease, now, Options.Margin);

    public TimeSpan Left(Lease lease, ClockReading now) => instance.Left(lease, now);

    /// <summary>
    /// Takes the lease if there is anything to do, else releases it with a promise of what is owed. The promise's key is
    /// always new, because a row with a used key may be deleted by somebody who had it in hand. While the process goes away, it promises
    /// what could be done, and leaves it.
    /// </summary>
    public PersonState Take(PersonState state, ClockReading now)
    {
        var next = state.Lease is { } left ? TakenOver(state, left, now) : state;
        var claimed = shutdown.HasBegun ? [] : DueWork.Claimable(next, now, Options.MostClaimed);
        if (!claimed.IsEmpty) return Leased(next, Begun(new Lease(instance.NewToken(), now.RealTime + Options.Lease, claimed, ContactedDuringLease: false), now));
        var due = DueWork.Owed(next, now);
        var promise = due is { } owed ? Keys.Alarm(owed, state.Person, instance.NewToken()) : null;
        return next with { Document = next.Document with { Lease = null, Promise = promise } };
    }

    /// <summary>The holder gives the lease back before taking again, so that nothing it did comes into doubt.</summary>
    public static PersonState WithoutLease(PersonState state) => Leased(state, null);

    private static PersonState Leased(PersonState state, Lease? lease) => state with { Document = state.Document with { Lease = lease } };

    private Lease Begun(Lease lease, ClockReading now)
    {
        Left(lease, now);
        return lease;
    }

    // The last holder may have died within a call that creates a message: a mark, and no repeat, since perhaps no call was made at
    // all. Or it died of what it had claimed: then each time more of the day passes before somebody else tries.
    private PersonState TakenOver(PersonState state, Lease left, ClockReading now)
    {
        foreach (var sequence in left.Claimed)
        {
            if (state.Notices.GetValueOrDefault(sequence) is not { } item) continue;
            var taken = item with
            {
                Takeovers = item.Takeovers + 1,
                TakeoverDoubts = item.TakeoverDoubts + (item.Creates(hasCard: state.Cards.ContainsKey(item.About)) ? 1 : 0),
                HeldUntil = now.RealTime + Backoff.Delay(Options.BackOff, Options.LongestBackOff, item.Takeovers, jitter: 1),
            };
            state = state with { Notices = state.Notices.SetItem(sequence, taken) };
        }

        return state;
    }
}
