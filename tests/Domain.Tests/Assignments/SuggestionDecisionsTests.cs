using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class SuggestionDecisionsTests
{
    private static readonly World WithReviewer = World.Usual with { Reviewers = [Who.Reviewer] };

    [Fact]
    public void A_suggestion_is_a_task_of_one_skill_one_level_above_the_learners_and_the_lead_is_asked()
    {
        var suggested = Given.Suggested();
        var (task, stage) = (suggested.Assignment!.Task, Assert.IsType<Stage.Suggested>(suggested.Assignment.Stage));

        Assert.Equal((World.Search, new Level(1), new Timebox.Hours(4)), (task.Skill, task.Level, task.Box));
        Assert.Equal(("Rewrite the intro of our pricing page", TimeSpan.FromHours(4)), (task.Title, task.Effort));
        Assert.Equal((Who.Lead, Given.At("2026-11-03T17:00+01:00")), (stage.Of, stage.AnswerBy));
        Assert.Contains(suggested.Told, notice => notice is { To: var to, Kind: NoticeKind.SuggestionAsked } && to == Who.Lead);
    }

    [Fact]
    public void A_long_goal_makes_a_title_of_its_first_words()
    {
        var draft = Given.Idea with { Goal = $"Rewrite the intro of our pricing page for {new string('x', 60)}." };

        Assert.Equal(
            "Rewrite the intro of our pricing page for…",
            Given.SkillsChosen().And(Who.Learner, new Command.Suggest(FormId.Parse("the-form"), draft)).Assignment!.Task.Title);
    }

    [Theory]
    [InlineData("Learn about search.", "hours 4", "search", "goal")]
    [InlineData("", "hours 4", "search", "goal")]
    [InlineData("Rewrite it. Then rewrite it again.", "hours 4", "search", "goal")]
    [InlineData("Rewrite it.", "days 21", "search", "box")]
    [InlineData("Rewrite it.", null, "search", "box")]
    [InlineData("Rewrite it.", "hours 4", null, "skill")]
    [InlineData("Rewrite it.", "hours 4", "juggling", "skill")]
    public void What_is_no_task_is_refused_at_the_field_that_says_why(string goal, string? box, string? skill, string field)
    {
        var refused = Refused(Given.Idea with { Goal = goal, Box = box, Skill = skill });

        Assert.Equal(field, Assert.Single(refused.Problems).Field);
    }

    [Fact]
    public void The_same_form_is_sent_once() =>
        Given.Suggested().When(Who.Learner, new Command.Suggest(FormId.Parse("the-form"), Given.Idea)).ThenNothingMore();

    [Fact]
    public void A_learner_has_at_most_three_suggestions_open()
    {
        var three = Enumerable.Range(1, 3).Aggregate(Given.SkillsChosen(), (story, number) =>
            story.And(Who.Learner, new Command.Suggest(FormId.Parse($"the-form-{number}"), Given.Idea)));

        three.When(Who.Learner, new Command.Suggest(FormId.Parse("the-form-4"), Given.Idea)).ThenRefused(new Refusal.TooManySuggestions(3));
        three.And(Who.Learner, new Command.TakeBack(2)).And(Who.Learner, new Command.Suggest(FormId.Parse("the-form-4"), Given.Idea));
    }

    [Fact]
    public void An_agreed_suggestion_begins_at_once_and_is_reviewed_by_the_lead()
    {
        var agreed = Given.Suggested().And(Who.Lead, new Command.AgreeToSuggestion(Given.Number));

        Assert.IsType<Stage.Active>(agreed.Assignment!.Stage);
        Assert.Equal((Given.Number, Who.Lead), (agreed.Desk.Standing.Slot, agreed.Assignment.Reviewer));
        Assert.Contains(agreed.Told, notice => notice is { To: var to, Kind: NoticeKind.SuggestionAgreed } && to == Who.Learner);
    }

    [Fact]
    public void It_waits_its_turn_while_another_task_is_in_hand()
    {
        var agreed = Given.Active().And(Who.Learner, new Command.Suggest(FormId.Parse("the-form"), Given.Idea))
            .And(Who.Lead, new Command.AgreeToSuggestion(2));
        Assert.Equal([2], agreed.Desk.Standing.Queue);

        var free = agreed.And(Who.Learner, new Command.Drop(Given.Number, DropReason.NoTime));

        Assert.IsType<Stage.Offered>(free.Desk.Open[2].Stage);
        free.When(Who.Learner, new Command.ShowAnother(2, null)).ThenRefused(new Refusal.HandedOutOffer());
        free.When(Who.Learner, new Command.TakeEntry(EntryId.Parse("seo-test"))).ThenRefused(new Refusal.OfferOpen(2));
    }

    [Fact]
    public void A_learner_who_is_soon_away_for_long_gets_it_as_an_offer()
    {
        var idea = new Command.Suggest(FormId.Parse("the-form"), Given.Idea with { Box = "days 3" });
        var away = Given.SkillsChosen().And(Who.Learner, idea)
            .And(Who.Learner, new Command.ChangePreferences(null, null, null, null, "2026-11-03", "2026-12-18"));

        Assert.IsType<Stage.Offered>(away.And(Who.Lead, new Command.AgreeToSuggestion(Given.Number)).Assignment!.Stage);
    }

    [Fact]
    public void What_the_lead_changes_is_what_the_learner_gets()
    {
        var changed = Given.Idea with { Goal = "Cut the intro by half.", Title = "The intro", Level = 2, Box = "days 1" };
        var agreed = Given.Suggested().And(Who.Lead, new Command.AgreeToSuggestion(Given.Number, changed)).Assignment!;

        Assert.Equal(
            ("Cut the intro by half.", "The intro", new Level(2), true),
            (agreed.Task.Goal, agreed.Task.Title, agreed.Task.Level, agreed.Suggestion!.IsChanged));
    }

    [Fact]
    public void A_change_that_is_no_task_is_refused_and_the_suggestion_waits_on() => Assert.IsType<Refusal.TaskIncomplete>(
        Assert.IsType<Decision.Refused>(Given.Suggested().Decide(
            Who.Lead, new Command.AgreeToSuggestion(Given.Number, Given.Idea with { Goal = "Learn it." }))).Refusal);

    [Fact]
    public void A_click_too_many_agrees_once()
    {
        var agreed = Given.Suggested().And(Who.Lead, new Command.AgreeToSuggestion(Given.Number));

        agreed.When(Who.Lead, new Command.AgreeToSuggestion(Given.Number)).ThenNothingMore();
        agreed.When(Who.Lead, new Command.DeclineSuggestion(Given.Number, "No")).ThenRefused(new Refusal.MovedOn());
    }

    [Fact]
    public void Nobody_agrees_to_their_own_suggestion() => Given.Suggested()
        .When(Who.Learner, new Command.AgreeToSuggestion(Given.Number)).ThenRefused(new Refusal.NotTheLead());

    [Fact]
    public void Not_now_comes_with_a_line_and_leaves_nothing_behind()
    {
        var declined = Given.NotAgreed();

        Assert.Equal("Not before the launch.", declined.Assignment!.Suggestion!.Line);
        Assert.Empty(declined.Desk.Standing.Past);
        Assert.Contains(declined.Told, notice => notice.Kind is NoticeKind.SuggestionDeclined);
        declined.When(Who.Lead, new Command.DeclineSuggestion(Given.Number, "Again")).ThenNothingMore();
        Given.Suggested().When(Who.Lead, new Command.DeclineSuggestion(Given.Number, new string('x', 281)))
            .ThenRefused(new Refusal.LineTooLong(281));
    }

    [Fact]
    public void A_suggestion_that_was_taken_back_is_answered_no_more()
    {
        Given.TakenBack().When(Who.Lead, new Command.AgreeToSuggestion(Given.Number))
            .ThenRefused(new Refusal.AlreadyClosed(Outcome.TakenBack));
        Given.TakenBack().When(Who.Learner, new Command.TakeBack(Given.Number)).ThenNothingMore();
        Given.Suggested().When(Who.Lead, new Command.Withdraw(Given.Number)).ThenRefused(new Refusal.MovedOn());
    }

    [Fact]
    public void When_the_lead_does_not_answer_in_a_working_day_the_deputy_is_asked_too_and_the_first_answer_counts()
    {
        var late = Given.Suggested().At("2026-11-03T17:00+01:00").And(Who.Stranger, new Command.Tick());

        Assert.Contains(late.Told, notice => notice is { To: var to, Kind: NoticeKind.SuggestionAsked } && to == Who.Deputy);
        Assert.Contains(
            Upcoming.On(Given.Suggested().Desk, World.Usual.Setting(Who.Lead, Given.Suggested().Now)),
            coming => coming is { What: NoticeKind.SuggestionAsked, To: var to } && to == Who.Deputy);
        var agreed = late.And(Who.Deputy, new Command.AgreeToSuggestion(Given.Number));
        agreed.When(Who.Lead, new Command.AgreeToSuggestion(Given.Number)).ThenRefused(new Refusal.MovedOn());
    }

    [Fact]
    public void While_the_lead_is_away_or_full_the_deputy_is_asked_at_once()
    {
        var away = World.Usual.Change(Who.Lead, lead => lead with
        {
            Calendar = lead.Calendar with { Off = lead.Calendar.Off.And([new DateSpan(new(2026, 11, 1), new(2026, 11, 20))]) },
        });

        Assert.Equal(Who.Deputy, Asked(away));
        Assert.Equal(Who.Deputy, Asked(World.Usual with { Busy = [Who.Lead] }));
        Assert.Equal(Who.Lead, Asked(World.Usual with { Busy = [Who.Lead, Who.Deputy] }));
    }

    [Fact]
    public void Without_a_lead_the_reviewers_are_asked_and_without_anybody_the_learner_asks_a_colleague()
    {
        Assert.Equal(Who.Reviewer, Asked(WithReviewer.Alone()));
        var alone = Given.SkillsChosen(World.Usual.Offering().Alone());

        alone.When(Who.Learner, new Command.Suggest(FormId.Parse("the-form"), Given.Idea)).ThenRefused(new Refusal.NoReviewer(false));
        var agreed = alone.And(Who.Learner, new Command.AskColleague(Who.Colleague))
            .And(Who.Colleague, new Command.AnswerColleague(Given.Number, Gladly: true));
        Assert.Equal(
            Who.Colleague,
            Assert.IsType<Stage.Suggested>(agreed.And(
                Who.Learner, new Command.Suggest(FormId.Parse("the-form"), Given.Idea)).Desk.Open[2].Stage).Of);
    }

    private static PersonId Asked(World world) => Assert.IsType<Stage.Suggested>(Given.Suggested(world).Assignment!.Stage).Of;

    private static Refusal.TaskIncomplete Refused(EntryDraft draft) => Assert.IsType<Refusal.TaskIncomplete>(
        Assert.IsType<Decision.Refused>(Given.SkillsChosen().Decide(
            Who.Learner, new Command.Suggest(FormId.Parse("the-form"), draft))).Refusal);
}
