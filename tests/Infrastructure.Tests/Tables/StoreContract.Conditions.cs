using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_row_that_was_inserted_is_read_with_the_etag_that_the_commit_told()
    {
        var etag = await Insert("a");

        var row = await Read("a");

        Assert.Equal(("a", etag), (row!.Key, row.ETag));
        Assert.Equal("first", await ReadText("a"));
    }

    [Fact]
    public async Task A_row_that_nobody_wrote_is_not_there() => Assert.Null(await Read("a"));

    [Fact]
    public async Task A_key_that_is_taken_cannot_be_inserted()
    {
        await Insert("a");

        Assert.IsType<CommitResult.Conflict>(await Commit(new Change.Insert("a", Bytes("second"))));
        Assert.Equal("first", await ReadText("a"));
    }

    [Fact]
    public async Task A_row_is_replaced_under_the_etag_that_was_read_and_gets_another()
    {
        var first = await Insert("a");

        var second = (await Write(new Change.Replace("a", first, Bytes("second"))))[0];

        Assert.NotEqual(first, second);
        Assert.Equal(second, (await Read("a"))!.ETag);
        Assert.Equal("second", await ReadText("a"));
    }

    [Fact]
    public async Task A_row_is_replaced_even_by_the_same_bytes_with_a_new_etag()
    {
        var first = await Insert("a");

        Assert.NotEqual(first, (await Write(new Change.Replace("a", first, Bytes("first"))))[0]);
    }

    [Fact]
    public async Task A_stale_etag_replaces_and_deletes_nothing()
    {
        var first = await Insert("a");
        await Write(new Change.Replace("a", first, Bytes("second")));

        Assert.IsType<CommitResult.Conflict>(await Commit(new Change.Replace("a", first, Bytes("third"))));
        Assert.IsType<CommitResult.Conflict>(await Commit(new Change.Delete("a", first)));
        Assert.Equal("second", await ReadText("a"));
    }

    [Fact]
    public async Task A_row_that_is_gone_is_neither_replaced_nor_deleted()
    {
        var etag = await Insert("a");
        Assert.Equal([""], await Write(new Change.Delete("a", etag)));

        Assert.Null(await Read("a"));
        Assert.IsType<CommitResult.Conflict>(await Commit(new Change.Replace("a", etag, Bytes("second"))));
        Assert.IsType<CommitResult.Conflict>(await Commit(new Change.Delete("a", etag)));
        Assert.Null(await Read("a"));
    }

    [Fact]
    public async Task An_etag_of_an_earlier_life_of_a_row_is_stale()
    {
        var first = await Insert("a");
        await Write(new Change.Delete("a", first));
        var second = await Insert("a");

        Assert.NotEqual(first, second);
        Assert.IsType<CommitResult.Conflict>(await Commit(new Change.Replace("a", first, Bytes("third"))));
    }

    [Fact]
    public async Task All_changes_of_a_transaction_are_done_and_told_in_their_order()
    {
        var kept = await Insert("kept");
        var gone = await Insert("gone");

        var etags = await Write(
            new Change.Replace("kept", kept, Bytes("second")), new Change.Delete("gone", gone), new Change.Insert("new", Bytes("new")));

        Assert.Equal([(await Read("kept"))!.ETag, "", (await Read("new"))!.ETag], etags);
        Assert.Equal(["kept", "new"], await Keys("a", "z"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_is_done_when_one_change_conflicts_wherever_it_stands(int position)
    {
        var etag = await Insert("taken");
        List<Change> changes = [new Change.Replace("taken", etag, Bytes("second")), new Change.Insert("new", Bytes("new"))];
        changes.Insert(position, new Change.Delete("missing", etag));

        Assert.IsType<CommitResult.Conflict>(await Commit([.. changes]));
        Assert.Equal("first", await ReadText("taken"));
        Assert.Null(await Read("new"));
    }

    [Fact]
    public async Task The_same_key_in_two_partitions_is_two_rows()
    {
        await Insert("a");

        Assert.Null(await Store.Get(partition + "-other", "a", Now));
    }

    [Fact]
    public async Task Of_two_writers_with_the_same_etag_exactly_one_wins_each_time()
    {
        var etag = await Insert("a");
        for (var round = 0; round < 20; round++)
        {
            var known = etag;
            var results = await Task.WhenAll(
                Task.Run(() => Commit(new Change.Replace("a", known, Bytes("one"))), Now),
                Task.Run(() => Commit(new Change.Replace("a", known, Bytes("two"))), Now));

            etag = Assert.Single(results.OfType<CommitResult.Committed>()).ETags[0];
            Assert.Single(results.OfType<CommitResult.Conflict>());
        }
    }

    [Fact]
    public async Task Of_many_who_insert_one_key_exactly_one_wins()
    {
        var results = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(i => Task.Run(() => Commit(new Change.Insert("a", Bytes($"{i}"))), Now)));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(15, results.OfType<CommitResult.Conflict>().Count());
    }
}
