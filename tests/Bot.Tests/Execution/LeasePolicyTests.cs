using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Options;

namespace MicroAssignBot.Bot.Tests.Execution;

public sealed class LeasePolicyTests
{
    private readonly LeasePolicy leases = Somebody.Leases();

    [Fact]
    public void A_lease_is_held_until_it_is_over()
    {
        Assert.True(leases.IsFree(Somebody.Idle, Somebody.Now));
        Assert.False(leases.IsFree(Somebody.Idle.Leased(TimeSpan.FromTicks(1)), Somebody.Now));
        Assert.True(leases.IsFree(Somebody.Idle.Leased(TimeSpan.Zero), Somebody.Now));
    }

    [Theory]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void The_lease_of_an_earlier_process_is_over_when_its_calls_are_dead_if_only_one_owns_the_store(int seconds, bool free)
    {
        var owner = new LeasePolicy(Options.Create(Somebody.Options), new Instance(ownsTheStore: true), new Shutdown());
        var now = Somebody.Now with { Elapsed = TimeSpan.FromSeconds(seconds) };

        Assert.Equal(free, owner.IsFree(Somebody.Idle.Leased(TimeSpan.FromMinutes(1)), now));
        Assert.Equal(
            free, owner.IsFree(Somebody.Idle.Leased(TimeSpan.FromMinutes(1)), now with { RealTime = now.RealTime.AddSeconds(-30) }));
        Assert.Equal(
            free, owner.IsFree(Somebody.Idle.Leased(TimeSpan.FromMinutes(1)), now with { RealTime = now.RealTime.AddSeconds(30) }));
    }

    [Fact]
    public void Who_takes_claims_what_there_is_to_do_and_keeps_the_promise_until_it_is_replaced()
    {
        var state = Somebody.Idle.Told(NoticeKind.Changed);
        state = state with { Document = state.Document with { Promise = "old" } };
        var taken = leases.Take(state, Somebody.Now);

        Assert.Equal([1], taken.Lease!.Claimed);
        Assert.Equal(Somebody.Now.RealTime + Somebody.Options.Lease, taken.Lease.Until);
        Assert.False(taken.Lease.ContactedDuringLease);
        Assert.Equal("old", taken.Document.Promise);
    }

    [Fact]
    public void Who_has_nothing_to_do_releases_with_a_promise_whose_key_is_always_new()
    {
        var state = Somebody.Idle.Told(NoticeKind.Changed).With(
            1, item => item with { HeldUntil = Somebody.Now.RealTime + TimeSpan.FromMinutes(1) });
        var (first, second) = (leases.Take(state, Somebody.Now), leases.Take(state, Somebody.Now));

        Assert.Null(first.Lease);
        Assert.Equal(Somebody.Now.LogicalTime + TimeSpan.FromMinutes(1), Keys.AlarmDue(first.Document.Promise!));
        Assert.NotEqual(first.Document.Promise, second.Document.Promise);
    }

    [Fact]
    public void Whoever_owes_nothing_else_is_promised_a_cleanup_within_a_week_and_an_erased_person_is_not()
    {
        var idle = leases.Take(Somebody.Idle, Somebody.Now).Document;
        var erased = new Erasure(Somebody.Now.LogicalTime, ErasureState.Done);

        Assert.Equal(idle.CleanupAt, Keys.AlarmDue(idle.Promise!));
        Assert.InRange(idle.CleanupAt!.Value - Somebody.Now.LogicalTime, CleanupTimes.Every / 2, CleanupTimes.Every);
        Assert.Null(
            leases.Take(
                Somebody.Idle with { Document = Somebody.Idle.Document with { Erased = erased } }, Somebody.Now).Document.Promise);
    }

    [Fact]
    public void Who_is_going_away_claims_nothing_and_promises_it_for_now()
    {
        var shutdown = new Shutdown();
        shutdown.Begin();
        var left = Somebody.Leases(shutdown).Take(Somebody.Idle.Told(NoticeKind.Changed), Somebody.Now);

        Assert.Null(left.Lease);
        Assert.Equal(Somebody.Now.LogicalTime, Keys.AlarmDue(left.Document.Promise!));
    }

    [Theory]
    [InlineData(NoticeKind.ColleagueAnswered, true, 1)]
    [InlineData(NoticeKind.Offered, true, 1)]
    [InlineData(NoticeKind.Changed, true, 0)]
    [InlineData(NoticeKind.Changed, false, 1)]
    public void What_a_dead_holder_may_have_created_becomes_doubtful_which_is_no_repeat(NoticeKind kind, bool hasCard, int doubts)
    {
        var state = hasCard ? Somebody.Idle.WithCard(Somebody.Task, "m1") : Somebody.Idle;
        var taken = leases.Take(state.Told(kind).Told(kind).Leased(TimeSpan.Zero, false, 1), Somebody.Now);

        Assert.Equal((doubts > 0, 0), (taken.Notices[1].IsDoubtful, taken.Notices[1].UnknownOutcomes));
        Assert.False(taken.Notices[2].IsDoubtful);
    }

    [Fact]
    public void What_somebody_died_over_is_held_longer_each_time_and_then_tried_alone()
    {
        var state = Somebody.Idle.Told(NoticeKind.Offered).Told(NoticeKind.Welcome, Topic.Welcome(Somebody.Me));
        var (now, waits) = (Somebody.Now, new List<double>());
        for (var death = 0; death < 4; death++)
        {
            var taken = leases.Take(state.Leased(TimeSpan.Zero, false, 1, 2), now);
            Assert.Null(taken.Lease);
            waits.Add((taken.Notices[1].HeldUntil!.Value - now.RealTime).TotalSeconds);
            state = taken;
        }

        var free = now with { LogicalTime = now.LogicalTime + TimeSpan.FromHours(1), RealTime = now.RealTime + TimeSpan.FromHours(1) };
        Assert.Equal([2, 4, 8, 16], waits);
        Assert.Equal(4, state.Notices[1].Takeovers);
        Assert.Equal([1], leases.Take(state, free).Lease!.Claimed);
    }

    [Theory]
    [InlineData(3600)]
    [InlineData(-3600)]
    public void A_lease_is_as_long_as_it_was_when_the_wall_clock_jumps(int seconds)
    {
        var state = leases.Take(Somebody.Idle.Told(NoticeKind.Changed), Somebody.Now);
        var jumped = Somebody.Now with { RealTime = Somebody.Now.RealTime + TimeSpan.FromSeconds(seconds) };

        Assert.False(leases.IsFree(state, jumped with { Elapsed = Somebody.Options.Lease - TimeSpan.FromSeconds(1) }));
        Assert.True(leases.IsFree(state, jumped with { Elapsed = Somebody.Options.Lease }));
    }

    [Fact]
    public void The_lease_of_another_process_is_counted_from_when_it_was_first_seen()
    {
        var state = Somebody.Idle.Leased(TimeSpan.FromSeconds(30));

        Assert.False(leases.IsFree(state, Somebody.Now));
        Assert.False(
            leases.IsFree(state, Somebody.Now with { RealTime = Somebody.Now.RealTime.AddDays(1), Elapsed = TimeSpan.FromSeconds(29) }));
        Assert.True(
            leases.IsFree(state, Somebody.Now with { RealTime = Somebody.Now.RealTime.AddDays(-1), Elapsed = TimeSpan.FromSeconds(30) }));
    }

    [Fact]
    public void A_card_that_is_believed_to_be_gone_is_posted_anew_so_that_is_doubtful_too()
    {
        var state = Somebody.Idle.WithCard(Somebody.Task, "m1").Told(NoticeKind.Changed).Mending(Somebody.Task, "m1")
            .With(1, item => item with { NotFoundCount = 2 }).With(2, item => item with { NotFoundCount = 2 });
        var taken = leases.Take(state.Leased(TimeSpan.Zero, false, 1, 2), Somebody.Now);

        Assert.All(taken.Notices.Values, item => Assert.True(item.IsDoubtful));
    }
}
