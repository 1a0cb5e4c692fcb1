using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Somebody has left the organisation for good.</summary>
public class LeavingDecisionsTests
{
    public static TheoryData<string> Open =>
        ["Offered", "Active", "TimeAsked", "Overdue", "InReview", "AccessAsked", "Late", "BothLate", "SentBack", "SecondReview"];

    [Theory]
    [MemberData(nameof(Open))]
    public void Whatever_is_open_for_them_ends_and_nobody_took_it_back(string stage)
    {
        var reached = Life.Reached(stage);
        var story = reached.In(reached.World.Without(Who.Learner));

        var left = story.When(Who.Learner, new Command.CloseOut()).Then(new Event.Withdrawn(1, Who.Learner, story.Now));

        Assert.Equal(new Stage.Closed(Outcome.Withdrawn, story.Now, Who.Learner), left.Assignment!.Stage);
        Assert.Null(left.Desk.Standing.Slot);
        left.When(Who.Learner, new Command.CloseOut()).ThenNothingMore();
    }

    [Fact]
    public void What_they_suggested_is_taken_back()
    {
        var story = Life.Reached("Suggested");

        Assert.IsType<Event.SuggestionTakenBack>(Assert.Single(Assert.IsType<Decision.Happened>(
            story.In(story.World.Without(Who.Learner)).Decide(Who.Learner, new Command.CloseOut())).Events));
    }

    [Fact]
    public void Nothing_ends_for_somebody_who_is_back() =>
        Given.Active().When(Who.Learner, new Command.CloseOut()).ThenNothingMore();

    [Fact]
    public void Work_goes_to_the_deputy_whom_the_reviewer_had_named()
    {
        var story = Left(Who.Expert);

        var passed = story.When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Colleague)).Then<Event.ReviewerChosen>();

        Assert.Equal(Who.Colleague, passed.Reviewer);
        Assert.True(passed.FormerLeft);
    }

    [Fact]
    public void Nobody_becomes_the_reviewer_of_their_own_work()
    {
        var passed = Left(Who.Expert).When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Learner)).Then<Event.ReviewerChosen>();

        Assert.Equal(Who.Lead, passed.Reviewer);
    }

    [Fact]
    public void A_deputy_who_has_left_too_leaves_it_to_the_next_in_line()
    {
        var story = Left(Who.Expert);

        var passed = story.In(story.World.Without(Who.Colleague))
            .When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Colleague)).Then<Event.ReviewerChosen>();

        Assert.Equal(Who.Lead, passed.Reviewer);
    }

    [Fact]
    public void With_nobody_in_line_the_learner_may_choose_somebody_at_once()
    {
        var story = Given.InReview();
        var others = Who.Everybody.Where(person => person != Who.Learner);
        story = story.In(others.Aggregate(story.World, (world, person) => world.Without(person)));
        var pass = new Command.PassOnReviews(Who.Expert, Deputy: null);

        var left = story.When(Who.Learner, pass).Then<Event.ReviewerChosen>();

        Assert.Equal((Who.Expert, true), (left.Reviewer, left.FormerLeft));
        Assert.All(left.Ahead.RemoveAll(due => due.What is Milestone.Unreviewed), due => Assert.True(due.At <= left.At));
        story.And(Who.Learner, pass).When(Who.Learner, pass).ThenNothingMore();
    }

    [Fact]
    public void A_reviewer_who_is_back_keeps_the_work() =>
        Given.InReview().When(Who.Learner, new Command.PassOnReviews(Who.Expert, Who.Colleague)).ThenNothingMore();

    [Fact]
    public void A_suggestion_that_waits_for_them_is_asked_of_the_next_in_line_in_their_place()
    {
        var story = Left(Life.Reached("Suggested"), Who.Lead);
        var pass = new Command.PassOnReviews(Who.Lead, Deputy: null);

        var passed = story.When(Who.Learner, pass).Then<Event.SuggestionPassedOn>();

        var after = story.After(passed);
        var suggested = Assert.IsType<Stage.Suggested>(after.Assignment!.Stage);
        Assert.Equal((Who.Deputy, null, false), (suggested.Of, suggested.Deputy, suggested.IsLate));
        Assert.Equal((passed.AnswerBy, true), (suggested.AnswerBy, suggested.AnswerBy > after.Now));
        Assert.Equal(NoticeKind.SuggestionAsked, Assert.Single(after.Told, notice => notice.To == Who.Deputy).Kind);
        after.When(Who.Learner, pass).ThenNothingMore();
        after.And(Who.Deputy, new Command.AgreeToSuggestion(1));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_who_were_asked_the_other_answers_alone(bool isDeputy)
    {
        var late = Life.Reached("Suggested");
        late = (late with { Now = ((Stage.Suggested)late.Assignment!.Stage).AnswerBy }).And(Who.Stranger, new Command.Tick());
        var (gone, other) = isDeputy ? (Who.Deputy, Who.Lead) : (Who.Lead, Who.Deputy);

        var passed = Left(late, gone).When(Who.Learner, new Command.PassOnReviews(gone, null)).Then<Event.SuggestionPassedOn>();

        var suggested = Assert.IsType<Stage.Suggested>(late.After(passed).Assignment!.Stage);
        Assert.Equal([other], suggested.Asked);
        Assert.True(suggested.IsLate);
    }

    [Fact]
    public void With_nobody_else_the_learner_hears_that_nobody_answers_a_suggestion()
    {
        var story = Life.Reached("Suggested");
        story = story.In(Who.Everybody.Where(one => one != Who.Learner).Aggregate(story.World, (world, one) => world.Without(one)));
        var pass = new Command.PassOnReviews(Who.Lead, Deputy: null);

        var late = story.And(Who.Learner, pass);

        Assert.True(Assert.IsType<Stage.Suggested>(late.Assignment!.Stage).IsLate);
        late.When(Who.Learner, pass).ThenNothingMore();
    }

    [Fact]
    public void A_question_that_waits_for_them_is_asked_of_the_next_in_line_in_their_place()
    {
        var story = Left(Given.QuestionAsked(), Who.Lead);
        var pass = new Command.PassOnReviews(Who.Lead, Deputy: null);

        var after = story.And(Who.Learner, pass);

        var next = Assert.Single(after.Assignment!.Asking!.Asked);
        Assert.NotEqual(Who.Lead, next);
        Assert.Equal(NoticeKind.QuestionAsked, Assert.Single(after.Told, notice => notice.To == next).Kind);
        after.When(Who.Learner, pass).ThenNothingMore();
        after.In(after.World.With(World.Usual.People[Who.Lead])).When(Who.Lead, new Command.AnswerLearner(1, 0, "The first."))
            .ThenRefused(new Refusal.NotTheLead());
        Assert.Equal(next, after.And(next, new Command.AnswerLearner(1, 0, "The first.")).Assignment!.Questions![0].Answer!.By);
    }

    [Fact]
    public void With_nobody_else_a_question_waits_on_and_counts_as_passed_on()
    {
        var story = Given.QuestionAsked();
        story = story.In(Who.Everybody.Where(one => one != Who.Learner).Aggregate(story.World, (world, one) => world.Without(one)));
        var pass = new Command.PassOnReviews(Who.Lead, Deputy: null);

        var waits = story.And(Who.Learner, pass);

        Assert.Equal((Who.Lead, true), (Assert.Single(waits.Assignment!.Asking!.Asked), waits.Assignment.Asking.IsPassedOn));
        waits.When(Who.Learner, pass).ThenNothingMore();
    }

    [Fact]
    public void A_question_that_the_deputy_has_too_is_theirs_alone()
    {
        var after = Left(Given.QuestionPassedOn(), Who.Lead).And(Who.Learner, new Command.PassOnReviews(Who.Lead, Deputy: null));

        Assert.Equal([Who.Deputy], after.Assignment!.Asking!.Asked);
        after.And(Who.Deputy, new Command.AnswerLearner(1, 0, "The first."));
    }

    [Theory]
    [InlineData("Suggested")]
    [InlineData("Asked")]
    public void Whoever_is_back_is_asked_still(string stage) =>
        Life.Reached(stage).When(Who.Learner, new Command.PassOnReviews(Who.Lead, Who.Colleague)).ThenNothingMore();

    [Fact]
    public void Everybody_in_the_team_that_they_lead_and_whoever_was_asked_is_released_and_nobody_else()
    {
        var led = new LedTeam(
            [
                new TeamMember(Who.Colleague, MemberState.Joined), new TeamMember(Who.Reviewer, MemberState.Asked),
                new TeamMember(Who.Expert, MemberState.Declined), new TeamMember(Who.Lead, MemberState.Left),
            ],
            [], new TeamMember(Who.Deputy, MemberState.Joined));
        var story = Left(Given.Nothing().With(one => one with { Led = led }), Who.Learner);

        var ended = story.When(Who.Learner, new Command.CloseOut()).Then<Event.TeamSet>();

        var after = story.After(ended);
        Assert.Equal(
            [
                new Instruction.Release(Who.Colleague, Who.Learner, TeamPlace.Member) { LeadLeft = true },
                new Instruction.Release(Who.Reviewer, Who.Learner, TeamPlace.Member) { LeadLeft = true },
                new Instruction.Release(Who.Deputy, Who.Learner, TeamPlace.Deputy) { LeadLeft = true },
            ],
            InstructionPolicy.For(ended, after.Desk, lead: null));
        Assert.Null(after.Desk.Standing.Led!.AgreedDeputy);
        after.When(Who.Learner, new Command.CloseOut()).ThenNothingMore();
    }

    [Fact]
    public void However_many_there_are_each_transaction_has_room_for_those_whom_it_tells()
    {
        var many = Enumerable.Range(1, 2 * LedTeam.MostToldAtOnce)
            .Select(number => new TeamMember(PersonId.Parse($"33333333-0000-4000-8000-{number:D12}"), MemberState.Asked));
        var story = Left(Given.Nothing().With(one => one with { Led = LedTeam.None with { Members = [.. many] } }), Who.Learner);

        foreach (var _ in (int[])[1, 2])
        {
            var some = story.When(Who.Learner, new Command.CloseOut()).Then<Event.TeamSet>();
            Assert.Equal(LedTeam.MostToldAtOnce, some.LeftOut.Count);
            story = story.After(some);
        }

        story.When(Who.Learner, new Command.CloseOut()).ThenNothingMore();
    }

    [Fact]
    public void Whoever_named_them_as_deputy_hears_that_they_cannot_step_in_any_more()
    {
        var deputy = Given.Nothing().Follow(new Instruction.AskToTeam(Who.Learner, Who.Lead, TeamPlace.Deputy, []))
            .And(Who.Learner, new Command.AnswerRequest(1, Joins: true));
        var story = Left(deputy, Who.Learner);

        var no = story.When(Who.Learner, new Command.CloseOut()).Then<Event.RequestAnswered>();

        Assert.Equal(
            [new Instruction.AnswerTeam(Who.Lead, Who.Learner, TeamPlace.Deputy, MemberState.Declined)],
            InstructionPolicy.For(no, story.After(no).Desk, lead: null));
        story.After(no).When(Who.Learner, new Command.CloseOut()).ThenNothingMore();
    }

    [Fact]
    public void Work_of_a_member_goes_to_the_lead_whom_the_organisation_names_as_soon_as_the_team_has_ended()
    {
        var inTeam = Given.InReview().With(one => one with { Team = new Membership(Who.Expert, Given.At("2026-11-02T09:00+01:00")) });
        var story = inTeam.In(inTeam.World.Without(Who.Expert));

        var events = Assert.IsType<Decision.Happened>(story.Decide(Who.Learner, new Command.PassOnReviews(Who.Expert, null))).Events;

        Assert.True(Assert.IsType<Event.Released>(events[0]).LeadLeft);
        Assert.Equal(Who.Lead, Assert.IsType<Event.ReviewerChosen>(events[1]).Reviewer);
        Assert.Null(events.Aggregate(story.Desk, Evolver.Apply).Standing.Team);
    }

    [Theory]
    [InlineData(true, 0, 1)]
    [InlineData(null, 1, 1)]
    [InlineData(false, 0, 0)]
    public void Only_who_is_in_the_team_or_has_not_answered_is_told_that_its_lead_has_left(bool? joins, int round, int told)
    {
        var asked = Given.Nothing().Follow(new Instruction.AskToTeam(Who.Learner, Who.Colleague, TeamPlace.Member, []));
        var story = joins is { } answer ? asked.And(Who.Learner, new Command.AnswerRequest(1, answer)) : asked;

        var release = new Instruction.Release(Who.Learner, Who.Colleague, TeamPlace.Member) { LeadLeft = true };
        var decision = Decider.Follow(story.Desk, release, story.World.Setting(Who.Colleague, story.Now));

        var after = story.After([.. (decision as Decision.Happened)?.Events ?? []]);
        var notices = after.Told.Where(notice => notice.Kind is NoticeKind.TeamEnded).ToList();
        Assert.Equal(told, notices.Count);
        Assert.All(notices, notice => Assert.Equal(round, notice.Round));
    }

    private static Story Left(Story story, PersonId person) => story.In(story.World.Without(person));

    private static Story Left(PersonId person) => Left(Given.InReview(), person);
}
