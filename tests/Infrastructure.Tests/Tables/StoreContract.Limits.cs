using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public abstract partial class StoreContract
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData((64 * 1024) + 1)]
    [InlineData(200 * 1024)]
    [InlineData(TransactionRules.LargestBody)]
    public async Task A_body_comes_back_byte_for_byte(int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);

        await Write(new Change.Insert("a", body));

        Assert.Equal(body, (await Read("a"))!.Body.ToArray());
    }

    [Fact]
    public async Task A_body_that_shrinks_leaves_nothing_of_the_longer_one()
    {
        var etag = (await Write(new Change.Insert("a", new byte[200 * 1024])))[0];

        await Write(new Change.Replace("a", etag, Bytes("short")));

        Assert.Equal("short", await ReadText("a"));
    }

    [Fact]
    public async Task Every_character_that_a_key_may_hold_comes_back()
    {
        var key = new string([.. Enumerable.Range(' ', '~' - ' ').Select(c => (char)c).Except(@"/\#?%+'")]);

        await Insert(key);

        Assert.Equal(key, (await Read(key))!.Key);
        Assert.Equal([key], await Keys(" ", "~"));
    }

    [Fact]
    public async Task A_hundred_rows_with_the_longest_keys_fit_one_transaction()
    {
        var partition = this.partition.PadRight(TransactionRules.LongestKey, '"');
        var changes = Enumerable.Range(0, 100).Select(i => new Change.Insert($"{i:d3}".PadRight(256, '"'), new byte[24 * 1024]));

        Assert.IsType<CommitResult.Committed>(await Store.Commit(partition, [.. changes], Now));
        Assert.Equal(100, await Store.Range(partition, "0", "1", Now).CountAsync(Now));
    }

    [Fact]
    public async Task What_the_rules_refuse_is_refused_before_anything_is_done()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Commit());
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(new Change.Upsert("a", default)));
        await Assert.ThrowsAsync<ArgumentException>(() => Commit(new Change.Insert("a", default), new Change.Insert("a/b", default)));
        await Assert.ThrowsAsync<ArgumentException>(() => Read("a?b"));
        await Assert.ThrowsAsync<ArgumentException>(() => Keys("\n", "b"));

        Assert.Empty(await Keys("", "~"));
    }

    [Fact]
    public async Task Who_has_left_already_gets_nothing_done()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.Commit(partition, [new Change.Insert("a", default)], Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.Get(partition, "a", Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.Range(partition, "a", "b", Cancelled).AnyAsync(Now));

        Assert.Null(await Read("a"));
    }
}
