using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>
/// Twelve hours from Monday at ten, so until Tuesday at two. On Monday at half past ten the learner asks. Everybody works from nine
/// to five.
/// </summary>
public class QuestionDecisionsTests
{
    [Fact]
    public void The_lead_is_asked_reminded_after_half_a_day_and_the_deputy_asked_after_a_whole_one()
    {
        var asked = Given.QuestionAsked();
        Assert.Equal(
            new Question(
                "Which page counts?", Who.Lead, Given.At("2026-11-02T10:30+01:00"), Given.At("2026-11-03T17:00+01:00"),
                Given.At("2026-11-02T14:30+01:00"), Given.At("2026-11-03T10:30+01:00")),
            asked.Assignment!.Asking);
        Assert.Equal([(Who.Learner, NoticeKind.Changed), (Who.Lead, NoticeKind.QuestionAsked)], Told(asked));

        asked.At("2026-11-02T14:29+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();
        var reminded = asked.At("2026-11-02T14:30+01:00").And(Who.Stranger, new Command.Tick());
        Assert.Equal([(Who.Lead, NoticeKind.QuestionWaits)], Told(reminded));
        reminded.When(Who.Stranger, new Command.Tick()).ThenNothingMore();

        var passedOn = reminded.At("2026-11-03T10:30+01:00").And(Who.Stranger, new Command.Tick());
        Assert.Equal(
            [(Who.Learner, NoticeKind.Changed), (Who.Lead, NoticeKind.Changed), (Who.Deputy, NoticeKind.QuestionAsked)], Told(passedOn));
        passedOn.At("2026-11-03T16:59+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();
    }

    [Theory]
    [InlineData("2026-11-02T10:30+01:00", "03 14:00", "LastCall 03 13:00, Overdue 03 14:00")]
    [InlineData("2026-11-02T15:30+01:00", "04 11:00", "LastCall 04 10:00, Overdue 04 11:00")]
    [InlineData("2026-11-03T16:00+01:00", "05 11:30", "LastCall 05 10:30, Overdue 05 11:30")]
    public void The_box_goes_on_from_the_answer_with_what_was_left_when_the_learner_asked(string at, string deadline, string reminders)
    {
        var answered = Given.QuestionAsked().At(at).When(Who.Lead, new Command.AnswerLearner(1, 0, "The one on pricing."))
            .Then<Event.QuestionAnswered>();

        Assert.Equal(deadline, Text(answered.Deadline));
        Assert.Equal(reminders, string.Join(", ", answered.Ahead.Take(2).Select(due => $"{due.What} {Text(due.At)}")));
    }

    [Fact]
    public void After_a_working_day_the_box_goes_on_without_an_answer_which_still_may_come()
    {
        var on = Given.QuestionPassedOn().At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick());

        var active = (Stage.Active)on.Assignment!.Stage;
        Assert.Equal("05 12:30", Text(active.Deadline));
        Assert.Equal([Who.Learner, Who.Lead, Who.Deputy], on.Told.Select(notice => notice.To));
        on.At("2026-11-04T10:00+01:00").When(Who.Stranger, new Command.Tick()).ThenNothingMore();

        var late = on.At("2026-11-04T12:00+01:00").And(Who.Deputy, new Command.AnswerLearner(1, 0, "The one on pricing."));
        Assert.Equal(active, late.Assignment!.Stage);
    }

    [Fact]
    public void The_answer_is_said_to_the_learner_and_shown_to_everybody_who_was_asked()
    {
        var answered = Given.QuestionPassedOn().And(Who.Deputy, new Command.AnswerLearner(1, 0, " The one on pricing. "));

        Assert.Equal(
            new QuestionAnswer("The one on pricing.", Who.Deputy, Given.At("2026-11-03T10:30+01:00")),
            answered.Assignment!.Questions![0].Answer);
        Assert.Equal(
            [
                (Who.Learner, NoticeKind.Changed), (Who.Learner, NoticeKind.QuestionAnswered),
                (Who.Lead, NoticeKind.Changed), (Who.Deputy, NoticeKind.Changed),
            ],
            Told(answered));
    }

    [Fact]
    public void The_first_answer_counts_and_the_same_again_is_a_repeat()
    {
        var answered = Given.QuestionPassedOn().And(Who.Deputy, new Command.AnswerLearner(1, 0, "The one on pricing."));

        answered.When(Who.Deputy, new Command.AnswerLearner(1, 0, "The one on pricing.")).ThenNothingMore();
        answered.When(Who.Lead, new Command.AnswerLearner(1, 0, "All of them.")).ThenRefused(new Refusal.AnsweredBefore(Who.Deputy));
    }

    [Fact]
    public void An_answer_belongs_to_its_question_even_if_another_has_been_asked_since()
    {
        var again = Given.QuestionAnswered().And(Who.Learner, new Command.AskLead(1, "And which one first?"));

        again.When(Who.Lead, new Command.AnswerLearner(1, 0, "The newest.")).ThenRefused(new Refusal.AnsweredBefore(Who.Lead));
        again.When(Who.Lead, new Command.AnswerLearner(1, 2, "The newest.")).ThenRefused(new Refusal.NotTheLead());
        again.When(Who.Lead, new Command.AnswerLearner(1, 1, "The newest.")).Then<Event.QuestionAnswered>();
    }

    [Fact]
    public void One_question_at_a_time_and_not_too_many_and_the_same_again_is_a_repeat()
    {
        Given.QuestionAsked().When(Who.Learner, new Command.AskLead(1, "Which page counts? ")).ThenNothingMore();
        var story = Given.QuestionAnswered();
        for (var place = 1; place < Question.Most; place++)
            story = story.And(Who.Learner, new Command.AskLead(1, $"And {place}?"))
                .And(Who.Lead, new Command.AnswerLearner(1, place, "Yes."));

        story.When(Who.Learner, new Command.AskLead(1, "And now?")).ThenRefused(new Refusal.TooManyQuestions(Question.Most));
    }

    [Fact]
    public void Something_must_be_said_and_it_must_not_be_too_long()
    {
        var far = new string('x', 501);
        Given.Active().When(Who.Learner, new Command.AskLead(1, " ")).ThenRefused(new Refusal.QuestionEmpty());
        Given.Active().When(Who.Learner, new Command.AskLead(1, far)).ThenRefused(new Refusal.QuestionTooLong(501));
        Given.QuestionAsked().When(Who.Lead, new Command.AnswerLearner(1, 0, "")).ThenRefused(new Refusal.ReplyEmpty());
        Given.QuestionAsked().When(Who.Lead, new Command.AnswerLearner(1, 0, far)).ThenRefused(new Refusal.ReplyTooLong(501));
    }

    [Fact]
    public void Nobody_answers_themself_and_nobody_who_was_not_asked()
    {
        Given.QuestionAsked().When(Who.Learner, new Command.AnswerLearner(1, 0, "Myself.")).ThenRefused(new Refusal.NotTheLead());
        Given.QuestionAsked().When(Who.Deputy, new Command.AnswerLearner(1, 0, "Me.")).ThenRefused(new Refusal.DoesNotExist());
        Given.Active().When(Who.Lead, new Command.AskLead(1, "Why?")).ThenRefused(new Refusal.NotTheLearner());
    }

    [Fact]
    public void Somebody_who_leads_themself_asks_the_reviewer()
    {
        var world = World.Usual.Change(Who.Learner, learner => learner with { Lead = Who.Learner, Deputy = null });

        Assert.Equal(Who.Expert, Given.QuestionAsked(world).Assignment!.Asking!.Of);
    }

    [Fact]
    public void Where_nobody_is_there_nobody_can_be_asked() => Given.Active(World.Usual.Alone()).In(World.Usual.Alone().Without(Who.Expert))
        .When(Who.Learner, new Command.AskLead(1, "Which page counts?")).ThenRefused(new Refusal.NobodyToAsk());

    [Fact]
    public void A_lead_who_is_away_is_asked_together_with_the_deputy()
    {
        var asked = Given.QuestionAsked(World.Usual.Change(
            Who.Lead, lead => lead.With(PreferenceDecisionsTests.Away("2026-11-02", "2026-11-06"))));

        Assert.Equal([Who.Lead, Who.Deputy], asked.Assignment!.Asking!.Asked);
        Assert.Equal([Who.Learner, Who.Lead, Who.Deputy], asked.Told.Select(notice => notice.To));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_leads_the_learner_now_is_asked_instead_of_being_reminded_of_it(bool hasLeft)
    {
        var world = World.Usual.Change(Who.Learner, learner => learner with { Lead = Who.Bystander });
        var asked = Given.QuestionAsked().In(hasLeft ? world.Without(Who.Lead) : world);
        asked.When(Who.Lead, new Command.AnswerLearner(1, 0, "Too late.")).ThenRefused(new Refusal.DoesNotExist());

        var passedOn = asked.At("2026-11-02T14:30+01:00").And(Who.Stranger, new Command.Tick());

        Assert.Equal(Who.Bystander, passedOn.Assignment!.Asking!.Deputy);
        passedOn.When(Who.Bystander, new Command.AnswerLearner(1, 0, "The one on pricing.")).Then<Event.QuestionAnswered>();
    }

    [Fact]
    public void Handed_in_dropped_or_lapsed_the_question_is_over_and_those_who_were_asked_see_it()
    {
        var handedIn = Given.QuestionPassedOn().And(Who.Learner, new Command.Submit(1, "My work."));
        Assert.Null(handedIn.Assignment!.Asking);
        Assert.Equal([Who.Lead, Who.Deputy], Leaving(handedIn));
        handedIn.When(Who.Lead, new Command.AnswerLearner(1, 0, "Too late.")).ThenRefused(new Refusal.MovedOn());

        var dropped = Given.QuestionPassedOn().And(Who.Learner, new Command.Drop(1, DropReason.NoTime));
        Assert.Equal([Who.Lead, Who.Deputy], Leaving(dropped));
        dropped.When(Who.Deputy, new Command.AnswerLearner(1, 0, "Too late.")).ThenRefused(new Refusal.AlreadyClosed(Outcome.Dropped));

        var back = handedIn.At("2026-11-03T12:00+01:00").And(Who.Expert, new Command.SendBack(1, null, Given.Advice));
        Assert.Null(back.Assignment!.Asking);
        back.When(Who.Learner, new Command.AskLead(1, "Which one now?")).Then<Event.QuestionAsked>();
    }

    /// <summary>Whichever ends first, all of the time is given back, and once.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_question_and_a_request_for_more_time_stop_the_box_together(bool questionFirst)
    {
        var both = Given.QuestionAsked().At("2026-11-02T11:30+01:00")
            .And(Who.Learner, new Command.RequestMoreTime(1, ExtraTime.TwoHours, "Busy."));
        Command[] answers = [new Command.AnswerLearner(1, 0, "The newest."), new Command.RefuseMoreTime(1)];
        if (!questionFirst) Array.Reverse(answers);

        var one = both.At("2026-11-02T13:30+01:00").And(Who.Lead, answers[0]);
        Assert.True(one.Assignment!.StandsStill);
        one.When(Who.Stranger, new Command.Tick()).ThenNothingMore();
        var none = one.At("2026-11-02T16:30+01:00").And(Who.Lead, answers[1]);

        // Eleven hours and a half were left at half past ten; six hours of that day went by.
        var active = (Stage.Active)none.Assignment!.Stage;
        Assert.Equal(("04 12:00", "04 11:00"), (Text(active.Deadline), Text(active.Ahead[0].At)));
    }

    [Fact]
    public void Time_that_the_lead_gives_meanwhile_begins_where_the_clock_stands()
    {
        var given = Given.QuestionAsked().At("2026-11-02T15:30+01:00").And(Who.Lead, new Command.GrantMoreTime(1, ExtraTime.TwoHours));
        var answered = given.When(Who.Lead, new Command.AnswerLearner(1, 0, "The newest.")).Then<Event.QuestionAnswered>();

        Assert.Equal(("03 16:00", "04 13:00"), (Text(((Stage.Active)given.Assignment!.Stage).Deadline), Text(answered.Deadline)));
    }

    [Fact]
    public void Overdue_work_keeps_its_deadline_and_its_grace_waits()
    {
        var asked = Given.Overdue().At("2026-11-03T14:10+01:00").And(Who.Learner, new Command.AskLead(1, "Which page counts?"));
        asked.At("2026-11-04T10:10+01:00").When(Who.Stranger, new Command.Tick()).Then<Event.QuestionReminded>();

        var answered = asked.At("2026-11-04T14:00+01:00").And(Who.Lead, new Command.AnswerLearner(1, 0, "The newest."));

        var active = (Stage.Active)answered.Assignment!.Stage;
        Assert.Equal((Milestone.Overdue, "03 14:00", "05 16:50"), (active.Reached, Text(active.Deadline), Text(active.Ahead[^1].At)));
    }

    private static IEnumerable<(PersonId, NoticeKind)> Told(Story story) => story.Told.Select(notice => (notice.To, notice.Kind));

    private static IEnumerable<PersonId> Leaving(Story story) => story.Told
        .Where(notice => notice.Queue is Domain.Reviews.QueueChange.Leave).Select(notice => notice.To);

    private static string Text(DateTimeOffset moment) => FormattableString.Invariant($"{moment.ToOffset(TimeSpan.FromHours(1)):dd HH:mm}");
}
