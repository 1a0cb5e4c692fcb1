using System.Runtime.CompilerServices;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Persistence;

public sealed class PersonStoreTests
{
    private readonly MemoryStore store = new();

    [Fact]
    public async Task What_is_read_is_what_was_committed_and_costs_what_is_live()
    {
        var state = Somebody.Idle.Told(NoticeKind.Again).Owing(Somebody.You).WithCard(Somebody.Task, "m1");
        var committed = await new PersonStore(store).Commit(Nobody, state, Cancel);
        var read = await new PersonStore(store).Read(Somebody.Me, Cancel);

        Assert.Equal(committed!.ETags.OrderBy(row => row.Key), read.ETags.OrderBy(row => row.Key));
        Assert.Equal([1], read.State.Notices.Keys);
        Assert.Equal([2], read.State.Transfers.Keys);
        Assert.Equal("m1", read.State.Cards[Somebody.Task].MessageId);
    }

    [Fact]
    public async Task A_card_that_left_the_live_range_is_replaced_where_it_lies()
    {
        var people = new PersonStore(store);
        var live = (await people.Commit(Nobody, Somebody.Idle.WithCard(Somebody.Task, "m1"), Cancel))!;
        await people.Commit(live, Past(live.State, "m1"), Cancel);
        var read = await people.WithCard(await people.Read(Somebody.Me, Cancel), Somebody.Task, Cancel);
        await people.Commit(read, Past(read.State, "m2"), Cancel);

        Assert.Empty((await people.Read(Somebody.Me, Cancel)).State.Cards);
        Assert.Equal(new CardPlace("m2", IsPast: true), await people.PastCard(Somebody.Me, Somebody.Task, Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Whatever_is_written_between_two_pages_what_is_read_is_of_one_moment(int page)
    {
        var people = new PersonStore(store);
        var before = (await people.Commit(Nobody, Somebody.Idle.Told(NoticeKind.Again).WithCard(Somebody.Task, "m1"), Cancel))!;
        var paging = new Paging(
            store, page, () => people.Commit(before, before.State.Told(NoticeKind.Changed).WithCard(Somebody.Task, "m2"), Cancel));
        var read = await new PersonStore(paging, wholePage: 0).Read(Somebody.Me, Cancel);

        Assert.Equal(read.State.Document.LastItem, read.State.Notices.Keys.Max());
        Assert.Equal(read.State.Document.LastItem == 1 ? "m1" : "m2", read.State.Cards[Somebody.Task].MessageId);
    }

    private static PersonSnapshot Nobody => new(Somebody.Idle, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static PersonState Past(PersonState state, string messageId) =>
        state with { Cards = state.Cards.SetItem(Somebody.Task, new CardPlace(messageId, IsPast: true)) };

    /// <summary>Somebody writes once so many rows of the first reading have been read.</summary>
    private sealed class Paging(IStore store, int page, Func<ValueTask<PersonSnapshot?>> write) : IStore
    {
        private bool isWritten;

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            store.Get(partition, key, cancellationToken);

        public async IAsyncEnumerable<Row> Range(
            string partition, string from, string until, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var count = 0; ; count++)
            {
                if (count == page && !isWritten)
                {
                    isWritten = true;
                    Assert.NotNull(await write());
                }

                var row = await store.Range(partition, from, until, cancellationToken).FirstOrDefaultAsync(cancellationToken);
                if (row is null) yield break;
                yield return row;
                from = row.Key + " ";
            }
        }

        public ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            store.Commit(partition, changes, cancellationToken);
    }
}
