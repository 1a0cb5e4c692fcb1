using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class ColleagueDecisionsTests
{
    private static readonly DateTimeOffset EndOfNextDay = Given.At("2026-11-03T17:00+01:00");

    private static readonly World Alone = World.Usual.Offering(World.Entry("seo-test")).Alone();

    [Fact]
    public void A_colleague_has_one_working_day_of_theirs_to_answer() =>
        Given.SkillsChosen(Alone).When(Who.Learner, new Command.AskColleague(Who.Colleague))
            .Then(new Event.ColleagueAsked(1, Who.Colleague, EndOfNextDay));

    [Fact]
    public void Asking_the_same_colleague_twice_is_one_request() =>
        Given.ColleagueAsked().When(Who.Learner, new Command.AskColleague(Who.Colleague)).ThenNothingMore();

    [Fact]
    public void Only_one_colleague_is_asked_at_a_time() =>
        Given.ColleagueAsked().When(Who.Learner, new Command.AskColleague(Who.Bystander))
            .ThenRefused(new Refusal.ColleagueStillAsked(Who.Colleague, EndOfNextDay));

    [Fact]
    public void While_a_colleague_is_asked_next_says_so() =>
        Given.ColleagueAsked().When(Who.Learner, new Command.Next())
            .ThenRefused(new Refusal.ColleagueStillAsked(Who.Colleague, EndOfNextDay));

    [Fact]
    public void Nobody_asks_themself() =>
        Given.SkillsChosen(Alone).When(Who.Learner, new Command.AskColleague(Who.Learner)).ThenRefused(new Refusal.ColleagueUnknown());

    [Fact]
    public void Only_people_of_the_organisation_are_asked() =>
        Given.SkillsChosen(Alone).When(Who.Learner, new Command.AskColleague(Who.Stranger)).ThenRefused(new Refusal.ColleagueUnknown());

    [Fact]
    public void Whoever_has_a_reviewer_need_not_ask_even_where_every_task_has_an_expert() =>
        Given.SkillsChosen().When(Who.Learner, new Command.AskColleague(Who.Colleague)).ThenRefused(new Refusal.ReviewerIsThere());

    [Fact]
    public void Gladly_makes_the_colleague_the_reviewer_for_good()
    {
        var agreed = Given.ColleagueAsked().When(Who.Colleague, new Command.AnswerColleague(1, Gladly: true))
            .Then(new Event.ColleagueAgreed(1, Who.Colleague));

        agreed.When(Who.Colleague, new Command.AnswerColleague(1, Gladly: true)).ThenNothingMore();
        agreed.When(Who.Colleague, new Command.AnswerColleague(1, Gladly: false)).ThenRefused(new Refusal.MovedOn());
        agreed.When(Who.Learner, new Command.AskColleague(Who.Bystander)).ThenRefused(new Refusal.ReviewerIsThere());
        Assert.Equal(2, agreed.When(Who.Learner, new Command.Next()).Then<Event.Offered>().Number);
    }

    [Fact]
    public void Not_now_lets_the_learner_pick_again()
    {
        var declined = Given.ColleagueAsked().When(Who.Colleague, new Command.AnswerColleague(1, Gladly: false))
            .Then(new Event.ColleagueDeclined(1, Who.Colleague, Answered: true));

        declined.When(Who.Colleague, new Command.AnswerColleague(1, Gladly: false)).ThenNothingMore();
        declined.When(Who.Colleague, new Command.AnswerColleague(1, Gladly: true)).ThenRefused(new Refusal.MovedOn());
        Assert.Equal(2, declined.When(Who.Learner, new Command.AskColleague(Who.Bystander)).Then<Event.ColleagueAsked>().Number);
    }

    [Fact]
    public void No_answer_within_a_working_day_counts_as_not_now()
    {
        Assert.Equal(EndOfNextDay, NextTimer.Find(Given.ColleagueAsked().Desk));

        Given.ColleagueAsked().At("2026-11-03T17:00+01:00").When(Who.Learner, new Command.Tick())
            .Then(new Event.ColleagueDeclined(1, Who.Colleague, Answered: false))
            .When(Who.Colleague, new Command.AnswerColleague(1, Gladly: true)).ThenRefused(new Refusal.MovedOn());
    }

    [Fact]
    public void Only_the_colleague_who_was_asked_answers() =>
        Given.ColleagueAsked().When(Who.Bystander, new Command.AnswerColleague(1, Gladly: true)).ThenRefused(new Refusal.DoesNotExist());

    [Fact]
    public void An_answer_to_an_earlier_request_is_late() =>
        Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(1, Gladly: false))
            .And(Who.Learner, new Command.AskColleague(Who.Colleague))
            .When(Who.Colleague, new Command.AnswerColleague(1, Gladly: true)).ThenRefused(new Refusal.DoesNotExist());

    [Fact]
    public void Reviewers_who_have_enough_to_review_are_waited_for_and_nobody_else_can_be_chosen()
    {
        var world = World.Usual.Offering(World.Entry("seo-test")) with { Reviewers = [Who.Reviewer],
            Busy = [Who.Lead, Who.Deputy, Who.Reviewer] };
        var full = new Refusal.NothingToOffer(NoMatch.ReviewersFull);

        Given.SkillsChosen(world).When(Who.Learner, new Command.Next()).ThenRefused(full);
        Given.SkillsChosen(world).When(Who.Learner, new Command.AskColleague(Who.Colleague)).ThenRefused(full);
    }

    [Fact]
    public void A_colleague_who_agreed_and_has_enough_to_review_is_waited_for_too()
    {
        var agreed = Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(1, Gladly: true));

        agreed.In(agreed.World with { Busy = [Who.Colleague] }).When(Who.Learner, new Command.AskColleague(Who.Bystander))
            .ThenRefused(new Refusal.NothingToOffer(NoMatch.ReviewersFull));
    }

    [Fact]
    public void Nobody_is_chosen_where_next_does_not_ask_for_it()
    {
        var command = new Command.AskColleague(Who.Colleague);

        Given.SkillsChosen(World.Usual.Alone()).When(Who.Learner, command).ThenRefused(new Refusal.ReviewerIsThere());
        Given.Offered(World.Usual.Alone()).When(Who.Learner, command).ThenRefused(new Refusal.OfferOpen(1));
        Given.Active(World.Usual.Alone()).When(Who.Learner, command).ThenRefused(new Refusal.SlotTaken(1));
        Given.Nothing(Alone).When(Who.Learner, command).ThenRefused(new Refusal.NoSkillChosen());
    }

    [Fact]
    public void An_answer_that_nobody_asked_for_is_unknown() =>
        Given.Nothing().When(Who.Colleague, new Command.AnswerColleague(1, Gladly: true)).ThenRefused(new Refusal.DoesNotExist());
}
