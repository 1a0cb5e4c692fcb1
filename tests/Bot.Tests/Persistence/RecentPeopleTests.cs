using System.Collections.Immutable;
using MicroAssignBot.Bot.Execution;
using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Tests.Outbox.Simulation;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Persistence;

/// <summary>A replica that takes itself for the only one, rightly or not.</summary>
public sealed class RecentPeopleTests : IDisposable
{
    private readonly MemoryStore store = new();
    private readonly FakeTimeProvider time = new();
    private readonly PersonStore people;
    private readonly SimulatedScene scene = new(eachIsOnly: true);

    public RecentPeopleTests() => people = new PersonStore(store, time: time) { IsOnlyReplica = true };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Who_was_read_or_written_is_remembered_as_they_are_and_only_by_the_only_replica()
    {
        var committed = await Commit(Somebody.Idle.Told(NoticeKind.Again));
        Assert.Same(committed, people.Recent(Somebody.Me));

        people.IsOnlyReplica = false;
        Assert.Null(people.Recent(Somebody.Me));
        people.IsOnlyReplica = true;
        Assert.Null(people.Recent(Somebody.Me));
        var other = new PersonStore(store, time: time) { IsOnlyReplica = true };
        var read = await other.Read(Somebody.Me, Cancel);
        Assert.Same(read, other.Recent(Somebody.Me));
    }

    [Fact]
    public async Task After_a_commit_that_failed_they_must_be_read()
    {
        var committed = await Commit(Somebody.Idle);
        var other = new PersonStore(store);
        await other.Commit(committed, committed.State.Told(NoticeKind.Changed), Cancel);

        Assert.Null(await people.Commit(committed, committed.State.Told(NoticeKind.Again), Cancel));

        Assert.Null(people.Recent(Somebody.Me));
    }

    [Fact]
    public void A_click_that_commits_asks_twice_before_the_answer()
    {
        var replica = scene.Start();
        scene.UpToOffer(replica);
        var before = scene.World.Counts.Store;

        scene.Act(replica, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        scene.Drain(until: operation => operation.Kind is OperationKind.Call);

        Assert.Equal(2, scene.World.Counts.Store - before);
        Assert.Contains(scene.World.Chats.Live(scene.Learner), message => message.IsAnswer);
    }

    [Fact]
    public void What_another_process_has_written_meanwhile_is_not_overwritten()
    {
        var (first, second) = (scene.Start(), scene.Start());
        scene.UpToOffer(first);
        scene.Act(second, scene.Learner, scene.Learner, new Command.Accept(1, null, Start.Now), 1);
        scene.Drain();

        // It still takes the task for an offer.
        Assert.IsType<Stage.Offered>(first.People.Recent(scene.Learner)!.State.Desk.Find(1)!.Stage);
        scene.Act(first, scene.Learner, scene.Learner, new Command.Submit(1, "work"), 1);
        scene.Drain();

        Assert.IsType<Stage.InReview>(first.People.Recent(scene.Learner)!.State.Desk.Find(1)!.Stage);
        scene.ComeToRest();
    }

    [Fact]
    public async Task A_card_of_somebody_elses_is_drawn_from_what_was_just_written_if_that_is_no_older_than_what_is_told()
    {
        var desk = Somebody.Idle.Desk;
        var learner = await Commit(Somebody.Idle with { Desk = desk with { Standing = desk.Standing with { Version = 5 } } });
        var (watched, topic) = (new WatchedStore(store), Somebody.Task with { Learner = learner.State.Person });
        var others = new PersonStore(watched, time: time) { IsOnlyReplica = true };
        await others.Read(topic.Learner, Cancel);
        var reader = new TopicReader(watched, others);

        Assert.Equal(0, await Asked(Told(5)));
        Assert.Equal(1, await Asked(Told(6)));
        Assert.Equal(1, await Asked(Told(5).Mending(topic, "m1")));
        Assert.Equal(1, await Asked(PersonState.Empty(Somebody.You)));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(1, await Asked(Told(5)));

        async Task<int> Asked(PersonState viewer)
        {
            var before = watched.Ranges;
            await reader.ReadToTell(topic, viewer, Cancel);
            return watched.Ranges - before;
        }

        PersonState Told(int version) => PersonState.Empty(Somebody.You).Arrive(
            Infrastructure.State.Keys.NoticeId(time.GetUtcNow(), topic.Learner, version, 0),
            new Notice(Somebody.You, topic, NoticeKind.Changed, 0, null), new ClockReading(time.GetUtcNow(), time.GetUtcNow()), null);
    }

    private async Task<PersonSnapshot> Commit(PersonState state) =>
        (await people.Commit(new PersonSnapshot(Somebody.Idle, ImmutableDictionary<string, string>.Empty), state, Cancel))!;
}
