using MicroAssignBot.Bot.Outbox;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Persistence;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Outbox;

public sealed class LedgerCleanupTests
{
    private readonly MemoryStore store = new();
    private readonly FakeTimeProvider time = new(Somebody.Now.RealTime);

    [Fact]
    public async Task What_was_said_is_remembered_for_thirty_days()
    {
        await Arrive(Keys.NoticeId(time.GetUtcNow(), Somebody.You, 7, 0));
        time.Advance(TimeSpan.FromDays(20));
        await Arrive(Keys.NoticeId(time.GetUtcNow(), Somebody.You, 8, 0));
        time.Advance(TimeSpan.FromDays(10));
        await Forget();

        Assert.Equal(4, await Rows());

        time.Advance(TimeSpan.FromDays(1));
        await Forget();

        Assert.Equal(2, await Rows());
    }

    [Fact]
    public void It_is_looked_after_now_and_then()
    {
        Assert.True(LedgerCleanup.IsTime([14, 15, 16]));
        Assert.False(LedgerCleanup.IsTime([17, 18]));
    }

    private async Task Arrive(string id)
    {
        Change[] rows = [new Change.Insert(Keys.Arrived(id), "{}"u8.ToArray()), new Change.Insert(Keys.Settled(id), "{}"u8.ToArray())];
        await store.Commit(Keys.Person(Somebody.Me), rows, TestContext.Current.CancellationToken);
    }

    private ValueTask Forget() => new LedgerCleanup(store, new Clock(time), Options.Create(Somebody.Options))
        .RemoveOld(Somebody.Me, TestContext.Current.CancellationToken);

    private ValueTask<int> Rows() =>
        store.Range(
            Keys.Person(Somebody.Me), "", "~", TestContext.Current.CancellationToken).CountAsync(TestContext.Current.CancellationToken);
}
