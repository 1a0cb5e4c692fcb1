using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Two skills, and which of them comes first. In each row the second would come first but for what the row says.</summary>
public class RankTests
{
    /// <summary>Search, then dashboards: who wants it, the gap, how often its one task was declined, days since it was touched.</summary>
    [Theory]
    [InlineData(Wish.Learners, 1, 0, 9, Wish.Learners, 1, 0, 9, "seo", "equal: the order of the skills")]
    [InlineData(Wish.LeadsPriority, 1, 0, 1, Wish.LeadsTarget, 4, 0, 9, "seo", "the lead marked it")]
    [InlineData(Wish.LeadsTarget, 1, 0, 1, Wish.Learners, 4, 0, 9, "seo", "the lead set a target")]
    [InlineData(Wish.Learners, 2, 0, 1, Wish.Learners, 1, 0, 9, "seo", "the larger gap")]
    [InlineData(Wish.Learners, 1, 0, 1, Wish.Learners, 2, 0, 9, "chart", "the larger gap")]
    [InlineData(Wish.Learners, 2, 0, 9, Wish.Learners, 2, 0, 1, "seo", "it rested longer")]
    [InlineData(Wish.Learners, 2, 0, 1, Wish.Learners, 2, 0, 9, "chart", "it rested longer")]
    [InlineData(Wish.Learners, 2, 1, 9, Wish.Learners, 2, 0, 1, "chart", "declined, so the other one")]
    [InlineData(Wish.Learners, 3, 1, 9, Wish.Learners, 1, 0, 9, "seo", "declined once, but the gap is two levels larger")]
    [InlineData(Wish.Learners, 3, 2, 1, Wish.Learners, 1, 0, 9, "chart", "declined twice: now equal, and the other one rested longer")]
    [InlineData(Wish.LeadsPriority, 1, 3, 1, Wish.Learners, 4, 0, 9, "seo", "the lead marked it, whatever was declined")]
    public void The_leads_priority_comes_first_then_the_gap_then_rest_less_what_was_declined(
        Wish search, int searchGap, int searchDeclined, int searchRested, Wish charts, int chartsGap, int chartsDeclined, int chartsRested,
        string expected, string why)
    {
        var story = Given.Nothing(World.Usual.Offering(World.Entry("seo"), World.Entry("chart", World.Dashboards)))
            .With(one => one with
            {
                Focus = [Focus(World.Search, searchGap), Focus(World.Dashboards, chartsGap)],
                Past =
                [
                    .. Declined("seo", World.Search, searchDeclined, searchRested),
                    .. Declined("chart", World.Dashboards, chartsDeclined, chartsRested),
                ],
            });

        var told = story.In(story.World.Change(Who.Learner, learner => Led(learner, (World.Search, search, searchGap),
            (World.Dashboards, charts, chartsGap)))).When(Who.Learner, new Command.Next()).Then<Event.Offered>();

        Assert.True(told.Task.Title == expected, why);
    }

    [Fact]
    public void A_skill_that_only_the_lead_wants_is_offered_from_the_beginning()
    {
        var story = Given.Nothing(World.Usual.Offering(World.Entry("chart", World.Dashboards)).WithTarget(World.Dashboards, 2));

        var offered = story.When(Who.Learner, new Command.Next()).Then<Event.Offered>();

        Assert.Equal(new OfferReason.ClosesGap(new Level(0), new Level(2), Wish.LeadsTarget, IsFirst: true), offered.Reason);
    }

    [Theory]
    [InlineData(1, 1, 0, "seo", NoMatch.GapClosed)]
    [InlineData(3, 4, 0, "seo", NoMatch.NoneAtLevel)]
    [InlineData(0, 1, 9, "seo", NoMatch.AllDone)]
    [InlineData(0, 1, 0, "seo", NoMatch.ReviewersFull)]
    public void What_was_asked_for_in_vain_is_known_skill_by_skill(int level, int target, int doneDaysAgo, string entry, NoMatch cause)
    {
        var story = Given.Nothing(World.Usual.Offering(World.Entry(entry))).With(one => one with
        {
            Focus = [new Focus(World.Search, new Level(level), new Level(target))],
            Past = doneDaysAgo == 0 ? [] : [Past("seo", World.Search, Outcome.Approved, doneDaysAgo)],
        });

        var unmet = Matching.Unmet(story.Desk, story.World.People[Who.Learner], story.World.Setting(Who.Learner, story.Now));

        Assert.Equal(new Unmet(World.Search, new Level(level + 1), cause), Assert.Single(unmet));
    }

    private static Person Led(Person learner, params (SkillId Skill, Wish Wish, int Target)[] wishes) => learner with
    {
        Targets = wishes.Where(one => one.Wish is not Wish.Learners).ToDictionary(one => one.Skill, one => new Level(one.Target)),
        Priority = wishes.Where(one => one.Wish is Wish.LeadsPriority).Select(one => (SkillId?)one.Skill).FirstOrDefault(),
    };

    private static Focus Focus(SkillId skill, int gap) => new(skill, new Level(0), new Level(gap));

    /// <summary>Touched last by another task of the skill, which says nothing about the one on offer.</summary>
    private static IEnumerable<Past> Declined(string id, SkillId skill, int times, int rested) => Enumerable
        .Repeat(Past(id, skill, Outcome.Declined, 20), times).Append(Past($"{id}-other", skill, Outcome.Approved, rested));

    private static Past Past(string id, SkillId skill, Outcome outcome, int daysAgo) =>
        new(World.Entry(id).Id, skill, outcome, Given.At("2026-11-02T10:00+01:00").AddDays(-daysAgo));
}
