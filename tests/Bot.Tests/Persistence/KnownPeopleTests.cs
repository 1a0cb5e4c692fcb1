using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.Tests;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>Where one process owns the store, it need not ask for what it wrote itself.</summary>
public sealed class KnownPeopleTests
{
    private readonly WatchedStore store = new(new MemoryStore());
    private readonly PersonStore people;

    public KnownPeopleTests() => people = new PersonStore(store, isAlone: true);

    [Fact]
    public async Task Who_was_written_or_read_before_is_known_without_asking_the_store()
    {
        var committed = await people.Commit(Nobody, Somebody.Idle.Told(NoticeKind.Again).WithCard(Somebody.Task, "m1"), Cancel);
        Assert.Same(committed, await people.Read(Somebody.Me, Cancel));
        Assert.Same(committed!.State.Document, await people.Desk(Somebody.Me, Cancel));

        var reader = new PersonStore(store, isAlone: true);
        var read = await reader.Read(Somebody.Me, Cancel);
        Assert.Same(read, await reader.Read(Somebody.Me, Cancel));
        Assert.Equal(1, store.Ranges);
    }

    [Fact]
    public async Task What_is_shared_with_other_processes_is_asked_for_each_time()
    {
        var shared = new PersonStore(store);
        await shared.Commit(Nobody, Somebody.Idle, Cancel);

        for (var time = 1; time <= 2; time++)
        {
            await shared.Read(Somebody.Me, Cancel);
            Assert.Equal(time, store.Ranges);
        }
    }

    [Fact]
    public async Task A_commit_that_failed_leaves_nobody_known()
    {
        var before = await people.Commit(Nobody, Somebody.Idle, Cancel);
        await people.Commit(before!, before!.State.Told(NoticeKind.Again), Cancel);

        Assert.Null(await people.Commit(before, before.State.Told(NoticeKind.Changed), Cancel));

        Assert.Null(people.Known(Somebody.Me));
        Assert.Equal(NoticeKind.Again, (await people.Read(Somebody.Me, Cancel)).State.Notices.Values.Single().Notice!.Kind);
    }

    [Fact]
    public async Task Whoever_is_being_written_is_asked_for_and_what_was_read_across_the_commit_is_not_kept()
    {
        var before = (await people.Commit(Nobody, Somebody.Idle, Cancel))!;
        store.Written = new TaskCompletionSource();
        var writing = people.Commit(before, before.State.Told(NoticeKind.Again), Cancel).AsTask();
        Assert.Null(people.Known(Somebody.Me));

        await people.Read(Somebody.Me, Cancel);
        store.Written.SetResult();
        await writing;

        Assert.Null(people.Known(Somebody.Me));
        Assert.NotEmpty((await people.Read(Somebody.Me, Cancel)).State.Notices);
        Assert.NotNull(people.Known(Somebody.Me));
    }

    [Fact]
    public async Task What_was_looked_up_outside_the_live_range_is_not_kept()
    {
        var past = Somebody.Idle with { Cards = Somebody.Idle.Cards.SetItem(Somebody.Task, new CardPlace("m1", IsPast: true)) };

        await people.Commit(Nobody, past, Cancel);

        Assert.Null(people.Known(Somebody.Me));
        Assert.Empty((await people.Read(Somebody.Me, Cancel)).State.Cards);
    }

    [Fact]
    public async Task A_card_of_somebody_known_is_drawn_without_asking_the_store()
    {
        var learner = (await people.Commit(Nobody, Somebody.Idle, Cancel))!.State;
        var reader = new TopicReader(store, people);

        await reader.Read(Somebody.Task with { Learner = learner.Person }, PersonState.Empty(Somebody.You), Cancel);

        Assert.Equal(0, store.Ranges);
    }

    private static PersonSnapshot Nobody => new(Somebody.Idle, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;
}
