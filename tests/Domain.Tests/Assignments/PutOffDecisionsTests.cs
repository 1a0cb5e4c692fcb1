using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Reviews;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>
/// Handed in on Monday at ten, feedback due on Tuesday at five. The expert puts the review off. Everybody works from nine to five.
/// </summary>
public class PutOffDecisionsTests
{
    private static readonly Feedback Nothing = new("", "", "", []);
    private static readonly Feedback Begun = new("Clear.", "", "", [1]);

    [Theory]
    [InlineData("2026-11-02T10:00+01:00", "2026-11-02T12:00+01:00")]
    [InlineData("2026-11-02T16:00+01:00", "2026-11-03T10:00+01:00")]
    [InlineData("2026-11-02T20:00+01:00", "2026-11-03T11:00+01:00")]
    [InlineData("2026-11-03T15:00+01:00", "2026-11-03T16:00+01:00")]
    [InlineData("2026-11-03T16:30+01:00", "2026-11-03T16:45+01:00")]
    public void It_is_back_after_two_working_hours_or_half_of_what_is_left(string at, string until) =>
        Assert.Equal(Given.At(until), Later(Given.InReview().At(at)).Then<Event.ReviewPutOff>().Until);

    [Fact]
    public void After_the_due_time_it_is_back_after_two_working_hours()
    {
        var late = Given.Late().At("2026-11-04T09:30+01:00");

        Assert.Equal(
            Given.At("2026-11-04T11:30+01:00"),
            late.When(Who.Deputy, new Command.PutOffReview(1, null, Nothing)).Then<Event.ReviewPutOff>().Until);
    }

    [Fact]
    public void The_reviewer_is_free_for_the_next_and_it_comes_back_with_what_was_typed_while_the_clock_runs_on()
    {
        var review = Given.InReview();
        var before = (Stage.InReview)review.Assignment!.Stage;
        var later = review.And(Who.Expert, new Command.PutOffReview(1, null, Begun));

        var (notice, stage) = (Assert.Single(later.Told), (Stage.InReview)later.Assignment!.Stage);
        var version = review.Assignment.Version;
        Assert.Equal(
            (Who.Expert, NoticeKind.Changed, new QueueChange.PutOff(version)), (notice.To, notice.Kind, (QueueChange.PutOff)notice.Queue!));
        Assert.Equal((before.FeedbackDue, before.Ahead, version), (stage.FeedbackDue, stage.Ahead, later.Assignment.Version));
        Assert.Equal(Given.At("2026-11-02T12:00+01:00"), NextTimer.Find(later.Desk));
        later.At("2026-11-02T11:59+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();

        var back = later.At("2026-11-02T12:00+01:00").And(Who.Stranger, new Command.Tick());
        notice = Assert.Single(back.Told);
        Assert.Equal(
            (Who.Expert, NoticeKind.ReviewAsked, new QueueChange.ComeBack(version)),
            (notice.To, notice.Kind, (QueueChange.ComeBack)notice.Queue!));
        stage = (Stage.InReview)back.Assignment!.Stage;
        Assert.Equal((null, Begun), (stage.PutOffUntil(Who.Expert), Assert.Single(stage.Begun!).Feedback));
        Assert.Null(NoticeValidity.CancelReason(notice, back.Assignment, null));
        back.When(Who.Expert, new Command.Approve(1, version, new Feedback("Clear.", "", "", []))).ThenHappened<Event.Approved>();
    }

    [Fact]
    public void An_earlier_notice_does_not_bring_it_back_too_soon()
    {
        var review = Given.InReview();
        var asked = review.Told.Single(notice => notice.Kind is NoticeKind.ReviewAsked);

        var later = review.And(Who.Expert, new Command.PutOffReview(1, null, Nothing));

        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(asked, later.Assignment, null));
    }

    [Fact]
    public void A_second_click_changes_nothing_and_asking_for_it_ends_the_wait()
    {
        var later = Given.InReview().And(Who.Expert, new Command.PutOffReview(1, null, Nothing));
        Later(later.At("2026-11-02T11:00+01:00")).ThenNothingMore();

        var shown = later.And(Who.Expert, new Command.ShowAgain(1));

        Assert.Null(((Stage.InReview)shown.Assignment!.Stage).PutOff);
        Assert.Null(((Stage.InReview)shown.Assignment.Stage).Begun);
        shown.At("2026-11-02T12:00+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();
        Later(shown).Then<Event.ReviewPutOff>();
    }

    [Fact]
    public void Each_of_two_reviewers_puts_it_off_for_themself_and_the_deputy_is_called_all_the_same()
    {
        var late = Given.InReview().At("2026-11-03T16:00+01:00").And(Who.Expert, new Command.PutOffReview(1, null, Nothing))
            .At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick());
        Assert.Equal(Who.Deputy, late.Assignment!.Deputy);

        var both = late.And(Who.Expert, new Command.PutOffReview(1, null, Nothing))
            .And(Who.Deputy, new Command.PutOffReview(1, null, Begun));
        var review = (Stage.InReview)both.Assignment!.Stage;
        Assert.Equal([Who.Expert, Who.Deputy], review.PutOff!.Select(one => one.By));

        var noted = both.And(Who.Learner, new Command.AddNote(1, "One more thing."));
        Assert.Null(((Stage.InReview)noted.Assignment!.Stage).PutOff);
        Assert.Contains(noted.Told, notice => notice.To == Who.Deputy && notice.Kind is NoticeKind.ReviewAsked);
    }

    [Fact]
    public void Of_a_reviewer_who_had_their_data_deleted_nothing_is_left_that_they_typed()
    {
        var both = Given.InReview().At("2026-11-03T16:00+01:00").And(Who.Expert, new Command.PutOffReview(1, null, Begun))
            .At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick())
            .And(Who.Deputy, new Command.PutOffReview(1, null, Begun)).Desk;

        var left = both.Forgetting(Who.Expert);

        Assert.Equal(Who.Deputy, Assert.Single(((Stage.InReview)left.Open[1].Stage).Begun!).By);
        Assert.Equal(both.Open[1].Version, left.Open[1].Version);
        Assert.Same(left, left.Forgetting(Who.Expert));
        Assert.Null(((Stage.InReview)left.Forgetting(Who.Deputy).Open[1].Stage).Begun);
    }

    [Fact]
    public void What_was_typed_may_be_too_long_but_not_without_end()
    {
        var begun = Given.InReview().When(Who.Expert, new Command.PutOffReview(1, null, Nothing with { Keep = new string('x', 4000) }))
            .Then<Event.ReviewPutOff>().Begun!;

        Assert.Equal(2 * Feedback.Longest, begun.Keep.Length);
    }

    [Fact]
    public void Whom_it_is_not_with_cannot_put_it_off()
    {
        Later(Given.InReview(), Who.Stranger).ThenRefused(new Refusal.DoesNotExist());
        Later(Given.InReview(), Who.Learner).ThenRefused(new Refusal.NotTheReviewer());
        Later(Given.InReview(), Who.Lead).ThenRefused(new Refusal.NotTheReviewer());
        Later(Given.Active()).ThenRefused(new Refusal.DoesNotExist());
        Later(Given.Approved()).ThenRefused(new Refusal.AlreadyClosed(Outcome.Approved));
        Later(Given.AccessAsked()).ThenRefused(new Refusal.MovedOn());
        Given.InReview().When(Who.Expert, new Command.PutOffReview(1, 1, Nothing)).ThenRefused(new Refusal.CardIsOld());
    }

    private static Story.Result Later(Story story, PersonId? who = null) =>
        story.When(who ?? Who.Expert, new Command.PutOffReview(1, null, Nothing));
}
