using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Reviews;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Reviews;

public class ReviewQueueTests
{
    private static readonly Topic First = new(Who.Learner, 1);
    private static readonly Topic Second = new(Who.Bystander, 1);

    private static ReviewQueue Both => ReviewQueue.Empty.With(First, new QueueChange.Enter(3)).With(Second, new QueueChange.Enter(3));

    [Fact]
    public void What_arrives_first_waits_first() =>
        Assert.Equal([new(First, 3, ReviewState.Waiting), new(Second, 3, ReviewState.Waiting)], Both.Items);

    [Fact]
    public void One_review_is_shown_at_a_time()
    {
        Assert.False(Both.IsBusy);
        Assert.Equal((true, First), (Both.WithShown(First, 3).IsBusy, Both.WithShown(First, 3).Shown!.Topic));
    }

    [Fact]
    public void What_waits_longest_comes_first_although_it_reached_this_person_last()
    {
        var late = Both.With(First, Since(4, 11)).With(Second, Since(4, 9)).With(new Topic(Who.Lead, 1), Since(2, 10));

        Assert.Equal([Second, new(Who.Lead, 1), First], late.Waiting.Select(item => item.Topic));
        Assert.Equal(late.Waiting, late.Open);
        Assert.Equal(late.Waiting, late.With(Second, new QueueChange.PutOff(4)).With(Second, new QueueChange.ComeBack(4)).Waiting);
    }

    [Fact]
    public void What_an_earlier_build_stored_came_before_what_says_since_when_it_waits() =>
        Assert.Equal(
            [Second, First], Both.With(First, Since(4, 9)).Waiting.Select(item => item.Topic));

    [Fact]
    public void Deciding_takes_it_out_and_makes_room() =>
        Assert.Equal([new(Second, 3, ReviewState.Waiting)], Both.WithShown(First, 3).With(First, new QueueChange.Leave(4)).Items);

    [Fact]
    public void While_access_is_asked_the_reviewer_is_free_for_the_next()
    {
        var resting = Both.WithShown(First, 3).With(First, new QueueChange.Rest(4));

        Assert.False(resting.IsBusy);
        Assert.Equal(ReviewState.Waiting, resting.With(First, new QueueChange.Enter(5)).Items[0].State);
    }

    [Fact]
    public void When_time_ends_the_wait_for_access_it_waits_for_the_reviewer_again_as_it_is()
    {
        var rests = Both.WithShown(First, 3).With(First, new QueueChange.Rest(4));

        Assert.Equal(new(First, 4, ReviewState.Waiting), rests.With(First, new QueueChange.Enter(4)).Items[0]);
    }

    [Fact]
    public void What_is_put_off_makes_room_and_keeps_its_place_until_it_comes_back_or_is_asked_for()
    {
        var later = Both.WithShown(First, 3).With(First, new QueueChange.PutOff(3));

        Assert.Equal((false, 2), (later.IsBusy, later.Count));
        Assert.Equal([Second, First], later.Open.Select(item => item.Topic));
        Assert.Equal([First, Second], later.Waiting.Select(item => item.Topic));
        Assert.Equal(ReviewState.Waiting, later.With(First, new QueueChange.ComeBack(3)).Items[0].State);
        Assert.Equal(First, later.WithShown(First, 3).Shown?.Topic);
        Assert.Equal(4, later.With(First, new QueueChange.Enter(4)).With(First, new QueueChange.ComeBack(3)).Items[0].Version);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void An_older_change_that_arrives_late_is_ignored(int version)
    {
        var queue = ReviewQueue.Empty.With(First, new QueueChange.Enter(5)).WithShown(First, 5);

        Assert.Equal(queue.Items, queue.With(First, new QueueChange.Rest(version)).Items);
        Assert.Equal(queue.Items, queue.With(First, new QueueChange.Enter(version)).Items);
        Assert.Equal(queue.Items, queue.With(First, new QueueChange.Leave(4)).Items);
    }

    [Fact]
    public void What_is_not_in_the_queue_cannot_be_shown_or_leave()
    {
        Assert.Empty(ReviewQueue.Empty.WithShown(First, 3).Items);
        Assert.Empty(ReviewQueue.Empty.With(First, new QueueChange.Leave(9)).Items);
        Assert.Empty(ReviewQueue.Empty.With(First, null).Items);
    }

    [Fact]
    public void A_whole_life_enters_rests_and_leaves_with_rising_versions() => Assert.Equal(
        [
            Since(3, 10), new QueueChange.Rest(4), Since(5, 10), Decided(6), Since(7, 10), Decided(8),
        ],
        Life_of_a_review());

    private static QueueChange.Leave Decided(int version) =>
        new(version) { Decided = new Turnaround(Given.At("2026-11-02T10:00+01:00"), TimeSpan.Zero) };

    private static IEnumerable<QueueChange> Life_of_a_review()
    {
        var asked = Given.AccessAsked();
        var shared = asked.And(Who.Learner, new Command.ShareAccess(1));
        var back = shared.And(Who.Expert, new Command.SendBack(1, null, Given.Advice));
        var second = back.And(Who.Learner, new Command.Submit(1, "Better work."));
        var closed = second.And(Who.Expert, new Command.SayNotYet(1, null, Given.Advice));
        return new[] { Given.InReview(), asked, shared, back, second, closed }
            .SelectMany(story => story.Told).Select(notice => notice.Queue).OfType<QueueChange>();
    }

    private static QueueChange.Enter Since(int version, int hour) =>
        new(version) { Since = Given.At($"2026-11-02T{hour:00}:00+01:00") };
}
