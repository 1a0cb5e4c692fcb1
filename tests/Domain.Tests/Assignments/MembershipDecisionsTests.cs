using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class MembershipDecisionsTests
{
    private static readonly Instruction Ask = new Instruction.AskToTeam(
        Who.Learner, Who.Colleague, TeamPlace.Member, [new SkillTarget(World.Search, new Level(3))]);

    private static readonly Instruction AskDeputy = new Instruction.AskToTeam(Who.Learner, Who.Colleague, TeamPlace.Deputy, []);

    [Fact]
    public void Whoever_is_asked_hears_it_once_and_is_led_as_before_until_they_answer()
    {
        var asked = Given.Nothing().Follow(Ask);

        Assert.Equal((NoticeKind.TeamAsked, 1), (Assert.Single(asked.Told).Kind, asked.Told[0].Round));
        Assert.Equal(Who.Lead, LeadOf(asked));
    }

    [Fact]
    public void Whoever_joins_is_led_by_that_lead_towards_the_teams_targets_and_the_lead_hears_it()
    {
        var asked = Given.Nothing().Follow(Ask);
        var joined = asked.When(Who.Learner, new Command.AnswerRequest(1, Joins: true)).Then<Event.RequestAnswered>();
        var after = asked.After(joined);

        Assert.Equal(Who.Colleague, LeadOf(after));
        Assert.Equal(new Level(3), after.World.People[Who.Learner].With(after.Desk.Standing).Targets[World.Search]);
        Assert.Equal(
            [new Instruction.AnswerTeam(Who.Colleague, Who.Learner, TeamPlace.Member, MemberState.Joined)],
            InstructionPolicy.For(joined, after.Desk, Who.Lead));
        Assert.Equal(
            Wish.LeadsTarget,
            ((OfferReason.ClosesGap)after.When(Who.Learner, new Command.Next()).Then<Event.Offered>().Reason).Wish);
    }

    [Fact]
    public void Not_now_changes_nothing_but_that_the_lead_hears_it()
    {
        var asked = Given.Nothing().Follow(Ask);
        var declined = asked.When(Who.Learner, new Command.AnswerRequest(1, Joins: false)).Then<Event.RequestAnswered>();

        Assert.Equal(Who.Lead, LeadOf(asked.After(declined)));
        Assert.Equal(
            [new Instruction.AnswerTeam(Who.Colleague, Who.Learner, TeamPlace.Member, MemberState.Declined)],
            InstructionPolicy.For(declined, asked.After(declined).Desk, Who.Lead));
    }

    [Fact]
    public void A_second_answer_to_the_same_question_decides_nothing() =>
        Given.Nothing().Follow(Ask).And(Who.Learner, new Command.AnswerRequest(1, Joins: true))
            .When(Who.Learner, new Command.AnswerRequest(1, Joins: false)).ThenRefused(new Refusal.MovedOn());

    [Fact]
    public void Nobody_answers_for_somebody_else() => Given.Nothing().Follow(Ask)
        .When(Who.Colleague, new Command.AnswerRequest(1, Joins: true)).ThenRefused(new Refusal.NotTheLearner());

    [Fact]
    public void Whoever_changes_teams_leaves_the_first_and_open_work_keeps_its_reviewer()
    {
        var world = World.Usual.Offering(World.Entry("seo-test"));
        var first = new Membership(Who.Reviewer, Given.At("2026-11-02T09:00+01:00"));
        var asked = Given.Active(world).With(one => one with { Team = first }).Follow(Ask);

        var joined = asked.When(Who.Learner, new Command.AnswerRequest(2, Joins: true)).Then<Event.RequestAnswered>();

        Assert.Contains(
            new Instruction.AnswerTeam(Who.Reviewer, Who.Learner, TeamPlace.Member, MemberState.Left),
            InstructionPolicy.For(joined, asked.After(joined).Desk, Who.Lead));
        Assert.Equal(asked.Assignment!.Reviewer, asked.After(joined).Assignment!.Reviewer);
    }

    [Fact]
    public void What_waits_in_the_queue_is_reviewed_by_the_new_lead()
    {
        var handOut = new Instruction.HandOut(
            Who.Learner, Who.Lead, 1, World.Entry("more"), Given.At("2026-11-02T10:00+01:00"), Start.Now, false, null);
        var waiting = Given.Active().Follow(handOut).Follow(Ask);
        Assert.Equal(Who.Lead, waiting.Desk.Open[2].Reviewer);

        var joined = waiting.And(Who.Learner, new Command.AnswerRequest(3, Joins: true));

        Assert.Equal((Who.Expert, Who.Colleague), (joined.Desk.Open[1].Reviewer, joined.Desk.Open[2].Reviewer));
    }

    [Fact]
    public void Whoever_leaves_is_led_by_the_organisations_lead_again()
    {
        var joined = Given.Nothing().Follow(Ask).And(Who.Learner, new Command.AnswerRequest(1, Joins: true));
        var left = joined.When(Who.Learner, new Command.LeaveTeam()).Then<Event.LeftTeam>();

        Assert.Equal(Who.Lead, LeadOf(joined.After(left)));
        Assert.False(joined.After(left).World.People[Who.Learner].With(joined.After(left).Desk.Standing).Targets.ContainsKey(World.Search));
        joined.After(left).When(Who.Learner, new Command.LeaveTeam()).ThenNothingMore();
    }

    [Fact]
    public void Whoever_is_left_out_is_in_the_team_no_longer_and_has_nothing_more_to_answer()
    {
        var release = new Instruction.Release(Who.Learner, Who.Colleague, TeamPlace.Member);
        var joined = Given.Nothing().Follow(Ask).And(Who.Learner, new Command.AnswerRequest(1, Joins: true));

        Assert.Equal(Who.Lead, LeadOf(joined.Follow(release)));
        Given.Nothing().Follow(Ask).Follow(release)
            .When(Who.Learner, new Command.AnswerRequest(1, Joins: true)).ThenRefused(new Refusal.MovedOn());
    }

    [Fact]
    public void To_be_a_deputy_changes_nobodys_lead()
    {
        var agreed = Given.Nothing().Follow(AskDeputy).And(Who.Learner, new Command.AnswerRequest(1, Joins: true));

        Assert.Equal(Who.Lead, LeadOf(agreed));
        Assert.Empty(agreed.Desk.Standing.Asked);
    }

    [Fact]
    public void What_the_team_is_to_reach_counts_only_while_its_lead_leads_them()
    {
        var wish = new Instruction.WishOfTeam(Who.Learner, Who.Colleague, [new SkillTarget(World.Search, new Level(4))]);
        var joined = Given.Nothing().Follow(Ask).And(Who.Learner, new Command.AnswerRequest(1, Joins: true));

        Assert.Equal(new Level(4), Assert.Single(joined.Follow(wish).Desk.Standing.Wishes!.Targets).Target);
        var elsewhere = Given.Nothing();
        Assert.IsType<Decision.Repeated>(Decider.Follow(elsewhere.Desk, wish, elsewhere.World.Setting(Who.Colleague, elsewhere.Now)));
    }

    [Fact]
    public void Whoever_has_left_the_organisation_answers_no_by_itself() => Assert.Equal(
        new Instruction.AnswerTeam(Who.Colleague, Who.Learner, TeamPlace.Member, MemberState.Declined),
        InstructionPolicy.Refused(Ask, new Refusal.DoesNotExist()));

    private static PersonId? LeadOf(Story story) => story.World.People[Who.Learner].With(story.Desk.Standing).Lead;
}
