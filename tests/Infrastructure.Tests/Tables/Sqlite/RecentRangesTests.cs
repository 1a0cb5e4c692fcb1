using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tables.Sqlite;

namespace MicroAssignBot.Infrastructure.Tests.Tables.Sqlite;

public sealed class RecentRangesTests
{
    private static readonly KeyRange All = new("p", "a", "b");
    private static readonly Row[] Rows = [new("a", "1", new byte[10])];

    private readonly RecentRanges recent = new();

    [Fact]
    public void What_was_read_and_not_written_since_need_not_be_read_again()
    {
        recent.Remember(All, recent.Stamp("p"), Rows);

        Assert.Same(Rows, recent.Find(All));
        Assert.Null(recent.Find(All with { Until = "c" }));
        Assert.Null(recent.Find(All with { Partition = "q" }));
    }

    [Fact]
    public void From_the_moment_a_write_begins_nothing_older_is_given_out()
    {
        recent.Remember(All, recent.Stamp("p"), Rows);

        recent.Begin("p");
        Assert.Null(recent.Find(All));

        recent.End();
        Assert.Null(recent.Find(All));
    }

    [Fact]
    public void What_was_read_across_a_write_is_never_given_out()
    {
        var before = recent.Stamp("p");
        recent.Begin("p");
        var amidst = recent.Stamp("p");
        recent.Remember(All, before, Rows);
        recent.Remember(All, amidst, Rows);
        Assert.Null(recent.Find(All));

        recent.End();
        recent.Remember(All, before, Rows);
        Assert.Null(recent.Find(All));
        recent.Remember(All, amidst, Rows);
        Assert.Null(recent.Find(All));
    }

    [Fact]
    public void A_partition_that_is_written_twice_in_a_group_is_trusted_again_after_it()
    {
        recent.Begin("p");
        recent.Begin("p");
        recent.End();

        recent.Remember(All, recent.Stamp("p"), Rows);

        Assert.Same(Rows, recent.Find(All));
    }

    [Fact]
    public void Alarms_are_looked_for_in_the_file_each_time()
    {
        var due = All with { Partition = "alarm-0" };

        recent.Remember(due, recent.Stamp("alarm-0"), Rows);

        Assert.Null(recent.Find(due));
    }

    [Fact]
    public void What_was_read_long_ago_makes_room()
    {
        recent.Remember(All, recent.Stamp("p"), Rows);
        Row[] large = [new("a", "1", new byte[RecentRanges.GenerationBytes])];

        foreach (var partition in new[] { "q", "r" }) recent.Remember(All with { Partition = partition }, recent.Stamp(partition), large);
        Assert.Same(Rows, recent.Find(All));

        recent.Remember(All with { Partition = "s" }, recent.Stamp("s"), large);
        Assert.Null(recent.Find(All));
    }
}
