using FsCheck.Fluent;
using FsCheck.Xunit;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Whatever anybody does in whatever order, in worlds in which people come and go.</summary>
[Properties(Arbitrary = [typeof(AnyPlay)], MaxTest = 300)]
public class DeciderProperties
{
    private static readonly World Home = World.Usual.Offering(
        World.Entry("seo") with { Expert = Who.Expert }, World.Entry("meta"), World.Entry("chart", World.Dashboards),
        World.Entry("call", World.Calls), World.Entry("hard-call", World.Calls, 2));

    private static readonly World[] Worlds =
    [
        Home.Alone(), Home.Without(Who.Learner), Home.Without(Who.Expert), Home.Without(Who.Lead).Without(Who.Deputy),
        Home.Change(Who.Learner, learner => learner with { Lead = Who.Learner, Deputy = Who.Learner }), Home.WithTarget(World.Calls, 3),
    ];

    [Property]
    public void Nothing_that_must_hold_is_ever_broken(AnyPlay play) => Run(play, (story, next, actor, command) =>
    {
        OneSlotHolder(next.Desk);
        VersionsRise(story.Desk, next.Desk);
        NumbersAreNew(story.Desk, next.Desk);
        ClosedStaysClosed(story.Desk, next.Desk);
        WhatIsKeptBelongsToSomethingOpen(next.Desk);
        Assert.All(next.Desk.Open.Values, assignment => AheadIsInOrder(assignment.Stage));
        Assert.DoesNotContain(next.Desk.Open.Values, assignment => assignment.Reviewer == Who.Learner);
    });

    [Property]
    public void Every_notice_goes_to_somebody_it_concerns_and_the_queue_sees_rising_versions(AnyPlay play)
    {
        var seen = new Dictionary<(PersonId, Topic), int>();
        Run(play, (_, next, _, _) =>
        {
            foreach (var notice in next.Told)
            {
                Assert.Equal(Who.Learner, notice.About.Learner);
                Assert.InRange(notice.About.Number, 0, next.Desk.Standing.LastNumber);
                if (notice.Queue is not { } change) continue;
                Assert.NotEqual(Who.Learner, notice.To);
                // A deputy who is called in enters at the version at which they may have left as reviewer before. Putting it off changes
                // nothing else.
                var isSame = change is QueueChange.Enter or QueueChange.PutOff or QueueChange.ComeBack;
                var least = seen.GetValueOrDefault((notice.To, notice.About)) + (isSame ? 0 : 1);
                Assert.True(change.Version >= least);
                seen[(notice.To, notice.About)] = change.Version;
            }
        });
    }

    [Property]
    public void The_next_timer_is_when_time_alone_changes_something_and_not_before(AnyPlay play) => Run(play, (_, next, _, _) =>
    {
        if (NextTimer.Find(next.Desk) is not { } due)
        {
            Assert.IsType<Decision.Repeated>((next with { Now = next.Now.AddYears(1) }).Decide(Who.Stranger, new Command.Tick()));
            return;
        }

        Assert.IsType<Decision.Happened>((next with { Now = due }).Decide(Who.Stranger, new Command.Tick()));
        Assert.IsType<Decision.Repeated>((next with { Now = due.AddTicks(-1) }).Decide(Who.Stranger, new Command.Tick()));
    });

    [Property]
    public void The_same_click_twice_happens_once(AnyPlay play) => Run(play, (story, next, actor, command) =>
    {
        if (AnyCommand.SeenBy(command) is not null && next.Desk.Standing.Version > story.Desk.Standing.Version)
            Assert.IsNotType<Decision.Happened>(next.Decide(actor, command));
    });

    [Property]
    public void Deciding_again_decides_the_same(AnyPlay play) => Run(play, (story, _, actor, command) =>
        Assert.Equal(Life.Word(story.Decide(actor, command)), Life.Word(story.Decide(actor, command))));

    [Fact]
    public void The_plays_reach_every_event()
    {
        // Reviewers who are both late; feedback that comes late, is sent back over another task, which then ends; offers that
        // nobody answers, and then the question neither: too rare to be drawn. They have their own tests.
        string[] rare =
        [
            nameof(Event.ReviewerChosen), nameof(Event.Resumed), nameof(Event.PushQuestioned), nameof(Event.PushStopped),
            nameof(Event.PushResumed), nameof(Event.OfferPlanned),
            // What arrives as an instruction, and what happens on a lead's desk.
            nameof(Event.TeamSet), nameof(Event.TeamAnswered), nameof(Event.WasAsked), nameof(Event.RequestAnswered),
            nameof(Event.DigestPlanned), nameof(Event.DigestCame),
            nameof(Event.LeftTeam), nameof(Event.Released), nameof(Event.TeamsSet), nameof(Event.RosterKept), nameof(Event.TeamsTied),
            nameof(Event.Queued), nameof(Event.HandedOut), nameof(Event.HandOutAnswered),
            nameof(Event.OutcomeShared), nameof(Event.TaskRated), nameof(Event.RatingCounted), nameof(Event.EntryDoubted),
            nameof(Event.PlaceTaken), nameof(Event.PostClosed), nameof(Event.ChannelKnown), nameof(Event.PosterKnown),
            nameof(Event.TeamClosed), nameof(Event.ChannelsLeft),
            // Several approvals, and weeks after them.
            nameof(Event.LevelRaised), nameof(Event.UseAsked), nameof(Event.UseAnswered),
            // What is kept of a refusal.
            nameof(Event.AskedInVain),
        ];
        var missing = typeof(Event).GetNestedTypes().Select(type => type.Name).Except(rare).ToHashSet();

        // Chance alone decides how soon the last of them is reached.
        for (var round = 0; round < 20 && missing.Count > 0; round++)
        {
            foreach (var play in AnyPlay.Plays().Generator.Sample(500, 1000))
                Run(play, (story, _, actor, command) => missing.ExceptWith(Life.Word(story.Decide(actor, command)).Split('+')));
        }

        Assert.Empty(missing);
    }

    private static void Run(AnyPlay play, Action<Story, Story, PersonId, Command> holds)
    {
        var story = Given.SkillsChosen(Home);
        foreach (var step in play.Steps)
        {
            story = story with { World = At(step.World) ?? At(play.World) ?? Home, Now = story.Now + step.Wait };
            if (step.Choice % 10 == 9) story = HandedOut(story, isUrgent: step.Choice == 99);
            var command = AnyCommand.Create(step, story.Desk);
            var actor = AnyCommand.Actor(step, story.Desk, command);
            var next = story.Decide(actor, command) is Decision.Happened happened
                ? story.After([.. happened.Events])
                : story with { Told = [] };
            holds(story, next, actor, command);
            story = next;
        }
    }

    private static Story HandedOut(Story story, bool isUrgent)
    {
        var given = new Instruction.HandOut(
            Who.Learner, Who.Lead, 1, Home.Entries[isUrgent ? 0 : 1], story.Now, Start.Now, isUrgent, null);
        return Decider.Follow(story.Desk, given, story.World.Setting(Who.Lead, story.Now)) is Decision.Happened happened
            ? story.After([.. happened.Events])
            : story;
    }

    private static World? At(int drawn) => drawn < Worlds.Length ? Worlds[drawn] : null;

    // A milestone behind a later one would wait for that.
    private static void AheadIsInOrder(Stage stage)
    {
        var ahead = (stage as Stage.Active)?.Ahead ?? (stage as Stage.InReview)?.Ahead ?? [];
        Assert.Equal(ahead.OrderBy(due => due.At).ThenBy(due => due.What), ahead);
    }

    private static void OneSlotHolder(Desk desk)
    {
        var holders = desk.Open.Values.Where(assignment => assignment.HoldsSlot).Select(assignment => (int?)assignment.Number).ToList();
        Assert.True(holders.Count <= 1);
        Assert.Equal(holders.SingleOrDefault(), desk.Standing.Slot);
    }

    private static void VersionsRise(Desk before, Desk after)
    {
        foreach (var assignment in after.Open.Values.Concat(after.Closed.Values))
        {
            if (before.Find(assignment.Number) is { } was && !ReferenceEquals(was, assignment))
                Assert.True(assignment.Version > was.Version || IsOnlyReminded(was, assignment));
        }

        Assert.True(ReferenceEquals(before, after) || after.Standing.Version > before.Standing.Version);
    }

    /// <summary>A reminder changes nothing that can be decided on the card, and neither does a deputy who may decide too.</summary>
    private static bool IsOnlyReminded(Assignment was, Assignment assignment) =>
        (assignment.Asking is { IsReminded: true } && assignment with { Questions = was.Questions } == was)
        || assignment with { Stage = was.Stage, Deputy = was.Deputy } == was && (was.Stage, assignment.Stage) switch
        {
            (Stage.Active before, Stage.Active after) => after with { Ahead = before.Ahead, Reached = before.Reached } == before,
            (Stage.InReview before, Stage.InReview after) => (after.SubmittedAt, after.Round) == (before.SubmittedAt, before.Round),
            _ => false,
        };

    private static void NumbersAreNew(Desk before, Desk after)
    {
        Assert.True(after.Standing.LastNumber >= before.Standing.LastNumber);
        Assert.Empty(after.Open.Keys.Intersect(after.Closed.Keys));
        Assert.All(after.Open.Keys.Except(before.Open.Keys), number =>
            Assert.Equal((before.Standing.LastNumber + 1, number), (after.Standing.LastNumber, number)));
    }

    private static void ClosedStaysClosed(Desk before, Desk after)
    {
        Assert.All(before.Closed, closed => Assert.Same(closed.Value, after.Closed[closed.Key]));
        Assert.All(after.Closed.Values, closed => Assert.False(closed.IsOpen));
        Assert.All(after.Open.Values, open => Assert.True(open.IsOpen));
    }

    private static void WhatIsKeptBelongsToSomethingOpen(Desk desk)
    {
        Assert.All(desk.Submissions, submission => Assert.Contains(submission.Assignment, desk.Open.Keys));
        Assert.True(desk.Standing.Draft.IsEmpty || desk.InSlot is not null);
    }
}
