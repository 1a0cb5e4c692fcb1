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
        for (var n = 1; n <= 100; n++) queue = queue.With(new Topic(Who.Learner, n), Left(Decided(40 - (n * 0.4), 1)));
        Assert.Equal(60, queue.Decided.Count);
        Assert.Equal(Decided(0, 1), queue.Decided[^1]);

        var next = queue.With(new Topic(Who.Learner, 1), Left(new Turnaround(Now.AddDays(25), TimeSpan.Zero)));
        Assert.All(next.Decided, one => Assert.True(one.At > Now.AddDays(-5)));
        Assert.Equal(queue.Decided, queue.With(new Topic(Who.Learner, 1), new QueueChange.Leave(9)).Decided);
    }

    private static QueueChange.Leave Left(Turnaround decided) => new(9) { Decided = decided };

    private static Turnaround Decided(double daysAgo, int hours) => new(Now.AddDays(-daysAgo), TimeSpan.FromHours(hours));

    private static TimeSpan? Median(IEnumerable<Turnaround> decided) => Turnaround.Median(decided, Now - Turnaround.Window, Now);
}
