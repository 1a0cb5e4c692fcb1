using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Offers that come unasked. Approved on Monday, 2 November, at ten; nine to five.</summary>
public class OfferPlanDecisionsTests
{
    private static World Two => World.Usual.Offering(
        World.Entry("seo-test") with { Expert = Who.Expert }, World.Entry("seo-audit") with { Expert = Who.Expert });

    private static Story Free => Given.Approved(Two);

    /// <summary>Thursday's offer ran out on Monday, the next Thursday's on the Monday after.</summary>
    private static Story Questioned =>
        Offered(Ticked(Ticked(Free, "2026-11-05T09:00+01:00"), "2026-11-09T17:00+01:00"), "2026-11-12T09:00+01:00");

    [Fact]
    public void The_first_contact_is_never_unasked() => Assert.Null(Given.SkillsChosen(Two).Desk.Standing.Push.NextAt);

    [Fact]
    public void After_two_free_working_days_the_next_comes_in_the_morning()
    {
        Assert.Equal(Given.At("2026-11-05T09:00+01:00"), Free.Desk.Standing.Push.NextAt);
        Free.At("2026-11-05T08:59+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();

        var offered = Ticked(Free, "2026-11-05T09:00+01:00");

        Assert.Equal("seo-audit", offered.Desk.OnOffer!.Task.Id.ToString());
        Assert.Equal(NoticeKind.OfferedUnasked, Assert.Single(offered.Told).Kind);
        Assert.Null(NextTimer.Find(offered.Desk with { Open = offered.Desk.Open.Clear() }));
    }

    [Fact]
    public void One_comes_a_week_and_none_while_something_else_is_open()
    {
        var second = Ticked(Ticked(Free, "2026-11-05T09:00+01:00"), "2026-11-09T17:00+01:00");
        var quick = Free.And(Who.Learner, Pace("2"));

        Assert.Equal(Given.At("2026-11-12T09:00+01:00"), second.Desk.Standing.Push.NextAt);
        Assert.Equal(
            Given.At("2026-11-12T09:00+01:00"),
            Ticked(Ticked(quick, "2026-11-05T09:00+01:00"), "2026-11-09T17:00+01:00").Desk.Standing.Push.NextAt);
        Assert.Null(
            NextTimer.Find(Free.And(Who.Learner, new Command.Next()).At("2026-11-02T10:00+01:00").Desk with { Open = Free.Desk.Open }));
    }

    [Fact]
    public void While_the_lead_has_as_many_reviews_as_they_may_get_none_comes_by_itself_and_then_they_go_on()
    {
        var paused = Ticked(Free.In(Two with { Busy = [Who.Lead] }), "2026-11-05T09:00+01:00");

        Assert.Null(paused.Desk.OnOffer);
        Assert.Equal(Given.At("2026-11-06T09:00+01:00"), paused.Desk.Standing.Push.NextAt);
        Assert.NotNull(Ticked(paused.In(Two), "2026-11-06T09:00+01:00").Desk.OnOffer);
        Assert.NotNull(paused.And(Who.Learner, new Command.Next()).Desk.OnOffer);
    }

    [Fact]
    public void Whoever_wants_none_gets_none_until_they_ask()
    {
        var none = Free.And(Who.Learner, Pace("0"));

        Assert.Null(none.Desk.Standing.Push.NextAt);
        Assert.NotNull(none.And(Who.Learner, Pace("1")).Desk.Standing.Push.NextAt);
        Assert.Null(none.And(Who.Learner, new Command.Next()).Desk.Standing.Push.NextAt);
    }

    [Fact]
    public void Not_now_brings_one_back_even_to_whoever_wants_none_unasked()
    {
        var declined = Free.And(Who.Learner, Pace("0")).And(Who.Learner, new Command.Next())
            .And(Who.Learner, new Command.Decline(2, DeclineReason.NoTime, AskAgain.Tomorrow));
        var back = Ticked(declined, "2026-11-03T09:00+01:00");

        Assert.NotNull(back.Desk.OnOffer);
        Assert.Null(Ticked(back, "2026-11-05T17:00+01:00").Desk.Standing.Push.NextAt);
    }

    [Fact]
    public void A_pause_moves_the_next_behind_it()
    {
        var paused = Free.And(Who.Learner, new Command.PauseForAMonth());

        Assert.Equal(Given.At("2026-12-07T09:00+01:00"), paused.Desk.Standing.Push.NextAt);
        Assert.Equal(Given.At("2026-11-05T09:00+01:00"), paused.And(Who.Learner, new Command.Resume()).Desk.Standing.Push.NextAt);
    }

    [Theory]
    [InlineData(AskAgain.Tomorrow, "2026-11-03T09:00+01:00")]
    [InlineData(AskAgain.NextWeek, "2026-11-09T10:00+01:00")]
    [InlineData(AskAgain.NextMonth, "2026-12-02T10:00+01:00")]
    [InlineData(AskAgain.WhenIAsk, null)]
    public void Not_now_brings_it_back_when_the_person_said(AskAgain again, string? next) => Assert.Equal(
        next is null ? null : Given.At(next),
        Given.Offered(Two).And(Who.Learner, new Command.Decline(1, DeclineReason.NoTime, again)).Desk.Standing.Push.NextAt);

    [Fact]
    public void After_two_without_a_word_the_learner_is_asked_once()
    {
        var asked = Questioned;

        Assert.Equal(Given.At("2026-11-18T17:00+01:00"), asked.Desk.Standing.Push.AskedUntil);
        Assert.Null(asked.Desk.Standing.Push.NextAt);
        Assert.Contains(asked.Told, notice => notice is { Kind: NoticeKind.PushQuestion, Class: NoticeClass.Nudge });
        asked.At("2026-11-18T16:59+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();
    }

    [Fact]
    public void Silence_stops_the_offers_and_tells_the_lead()
    {
        var silent = Ticked(Questioned, "2026-11-18T17:00+01:00");
        var told = Assert.Single(silent.Told);

        Assert.True(silent.Desk.Standing.Push.IsStopped);
        Assert.Equal((Who.Lead, NoticeKind.LeadHearsOfSilence), (told.To, told.Kind));
        Assert.Null(NoticeValidity.CancelReason(told, null, silent.Desk.Standing));
        Assert.Null(NextTimer.Find(silent.Desk));
    }

    [Fact]
    public void A_lead_hears_of_silence_only_if_they_led_the_learner_all_along()
    {
        var another = Questioned.World.Change(Who.Learner, person => person with { Lead = Who.Colleague });
        var later = Ticked(Questioned.In(another), "2026-11-18T17:00+01:00");

        Assert.Empty(later.Told);
        Assert.Equal(
            (true, false), (Row(later, Who.Lead).IsQuiet, Row(later, Who.Colleague).IsQuiet));
        var push = Push.None.WithIgnored(Who.Lead).WithIgnored(Who.Colleague).WithIgnored(Who.Colleague);
        Assert.Equal((3, (PersonId?)null), (push.Ignored, push.Under));
        Assert.Equal(Who.Colleague, push.ResetIgnored().WithIgnored(Who.Colleague).WithIgnored(Who.Colleague).Under);

        static BoardRow Row(Story story, PersonId lead) => BoardRow.Create(story.Desk, lead, BoardReach.Here);
    }

    [Fact]
    public void Any_answer_starts_them_again()
    {
        foreach (var command in new Command[] { new Command.KeepGoing(), new Command.Resume(), new Command.PauseForAMonth(),
                new Command.Next() })
        {
            foreach (var story in new[] { Questioned, Ticked(Questioned, "2026-11-18T17:00+01:00") })
            {
                var push = story.And(Who.Learner, command).Desk.Standing.Push;
                Assert.Equal((false, null, 0), (push.IsStopped, push.AskedUntil, push.Ignored));
            }
        }
    }

    [Fact]
    public void A_word_in_between_begins_the_count_anew()
    {
        var once = Ticked(Ticked(Free, "2026-11-05T09:00+01:00"), "2026-11-09T17:00+01:00");
        var declined = once.And(Who.Learner, new Command.Next()).And(
            Who.Learner, new Command.Decline(3, DeclineReason.NoTime, AskAgain.Tomorrow));

        Assert.Equal((1, 0), (once.Desk.Standing.Push.Ignored, declined.Desk.Standing.Push.Ignored));
    }

    [Fact]
    public void When_there_is_nothing_to_offer_it_is_tried_again_in_a_week()
    {
        var nothing = Ticked(Given.Approved(), "2026-11-05T09:00+01:00");

        Assert.Equal(Given.At("2026-11-13T09:00+01:00"), nothing.Desk.Standing.Push.NextAt);
        Assert.Empty(nothing.Told);
    }

    [Fact]
    public void Nobody_is_named_who_has_enough_to_review()
    {
        var busy = Given.SkillsChosen(World.Usual with { Busy = [Who.Expert] }).And(Who.Learner, new Command.Next());

        Assert.Equal(Who.Lead, busy.Desk.OnOffer!.Reviewer);
        Given.SkillsChosen(World.Usual with { Busy = [Who.Expert, Who.Lead, Who.Deputy] }).When(Who.Learner, new Command.Next())
            .ThenRefused(new Refusal.NothingToOffer(NoMatch.ReviewersFull));
    }

    private static Story Offered(Story story, string until) => Ticked(Ticked(story, until), "2026-11-16T17:00+01:00");

    private static Story Ticked(Story story, string at) => story.At(at).And(Who.Stranger, new Command.Tick());

    private static Command.ChangePreferences Pace(string pace) => new("Mon-Fri 09:00-17:00", "", pace, "", "", "");
}
