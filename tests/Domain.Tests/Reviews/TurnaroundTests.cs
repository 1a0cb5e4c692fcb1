using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Reviews;

public class TurnaroundTests
{
    private static readonly DateTimeOffset Now = Given.At("2026-11-30T09:00+01:00");

    [Theory]
    [InlineData("", null)]
    [InlineData("1 2", null)]
    [InlineData("5 1 3", 3.0)]
    [InlineData("4 1 2 9", 3.0)]
    public void The_median_of_too_few_is_blank(string hours, double? median) => Assert.Equal(
        median,
        Median(hours.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(one => Decided(1, one[0] - '0')))?.TotalHours);

    [Fact]
    public void What_is_older_than_the_window_does_not_count()
    {
        Assert.Null(Median([Decided(31, 1), Decided(2, 1), Decided(1, 1)]));
        Assert.Equal(2, Median([Decided(31, 9), Decided(30.5, 9), Decided(29, 1), Decided(2, 2), Decided(1, 3)])?.TotalHours);
    }

    [Fact]
    public void A_queue_keeps_what_its_owner_decided_in_the_window_and_not_without_end()
    {
        var queue = ReviewQueue.Empty;
        for (var n = 1; n <= 400; n++) queue = queue.With(new Topic(Who.Learner, n), Left(Decided(40 - (n * 0.1), 1)));
        Assert.Equal(Turnaround.Most, queue.Decided.Count);
        Assert.Equal(Decided(0, 1), queue.Decided[^1]);

        var next = queue.With(new Topic(Who.Learner, 1), Left(new Turnaround(Now.AddDays(25), TimeSpan.Zero)));
        Assert.All(next.Decided, one => Assert.True(one.At > Now.AddDays(-5)));
        Assert.Equal(queue.Decided, queue.With(new Topic(Who.Learner, 1), new QueueChange.Leave(9)).Decided);
    }

    [Fact]
    public void Ten_decisions_on_each_working_day_all_count()
    {
        var queue = ReviewQueue.Empty;
        for (var n = 0; n < 220; n++)
            queue = queue.With(new Topic(Who.Learner, n + 1), Left(Decided(29.9 - (n * 0.13), n < 111 ? 8 : 1)));

        Assert.Equal(8, Median(queue.Decided)?.TotalHours);
    }

    [Fact]
    public void What_events_say_is_put_in_and_in_place_of_what_is_wrong_and_what_none_says_stays()
    {
        Turnaround[] said = [Decided(9, 1), Decided(8, 2), Decided(7, 3)];
        ImmutableList<Turnaround> right = [Decided(20, 5), .. said];

        Assert.Same(right, Turnaround.Righted(right, said));
        Assert.Equal(right, Turnaround.Righted([Decided(20, 5)], said));
        Assert.Equal(right, Turnaround.Righted([Decided(9, 1), Decided(8, 9), Decided(7, 3), Decided(7, 3), Decided(20, 5)], said));
        Assert.Empty(Turnaround.Righted([], []));
    }

    [Fact]
    public void Two_who_were_decided_at_the_same_moment_both_count()
    {
        Turnaround[] said = [Decided(9, 2), Decided(9, 1)];

        Assert.Equal([Decided(9, 1), Decided(9, 2)], Turnaround.Righted([Decided(9, 1)], said));
        Assert.Equal(2, Turnaround.Righted([.. said], said).Count);
    }

    [Fact]
    public void Of_more_than_a_desk_keeps_the_earlier_ones_are_not_missing()
    {
        var said = Enumerable.Range(0, Turnaround.Most + 30).Select(n => Decided(29 - (n * 0.1), 1)).ToList();
        var known = said.Aggregate(ReviewQueue.Empty, (queue, one) => queue.With(new Topic(Who.Learner, 1), Left(one))).Decided;

        Assert.Same(known, Turnaround.Righted(known, said));
        Assert.Equal(known, Turnaround.Righted([], said));
    }

    private static QueueChange.Leave Left(Turnaround decided) => new(9) { Decided = decided };

    private static Turnaround Decided(double daysAgo, int hours) => new(Now.AddDays(-daysAgo), TimeSpan.FromHours(hours));

    private static TimeSpan? Median(IEnumerable<Turnaround> decided) => Turnaround.Median(decided, Now - Turnaround.Window, Now);
}
