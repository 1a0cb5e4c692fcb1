using System.Globalization;
using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_range_of_an_empty_partition_is_empty() => Assert.Empty(await Keys("", "~"));

    [Theory]
    [InlineData("b", "b")]
    [InlineData("c", "b")]
    public async Task A_range_that_ends_where_it_begins_or_before_is_empty(string from, string until)
    {
        await Insert("b");

        Assert.Empty(await Keys(from, until));
    }

    [Fact]
    public async Task A_range_begins_with_its_first_bound_and_ends_before_its_second()
    {
        await Write([.. "abcde".Select(key => new Change.Insert($"{key}", default))]);

        Assert.Equal(["b", "c"], await Keys("b", "d"));
    }

    [Fact]
    public async Task A_range_is_in_ordinal_order_whatever_letters_mean_to_people()
    {
        string[] keys = ["Z", "a", "B", "_", "10", "9", "a b", "a-b", "a0", "~", "A"];
        await Write([.. keys.Select(key => new Change.Insert(key, default))]);

        Assert.Equal(keys.Order(StringComparer.Ordinal), await Keys("", "~~"));
    }

    [Fact]
    public async Task Bounds_may_hold_characters_that_keys_may_not()
    {
        await Write(new Change.Insert("a.", default), new Change.Insert("a0", default));

        Assert.Equal(["a."], await Keys("a'", "a/"));
        Assert.Equal(["a.", "a0"], await Keys("a%+#&", "a?"));
    }

    [Fact]
    public async Task A_key_and_the_same_with_a_space_behind_it_are_both_in_a_range()
    {
        await Write(new Change.Insert("a", default), new Change.Insert("a b", default));

        Assert.Equal(["a", "a b"], await Keys("a", "b"));
    }

    [Fact]
    public async Task A_range_has_all_its_rows_however_many_they_are()
    {
        var keys = Enumerable.Range(0, 1250).Select(i => i.ToString("d5", CultureInfo.InvariantCulture)).ToArray();
        foreach (var chunk in keys.Chunk(TransactionRules.MostChanges))
        {
            await Write([.. chunk.Select(key => new Change.Insert(key, Bytes(key)))]);
        }

        Assert.Equal(keys, await Keys("0", "1"));
        Assert.Equal(keys[255..1025], await Keys(keys[255], keys[1025]));
    }

    [Fact]
    public async Task A_range_has_all_its_rows_however_big_they_are()
    {
        for (var i = 0; i < 5; i++)
        {
            await Write(new Change.Insert($"{i}", new byte[TransactionRules.LargestBody]));
        }

        Assert.Equal(["0", "1", "2", "3", "4"], await Keys("0", "9"));
    }

    [Fact]
    public async Task Rows_may_be_written_while_a_range_of_them_is_read()
    {
        await Write([.. Enumerable.Range(10, 20).Select(i => new Change.Insert($"{i}", default))]);

        await foreach (var row in Store.Range(partition, "10", "30", Now))
        {
            await Write(new Change.Replace(row.Key, row.ETag, Bytes("seen")));
        }

        Assert.Equal("seen", await ReadText("29"));
    }

    [Fact]
    public async Task A_range_ends_with_an_exception_when_its_reader_goes_away()
    {
        await Write([.. Enumerable.Range(10, 20).Select(i => new Change.Insert($"{i}", default))]);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Now);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var row in Store.Range(partition, "10", "30", leaving.Token))
            {
                await leaving.CancelAsync();
            }
        });
    }
}
