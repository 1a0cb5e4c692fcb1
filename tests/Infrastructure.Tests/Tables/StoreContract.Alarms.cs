using MicroAssignBot.Infrastructure.Tables;

namespace MicroAssignBot.Infrastructure.Tests.Tables;

public abstract partial class StoreContract
{
    private readonly string alarm = $"alarm-{Guid.NewGuid():n}";

    [Fact]
    public async Task An_alarm_row_is_upserted_whether_it_is_there_or_not()
    {
        var first = await Alarm(new Change.Upsert("a", Bytes("first")));
        var second = await Alarm(new Change.Upsert("a", Bytes("second")));

        var row = await Store.Get(alarm, "a", Now);
        Assert.NotEqual(Assert.IsType<CommitResult.Committed>(first).ETags, Assert.IsType<CommitResult.Committed>(second).ETags);
        Assert.Equal(Bytes("second"), row!.Body.ToArray());
    }

    [Fact]
    public async Task An_alarm_row_is_removed_whatever_its_etag()
    {
        await Alarm(new Change.Upsert("a", default));

        Assert.Equal([""], Assert.IsType<CommitResult.Committed>(await Alarm(new Change.Remove("a"))).ETags);
        Assert.Null(await Store.Get(alarm, "a", Now));
    }

    [Fact]
    public async Task An_alarm_row_that_is_gone_cannot_be_removed()
    {
        Assert.IsType<CommitResult.Conflict>(await Alarm(new Change.Remove("a")));
    }

    [Fact]
    public async Task A_missing_alarm_row_undoes_the_upsert_beside_it()
    {
        Assert.IsType<CommitResult.Conflict>(await Alarm(new Change.Upsert("promise", default), new Change.Remove("gone")));

        Assert.Null(await Store.Get(alarm, "promise", Now));
    }

    [Fact]
    public async Task Alarm_rows_are_removed_and_upserted_in_one_transaction()
    {
        await Alarm(new Change.Upsert("guard", default), new Change.Upsert("old", default));

        Assert.IsType<CommitResult.Committed>(
            await Alarm(new Change.Remove("guard"), new Change.Remove("old"), new Change.Upsert("promise", default)));
        Assert.Equal(["promise"], await Store.Range(alarm, "a", "z", Now).Select(row => row.Key).ToArrayAsync(Now));
    }

    private async Task<CommitResult> Alarm(params Change[] changes) => await Store.Commit(alarm, changes, Now);
}
