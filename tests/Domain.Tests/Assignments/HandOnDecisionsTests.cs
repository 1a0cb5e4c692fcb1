using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Handed in on Monday at ten; the expert reviews, and the learner's deputy is Dora. Everybody works from nine to five.</summary>
public class HandOnDecisionsTests
{
    [Fact]
    public void The_deputy_reviews_from_then_on_and_the_clock_runs_on()
    {
        var review = Given.InReview();
        var before = (Stage.InReview)review.Assignment!.Stage;

        var on = HandedOn(review);

        var stage = (Stage.InReview)on.Assignment!.Stage;
        Assert.Equal((Who.Deputy, Who.Expert, null), (on.Assignment.Reviewer, on.Assignment.HandedOnBy, on.Assignment.Deputy));
        Assert.Equal((before.FeedbackDue, before.Ahead, before.SubmittedAt), (stage.FeedbackDue, stage.Ahead, stage.SubmittedAt));
        Assert.Equal(
            [(Who.Learner, NoticeKind.Changed), (Who.Deputy, NoticeKind.ReviewAsked), (Who.Expert, NoticeKind.Changed)],
            on.Told.Select(notice => (notice.To, notice.Kind)));
        Assert.Equal(
            [null, QueueChange.Enter.For(on.Assignment), new QueueChange.Leave(on.Assignment.Version)],
            on.Told.Select(notice => notice.Queue));
        on.When(Who.Deputy, new Command.Approve(1, on.Assignment.Version, Given.Praise)).ThenHappened<Event.Approved>();
    }

    [Fact]
    public void Whoever_handed_it_on_sees_how_it_ends_but_no_longer_the_work_and_decides_no_more()
    {
        var on = HandedOn(Given.InReview());
        Assert.Equal(Sight.Outline, Seen(on));
        on.When(Who.Expert, new Command.Approve(1, null, Given.Praise)).ThenRefused(new Refusal.CardIsOld());

        var approved = on.And(Who.Deputy, new Command.Approve(1, null, Given.Praise));
        Assert.Equal(Sight.Outline, Seen(approved));
        Assert.Contains(approved.Told, notice => notice.To == Who.Expert && notice is { Kind: NoticeKind.Changed, Queue: null });
        approved.When(Who.Expert, new Command.Approve(1, null, Given.Praise)).ThenRefused(new Refusal.NotTheReviewer());
    }

    [Fact]
    public void Of_two_clicks_the_second_changes_nothing_and_it_is_handed_on_once()
    {
        var on = HandedOn(Given.InReview());

        on.When(Who.Expert, new Command.HandToDeputy(1)).ThenNothingMore();
        on.When(Who.Deputy, new Command.HandToDeputy(1)).ThenRefused(new Refusal.HandedOnBefore(Who.Expert));
    }

    [Fact]
    public void A_deputy_who_is_late_too_is_helped_by_the_next_in_line()
    {
        var on = HandedOn(Given.InReview()).At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick());

        Assert.Equal((Who.Deputy, Who.Lead), (on.Assignment!.Reviewer, on.Assignment.Deputy));
        on.When(Who.Deputy, new Command.HandToDeputy(1)).ThenRefused(new Refusal.DeputyCannot(Who.Lead, DeputyProblem.HasIt));
        on.When(Who.Lead, new Command.HandToDeputy(1)).ThenRefused(new Refusal.DeputyCannot(Who.Deputy, DeputyProblem.HasIt));
    }

    [Fact]
    public void Their_own_deputy_comes_before_the_learners()
    {
        var world = World.Usual.Change(Who.Expert, edda => edda with { Deputy = Who.Colleague });

        Assert.Equal(Who.Colleague, HandedOn(Given.InReview(world)).Assignment!.Reviewer);
        var unreached = Given.InReview(world).In(world with { Unreached = [Who.Colleague] });
        Assert.Equal(Who.Deputy, HandedOn(unreached).Assignment!.Reviewer);
    }

    [Fact]
    public void Without_anybody_who_can_take_it_the_review_stays()
    {
        var alone = World.Usual.Alone();
        Refused(alone, new Refusal.NoDeputy());
        Refused(
            alone.Change(Who.Expert, edda => edda with { Deputy = Who.Learner }),
            new Refusal.DeputyCannot(Who.Learner, DeputyProblem.IsLearner));
        var one = alone.Change(Who.Expert, edda => edda with { Deputy = Who.Colleague });
        Refused(one with { Unreached = [Who.Colleague] }, new Refusal.DeputyCannot(Who.Colleague, DeputyProblem.Unreached));
        Refused(one with { Busy = [Who.Colleague] }, new Refusal.DeputyCannot(Who.Colleague, DeputyProblem.IsFull));
        var away = new DateSpan(new DateOnly(2026, 11, 1), new DateOnly(2026, 11, 10));
        Refused(
            one.Change(Who.Colleague, cara => cara.With(Preferences.None with { Leave = away })),
            new Refusal.DeputyCannot(Who.Colleague, DeputyProblem.IsAway));
    }

    [Fact]
    public void Whom_it_is_not_with_cannot_hand_it_on()
    {
        var hand = new Command.HandToDeputy(1);
        Given.InReview().When(Who.Stranger, hand).ThenRefused(new Refusal.DoesNotExist());
        Given.InReview().When(Who.Learner, hand).ThenRefused(new Refusal.NotTheReviewer());
        Given.InReview().When(Who.Lead, hand).ThenRefused(new Refusal.NotTheReviewer());
        Given.Approved().When(Who.Expert, hand).ThenRefused(new Refusal.AlreadyClosed(Outcome.Approved));
        Given.AccessAsked().When(Who.Expert, hand).ThenRefused(new Refusal.MovedOn());
        Given.InReview().When(Who.Expert, new Command.HandToDeputy(1, 1)).ThenRefused(new Refusal.CardIsOld());
    }

    [Fact]
    public void The_time_it_took_is_counted_from_when_the_work_came_to_whoever_decided()
    {
        var approve = new Command.Approve(1, null, Given.Praise);
        Assert.Equal(
            TimeSpan.FromHours(5),
            Given.InReview().At("2026-11-02T15:00+01:00").When(Who.Expert, approve).ThenHappened<Event.Approved>().Took);
        var on = HandedOn(Given.InReview().At("2026-11-02T16:00+01:00")).At("2026-11-03T10:00+01:00");
        Assert.Equal(TimeSpan.FromHours(2), on.When(Who.Deputy, approve).ThenHappened<Event.Approved>().Took);
        var late = Given.Late().At("2026-11-04T09:30+01:00");
        Assert.Equal(TimeSpan.FromMinutes(30), late.When(Who.Deputy, approve).ThenHappened<Event.Approved>().Took);
        Assert.Equal(TimeSpan.FromHours(15.5), late.When(Who.Expert, approve).ThenHappened<Event.Approved>().Took);

        var approved = on.And(Who.Deputy, approve);
        Assert.Equal(
            new Turnaround(on.Now, TimeSpan.FromHours(2)),
            ((QueueChange.Leave)approved.Told.Single(notice => notice.To == Who.Deputy).Queue!).Decided);
    }

    private static Story HandedOn(Story review) => review.And(Who.Expert, new Command.HandToDeputy(1));

    private static void Refused(World world, Refusal why) =>
        Given.InReview(world).When(Who.Expert, new Command.HandToDeputy(1)).ThenRefused(why);

    private static Sight Seen(Story story) => SightRules.For(story.Desk, 1, story.World.Setting(Who.Expert, story.Now));
}
