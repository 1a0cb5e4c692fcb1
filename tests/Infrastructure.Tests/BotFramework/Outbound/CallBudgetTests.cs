using System.Globalization;
using MicroAssignBot.Infrastructure.BotFramework.Outbound;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Infrastructure.Tests.BotFramework.Outbound;

/// <summary>The budget of calls …</summary>
public sealed class CallBudgetTests
{
    private readonly FakeTimeProvider time = new();
    private readonly CallBudget budget;

    public CallBudgetTests() => budget = Budget(new CallBudgetOptions());

    [Fact]
    public void Allows_seven_a_second_and_eight_in_two()
    {
        Assert.Equal(7, TakeAll());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, TakeAll());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(7, TakeAll());
    }

    [Fact]
    public void Allows_sixty_in_half_a_minute_and_1800_in_an_hour()
    {
        var taken = 0;
        for (var second = 0; second < 30; second++)
        {
            taken += TakeAll();
            time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(60, taken);
        for (var second = 30; second < 3600; second++)
        {
            taken += TakeAll();
            time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Equal(1800, taken);
    }

    [Fact]
    public void Says_exactly_when_the_next_call_fits()
    {
        TakeAll();
        time.Advance(TimeSpan.FromMilliseconds(300));

        Assert.False(budget.TryTake("a", "t", true, out var wait));
        Assert.Equal(TimeSpan.FromMilliseconds(700), wait);
        time.Advance(wait - TimeSpan.FromTicks(1));
        Assert.False(budget.TryTake("a", "t", true, out _));
        time.Advance(TimeSpan.FromTicks(1));
        Assert.True(budget.TryTake("a", "t", true, out _));
    }

    [Fact]
    public void Holds_for_each_conversation_apart()
    {
        TakeAll();

        Assert.True(budget.TryTake("b", "t", true, out _));
    }

    [Fact]
    public void Allows_a_tenant_fifty_a_second_and_keeps_a_fifth_for_people_who_wait()
    {
        Assert.Equal(40, TakeEverywhere(interactive: false));
        Assert.Equal(10, TakeEverywhere(interactive: true));
        time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(0, TakeEverywhere(interactive: false));
        Assert.Equal(5, TakeEverywhere(interactive: true));
    }

    [Fact]
    public void Says_when_a_tenants_next_call_fits()
    {
        TakeEverywhere(interactive: false);

        Assert.False(budget.TryTake("another", "t", false, out var wait));
        Assert.Equal(TimeSpan.FromMilliseconds(20), wait);
        time.Advance(wait);
        Assert.True(budget.TryTake("another", "t", false, out _));
    }

    [Fact]
    public void Is_shared_out_between_replicas()
    {
        budget.Share = 0.5;

        Assert.Equal(25, TakeEverywhere(interactive: true));
    }

    [Fact]
    public void Leaves_a_replica_without_a_share_enough_to_answer_and_to_go_on()
    {
        budget.Share = 0;

        Assert.Equal(1, TakeEverywhere(interactive: false));
        Assert.Equal(1, TakeEverywhere(interactive: true));
    }

    [Fact]
    public void Takes_nothing_when_it_refuses()
    {
        TakeAll();
        for (var refused = 0; refused < 100; refused++)
            Assert.False(budget.TryTake("a", "t", true, out _));

        Assert.Equal(43, TakeEverywhere(interactive: true));
    }

    [Fact]
    public void Forgets_who_has_been_idle_for_an_hour()
    {
        TakeEverywhere(interactive: true);
        Assert.InRange(budget.Remembered, 50, 60);
        time.Advance(TimeSpan.FromHours(1));
        budget.TryTake("last", "t", true, out _);

        Assert.Equal(2, budget.Remembered);
    }

    [Fact]
    public void A_reserved_call_is_there_when_everything_else_is_used_up_and_is_counted_once()
    {
        Assert.True(budget.TryReserve("a", "t", false, out _));
        Assert.True(budget.TryReserve("a", "t", false, out _));
        Assert.Equal(49, TakeEverywhere(interactive: true));

        Assert.True(budget.TryTake("a", "t", false, out _));
        Assert.False(budget.TryTake("a", "t", false, out _));
    }

    [Fact]
    public void A_reservation_that_cannot_be_had_says_when_it_can()
    {
        TakeEverywhere(interactive: false);

        Assert.False(budget.TryReserve("another", "t", false, out var wait));
        time.Advance(wait);
        Assert.True(budget.TryReserve("another", "t", false, out _));
    }

    [Fact]
    public void A_reservation_lapses_after_half_a_minute_and_is_forgotten()
    {
        budget.TryReserve("a", "t", false, out _);
        time.Advance(TimeSpan.FromSeconds(30));
        TakeEverywhere(interactive: true);

        Assert.False(budget.TryTake("a", "t", true, out _));
        budget.TryReserve("b", "t", true, out _);
        time.Advance(TimeSpan.FromHours(1));
        budget.TryTake("last", "t", true, out _);
        Assert.Equal(2, budget.Remembered);
    }

    private CallBudget Budget(CallBudgetOptions options) => new(Options.Create(options), time);

    private int TakeAll()
    {
        var taken = 0;
        while (budget.TryTake("a", "t", true, out _))
            taken++;
        return taken;
    }

    private int TakeEverywhere(bool interactive)
    {
        var taken = 0;
        while (budget.TryTake($"{interactive}{taken.ToString(CultureInfo.InvariantCulture)}", "t", interactive, out _))
            taken++;
        return taken;
    }
}
