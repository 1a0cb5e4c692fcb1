using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class TargetDecisionsTests
{
    private static readonly Command Hard = new Command.SetTarget(World.Search, new Level(3), IsPriority: false);
    private static readonly Command First = new Command.SetTarget(World.Dashboards, new Level(1), IsPriority: true);

    [Fact]
    public void A_target_of_the_lead_counts_at_once_and_the_offer_says_whose_it_is() => Assert.Equal(
        new OfferReason.ClosesGap(new Level(0), new Level(3), Wish.LeadsTarget, IsFirst: true),
        Offered(Given.SkillsChosen().And(Who.Lead, Hard)).Reason);

    [Fact]
    public void The_skill_that_the_lead_marks_comes_first()
    {
        var world = World.Usual.Offering(World.Entry("seo-test"), World.Entry("chart", World.Dashboards));

        Assert.Equal("chart", Offered(Given.SkillsChosen(world).And(Who.Lead, Hard).And(Who.Lead, First)).Task.Title);
    }

    [Fact]
    public void Only_one_skill_is_marked_at_a_time()
    {
        var story = Given.SkillsChosen().And(Who.Lead, First)
            .And(Who.Lead, new Command.SetTarget(World.Search, new Level(2), IsPriority: true));

        Assert.Equal(World.Search, story.Desk.Standing.Wishes!.Priority);
        Assert.Null(
            story.And(Who.Lead, new Command.SetTarget(World.Search, new Level(2), IsPriority: false)).Desk.Standing.Wishes!.Priority);
    }

    [Fact]
    public void What_comes_first_stays_where_nothing_is_said_of_it()
    {
        var first = Given.SkillsChosen().And(Who.Lead, First);

        var harder = first.And(Who.Lead, new Command.SetTarget(World.Dashboards, new Level(2), IsPriority: null));

        Assert.Equal(World.Dashboards, harder.Desk.Standing.Wishes!.Priority);
        var none = Given.SkillsChosen().And(Who.Lead, new Command.SetTarget(World.Search, new Level(2), IsPriority: null));
        Assert.Null(none.Desk.Standing.Wishes!.Priority);
    }

    [Fact]
    public void The_same_target_again_changes_nothing() => Given.SkillsChosen().And(Who.Lead, Hard).When(Who.Lead, Hard).ThenNothingMore();

    [Fact]
    public void A_skill_that_nobody_teaches_has_no_target() => Given.SkillsChosen()
        .When(Who.Lead, new Command.SetTarget(SkillId.Parse("juggling"), new Level(2), false)).ThenRefused(new Refusal.SkillUnknown());

    [Fact]
    public void Nobody_but_the_lead_sets_a_target() => Assert.All(
        Who.Everybody.Where(person => person != Who.Lead),
        person => Given.SkillsChosen().When(person, Hard).ThenRefused(new Refusal.NotTheLead()));

    [Fact]
    public void What_a_former_lead_wanted_no_longer_counts()
    {
        var story = Given.SkillsChosen().And(Who.Lead, Hard);

        var led = story.In(story.World.Change(Who.Learner, learner => learner with { Lead = Who.Colleague }));

        Assert.Equal(new OfferReason.ClosesGap(new Level(0), new Level(1), Wish.Learners, IsFirst: true), Offered(led).Reason);
    }

    [Fact]
    public void A_target_replaces_the_one_of_the_organisation_for_that_skill_only()
    {
        var entry = World.Usual.WithTarget(World.Calls, 2).People[Who.Learner];

        var own = entry.With(Given.SkillsChosen().And(Who.Lead, Hard).Desk.Standing);

        Assert.Equal(["calls 2", "search 3"], own.Targets.Select(target => $"{target.Key} {target.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whoever_joined_a_team_is_led_by_its_lead_and_by_nobody_else()
    {
        var story = Given.Active().With(one => one with { Team = new Membership(Who.Colleague, Given.At("2026-11-02T09:00+01:00")) });

        story.When(Who.Lead, new Command.Withdraw(1)).ThenRefused(new Refusal.DoesNotExist());
        Assert.IsType<Decision.Happened>(story.Decide(Who.Colleague, new Command.Withdraw(1)));
        Assert.Equal(Who.Colleague, story.World.People[Who.Learner].With(story.Desk.Standing).Lead);
    }

    [Fact]
    public void The_desk_says_the_same_however_often_it_is_asked()
    {
        var story = Given.SkillsChosen().And(Who.Lead, Hard);
        var once = story.World.People[Who.Learner].With(story.Desk.Standing);

        var twice = once.With(story.Desk.Standing);

        Assert.Equal((once.Lead, once.Priority, once.Calendar), (twice.Lead, twice.Priority, twice.Calendar));
        Assert.Equal(once.Targets, twice.Targets);
    }

    private static Event.Offered Offered(Story story) => story.When(Who.Learner, new Command.Next()).Then<Event.Offered>();
}
