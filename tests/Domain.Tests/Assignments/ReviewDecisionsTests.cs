using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class ReviewDecisionsTests
{
    private static readonly DateTimeOffset Ten = Given.At("2026-11-02T10:00+01:00");

    [Fact]
    public void Approve_closes_the_assignment_and_frees_the_slot()
    {
        var approved = Given.InReview().When(Who.Expert, new Command.Approve(1, 3, Given.Praise))
            .Then(
                new Event.Approved(1, Who.Expert, Ten, Given.Praise)
                {
                    Evidence = new Evidence(1, "seo-test", new Level(1), Ten, IsOnly: true),
                    Levels = new LevelChange(new Level(0), new Level(1), new Level(1), Lacking: 2, ["seo-test"]),
                    Took = TimeSpan.Zero, Lead = Who.Lead,
                },
                new Event.LevelRaised(
                    World.Search, new Level(0), new Level(1), Ten, Given.At("2026-11-17T09:00+01:00"), Who.Lead));

        Assert.Equal(new Stage.Closed(Outcome.Approved, Ten, Who.Expert), approved.Assignment!.Stage);
        Assert.Equal(Given.Praise, approved.Assignment.Feedback);
        Assert.Equal((null, true), (approved.Desk.Standing.Slot, approved.Desk.Open.IsEmpty));
        Assert.Equal([Outcome.Approved], approved.Desk.Standing.Past.Select(past => past.Outcome));
    }

    [Fact]
    public void Send_back_opens_a_second_round_with_the_feedback()
    {
        var deadline = Given.At("2026-11-02T16:00+01:00");

        var happened = Given.InReview().When(Who.Expert, new Command.SendBack(1, 3, Given.Advice)).Then<Event.SentBack>();
        var back = Given.InReview().After(happened);

        Assert.Equal(
            new Event.SentBack(1, Who.Expert, happened.Reviewers, Ten, Given.Advice, deadline, happened.Ahead) { Took = TimeSpan.Zero },
            happened);
        Assert.Equal(new Stage.Active(Ten, deadline, 2, happened.Ahead), back.Assignment!.Stage);
        Assert.Equal((Given.Advice, 1), (back.Assignment.Feedback, back.Desk.Standing.Slot));
    }

    [Fact]
    public void Work_is_sent_back_once() =>
        Given.SecondReview().When(Who.Expert, new Command.SendBack(1, 5, Given.Advice)).ThenRefused(new Refusal.CardIsOld());

    [Fact]
    public void Not_yet_closes_the_second_review() =>
        Assert.Equal(
            new Stage.Closed(Outcome.NotYet, Ten, Who.Expert),
            Given.SecondReview().When(Who.Expert, new Command.SayNotYet(1, 5, Given.Advice))
                .Then(new Event.NotYetGiven(1, Who.Expert, Ten, Given.Advice)
                {
                    Levels = new LevelChange(new Level(0), new Level(0), new Level(1), Lacking: 2, []),
                    Took = TimeSpan.Zero, Lead = Who.Lead,
                }).Assignment!.Stage);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u0007 ")]
    public void Approve_needs_keep(string keep) => Given.InReview()
        .When(Who.Expert, new Command.Approve(1, null, Given.Praise with { Keep = keep })).ThenRefused(new Refusal.KeepMissing());

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u0007 ")]
    public void Send_back_and_not_yet_need_change(string change)
    {
        var feedback = Given.Praise with { Change = change };

        Given.InReview().When(Who.Expert, new Command.SendBack(1, null, feedback)).ThenRefused(new Refusal.ChangeMissing());
        Given.SecondReview().When(Who.Expert, new Command.SayNotYet(1, null, feedback)).ThenRefused(new Refusal.ChangeMissing());
    }

    [Fact]
    public void Each_part_of_feedback_has_280_characters()
    {
        var (most, more) = (new string('x', 280), new string('x', 281));

        Given.InReview().When(Who.Expert, new Command.Approve(1, null, new Feedback(most, most, most, []))).ThenHappened<Event.Approved>();
        Refused(new Feedback(more, "", "", []), FeedbackPart.Keep);
        Refused(new Feedback("k", more, "", []), FeedbackPart.Change);
        Refused(new Feedback("k", "", more, []), FeedbackPart.Next);

        static void Refused(Feedback feedback, FeedbackPart part) => Given.InReview()
            .When(Who.Expert, new Command.Approve(1, null, feedback)).ThenRefused(new Refusal.FeedbackTooLong(part, 281));
    }

    [Fact]
    public void Missing_criteria_are_kept_once_and_in_order() =>
        Assert.Equal(
            [0, 1],
            Given.InReview().When(Who.Expert, new Command.SendBack(1, null, Given.Advice with { Missing = [1, 0, 1] }))
                .Then<Event.SentBack>().Feedback.Missing);

    [Theory]
    [InlineData(7)]
    [InlineData(-1)]
    public void A_criterion_that_the_task_does_not_have_is_no_reason_to_decide_without_it(int place)
    {
        Given.InReview().When(
            Who.Expert, new Command.Approve(1, null, Given.Praise with { Missing = [place] })).ThenRefused(new Refusal.CriterionUnknown());
        Given.InReview().When(
            Who.Expert,
            new Command.SendBack(1, null, Given.Advice with { Missing = [0, place] })).ThenRefused(new Refusal.CriterionUnknown());
    }

    [Fact]
    public void Approve_means_that_all_criteria_are_met() =>
        Given.InReview().When(
            Who.Expert, new Command.Approve(1, null, Given.Praise with { Missing = [1] })).ThenRefused(new Refusal.CriteriaMissing());

    [Fact]
    public void A_card_that_shows_an_earlier_state_decides_nothing()
    {
        var second = Given.AccessAsked().And(Who.Learner, new Command.Submit(1, "Another file."));

        second.When(Who.Expert, new Command.Approve(1, 3, Given.Praise)).ThenRefused(new Refusal.CardIsOld());
        second.When(Who.Expert, new Command.SendBack(1, 3, Given.Advice)).ThenRefused(new Refusal.CardIsOld());
        second.When(Who.Expert, new Command.CannotOpen(1, 3)).ThenRefused(new Refusal.CardIsOld());
        Given.SecondReview().When(Who.Expert, new Command.SayNotYet(1, 3, Given.Advice)).ThenRefused(new Refusal.CardIsOld());
    }

    [Fact]
    public void The_first_decision_counts()
    {
        Given.Approved().When(
            Who.Expert, new Command.SendBack(1, 3, Given.Advice)).ThenRefused(new Refusal.AlreadyClosed(Outcome.Approved));
        Given.SentBack().When(Who.Expert, new Command.Approve(1, 3, Given.Praise)).ThenRefused(new Refusal.MovedOn());
        Given.SentBack().When(Who.Expert, new Command.SendBack(1, 3, Given.Advice with { Change = "Else." })).ThenNothingMore();
    }

    [Fact]
    public void A_reviewer_who_left_the_organisation_decides_nothing_any_more() =>
        Given.InReview().In(World.Usual.Without(Who.Expert)).When(
            Who.Expert, new Command.Approve(1, 3, Given.Praise)).ThenRefused(new Refusal.DoesNotExist());

    [Fact]
    public void Nothing_is_sent_back_to_a_learner_who_left()
    {
        var left = Given.InReview().In(World.Usual.Without(Who.Learner));

        left.When(Who.Expert, new Command.SendBack(1, 3, Given.Advice)).ThenRefused(new Refusal.MovedOn());
        left.When(Who.Expert, new Command.Approve(1, 3, Given.Praise)).Then<Event.Approved>();
    }
}
