using MicroAssignBot.Domain.Calendar;

namespace MicroAssignBot.Domain.Tests.Calendar;

public sealed class BackoffTests
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(6);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 6)]
    [InlineData(int.MaxValue, 6)]
    public void A_wait_doubles_with_each_try_up_to_its_limit(int tries, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.Delay(First, Longest, tries, jitter: 1));

    [Theory]
    [InlineData(0.5, 500)]
    [InlineData(0, 50)]
    public void Jitter_takes_a_part_of_it_and_never_all(double jitter, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), Backoff.Delay(First, Longest, 0, jitter));

    [Fact]
    public void Whoever_keeps_the_last_wait_waits_as_long_as_whoever_counts_the_tries()
    {
        TimeSpan? last = null;
        for (var tries = 0; tries < 20; tries++)
        {
            last = Backoff.After(last, First, Longest);
            Assert.Equal(Backoff.Delay(First, Longest, tries, jitter: 1), last);
        }
    }
}
