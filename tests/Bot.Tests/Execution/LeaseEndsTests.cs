using System.Diagnostics;
using System.Globalization;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Infrastructure.State;

namespace MicroAssignBot.Bot.Tests.Execution;

public sealed class LeaseEndsTests
{
    private readonly LeaseEnds ends = new();

    [Fact]
    public void The_hundred_thousandth_lease_costs_no_more_than_the_first()
    {
        Take(0, 1000, Somebody.Now);
        var few = LeastForThousand(1000);
        Take(6000, 94_000, Somebody.Now);
        var many = LeastForThousand(100_000);

        Assert.True(many < few * 50, $"A thousand leases took {few.TotalMilliseconds} ms at first and {many.TotalMilliseconds} ms later.");
    }

    [Fact]
    public void Those_of_half_an_hour_ago_are_forgotten()
    {
        for (var minute = 0; minute < 30; minute++) Take(minute * 5000, 5000, Somebody.Now with { Elapsed = TimeSpan.FromMinutes(minute) });

        Assert.InRange(ends.Count, 5000, 60_000);
    }

    [Fact]
    public void One_that_is_asked_for_now_and_then_is_kept_however_many_come_after_it()
    {
        var lease = new Lease("mine", Somebody.Now.RealTime.AddHours(1), [], false);
        for (var minute = 0; minute < 60; minute++)
        {
            var now = new ClockReading(Somebody.Now.LogicalTime, Somebody.Now.RealTime.AddDays(-minute), TimeSpan.FromMinutes(minute));
            Assert.Equal(TimeSpan.FromHours(1), ends.For(lease, now));
            Take(minute * 5000, 5000, now);
        }
    }

    private void Take(int from, int count, ClockReading now)
    {
        for (var number = from; number < from + count; number++)
            ends.For(new Lease(number.ToString(CultureInfo.InvariantCulture), now.RealTime.AddSeconds(90), [], false), now);
    }

    // The least of several: a machine that is busy makes any single one long.
    private TimeSpan LeastForThousand(int from) => Enumerable.Range(0, 5).Min(turn =>
    {
        var begun = Stopwatch.GetTimestamp();
        Take(from + (turn * 1000), 1000, Somebody.Now);
        return Stopwatch.GetElapsedTime(begun);
    });
}
