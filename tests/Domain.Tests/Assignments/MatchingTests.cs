using System.Globalization;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class MatchingTests
{
    private static readonly CatalogueEntry Seo = World.Entry("seo");
    private static readonly CatalogueEntry Meta = World.Entry("meta");
    private static readonly CatalogueEntry Chart = World.Entry("chart", World.Dashboards);
    private static readonly CatalogueEntry HardChart = World.Entry("hard-chart", World.Dashboards, 2);

    [Fact]
    public void Of_equals_the_first_in_the_catalogue_comes_first_every_time() =>
        Assert.Equal(["seo", "seo", "seo"], Enumerable.Range(0, 3).Select(_ => Best(Learning(Seo, Meta, Chart))));

    [Fact]
    public void A_skill_the_lead_wants_comes_before_a_larger_gap()
    {
        var wanted = Learning(Seo, Chart).With(one => one with { Focus = [Gap(World.Search, 0, 3), Gap(World.Dashboards, 0, 1)] });

        Assert.Equal("seo", Best(wanted));
        Assert.Equal("chart", Best(wanted.In(wanted.World.WithTarget(World.Dashboards, 1))));
    }

    [Fact]
    public void The_larger_gap_comes_first() =>
        Assert.Equal(
            "chart", Best(Learning(Seo, Chart).With(one => one with { Focus = [Gap(World.Search, 0, 1), Gap(World.Dashboards, 0, 2)] })));

    [Fact]
    public void The_skill_that_rested_longer_comes_first() =>
        Assert.Equal("chart", Best(Learning(Seo, Meta, Chart).With(one => one with { Past = [Ended(Seo, Outcome.Approved, days: 5)] })));

    [Fact]
    public void What_was_declined_comes_later() =>
        Assert.Equal("meta", Best(Learning(Seo, Meta).With(one => one with { Past = [Ended(Seo, Outcome.Declined, days: 5)] })));

    [Fact]
    public void What_was_declined_is_offered_again_when_nothing_else_is_there() =>
        Assert.Equal("seo", Best(Learning(Seo).With(one => one with { Past = [Ended(Seo, Outcome.Declined, days: 1)] })));

    [Fact]
    public void What_few_found_useful_comes_after_its_equals_and_before_what_was_declined()
    {
        Assert.Equal("meta", Best(Doubting(Learning(Seo, Meta))));
        Assert.Equal("chart", Best(Doubting(Learning(Seo, Chart))));
        Assert.Equal("seo", Best(Doubting(Learning(Seo, Meta).With(one => one with { Past = [Ended(Meta, Outcome.Declined, days: 5)] }))));
        Assert.Equal(
            "seo",
            Best(Doubting(Learning(Seo, Chart).With(one => one with { Focus = [Gap(World.Search, 0, 2), Gap(World.Dashboards, 0, 1)] }))));
    }

    [Fact]
    public void What_few_found_useful_is_offered_when_nothing_else_is_there() => Assert.Equal("seo", Best(Doubting(Learning(Seo))));

    private static Story Doubting(Story story) =>
        story.In(story.World.Shelving(item => item with { IsDoubted = item.Entry.Id == Seo.Id }));

    [Theory]
    [InlineData(Outcome.Approved, 89, "AllDone")]
    [InlineData(Outcome.Approved, 90, "seo")]
    [InlineData(Outcome.NotYet, 89, "AllDone")]
    [InlineData(Outcome.Unreviewed, 1, "AllDone")]
    [InlineData(Outcome.Dropped, 1, "seo")]
    [InlineData(Outcome.Expired, 1, "seo")]
    [InlineData(Outcome.Withdrawn, 1, "seo")]
    public void What_was_done_rests_for_ninety_days(Outcome outcome, int days, string expected) =>
        Assert.Equal(expected, Best(Learning(Seo).With(one => one with { Past = [Ended(Seo, outcome, days)] })));

    [Fact]
    public void Only_the_next_level_is_offered() =>
        Assert.Equal("hard-chart", Best(Learning(Chart, HardChart).With(one => one with { Focus = [Gap(World.Dashboards, 1, 3)] })));

    [Fact]
    public void A_closed_gap_is_the_cause() =>
        Assert.Equal("GapClosed", Best(Learning(Seo).With(one => one with { Focus = [Gap(World.Search, 2, 2)] })));

    [Fact]
    public void No_task_at_the_next_level_is_the_cause() =>
        Assert.Equal("NoneAtLevel", Best(Learning(Seo).With(one => one with { Focus = [Gap(World.Search, 3, 4)] })));

    [Fact]
    public void One_skill_with_a_gap_is_enough() =>
        Assert.Equal(
            "chart", Best(Learning(Seo, Chart).With(one => one with { Focus = [Gap(World.Search, 1, 1), Gap(World.Dashboards, 0, 1)] })));

    [Fact]
    public void When_one_skill_is_done_and_the_other_has_nothing_all_that_there_was_is_done() =>
        Assert.Equal("AllDone", Best(Learning(Seo).With(one => one with { Past = [Ended(Seo, Outcome.Approved, days: 5)] })));

    [Theory]
    [InlineData("Mon 09:00-10:00", 2, "long")]
    [InlineData("Mon 09:00-10:00", 3, "long")]
    [InlineData("Mon 09:00-10:00", 4, "NoneAtLevel")]
    [InlineData("Mon-Fri 09:00-17:00", 40, "long")]
    public void A_box_longer_than_fourteen_days_is_not_offered(string week, int hours, string expected)
    {
        var story = Learning(World.Entry("long", box: new Timebox.Hours(hours)));
        var calendar = Calendar.At.Calendar("Europe/Berlin", week);

        Assert.Equal(expected, Best(story.At("2026-11-02T08:00+01:00")
            .In(story.World.Change(Who.Learner, learner => learner with { Calendar = calendar }))));
    }

    [Fact]
    public void The_leads_word_counts_although_the_skill_was_chosen_before()
    {
        var story = Learning(Seo);

        Assert.Equal(
            "GapClosed",
            Best(story.With(one => one with { Focus = [Gap(World.Search, 1, 2)] }).In(story.World.WithTarget(World.Search, 1))));
        Assert.Equal(
            "seo", Best(story.With(one => one with { Focus = [Gap(World.Search, 0, 0)] }).In(story.World.WithTarget(World.Search, 1))));
    }

    [Theory]
    [InlineData("2026-11-30", null, "2026-11-30", true)]
    [InlineData(null, "2026-11-30", "2026-11-30", false)]
    [InlineData("2026-11-30", "2026-12-10", "2026-12-10", false)]
    [InlineData("2026-12-10", "2026-11-30", "2026-12-10", true)]
    [InlineData("2026-11-30", "2026-11-03", "2026-11-30", true)]
    public void Whoever_is_away_for_long_hears_until_when(string? pause, string? leave, string last, bool isPause)
    {
        var away = Learning(Seo).With(
            one => one with { Preferences = Preferences.None with { Pause = Until(pause), Leave = Until(leave) } });

        away.When(Who.Learner, new Command.Next()).ThenRefused(
            new Refusal.Away(new Absence(DateOnly.Parse(last, CultureInfo.InvariantCulture), isPause)));
    }

    [Fact]
    public void A_box_that_never_fits_is_no_matter_of_being_away()
    {
        var away = Learning(Seo).In(World.Usual.Offering(Seo).Change(Who.Learner, person => person with
        {
            Calendar = person.Calendar with { Week = WorkingWeek.Parse("Mon 09:00-10:00") },
        })).With(one => one with { Preferences = Preferences.None with { Pause = Until("2026-11-30") } });

        Assert.Equal("NoneAtLevel", Best(away));
    }

    private static DateSpan? Until(string? last) =>
        last is null ? null : new DateSpan(new DateOnly(2026, 11, 2), DateOnly.Parse(last, CultureInfo.InvariantCulture));

    [Fact]
    public void The_offer_says_why()
    {
        var story = Learning(Seo);

        Assert.Equal(Closes(1, Wish.Learners), Reason(story));
        Assert.Equal(
            Closes(1, Wish.Learners, first: false),
            Reason(story.With(one => one with { Past = [Ended(Meta, Outcome.Approved, days: 9)] })));
        Assert.Equal(
            Closes(1, Wish.Learners), Reason(story.With(one => one with { Past = [Ended(Meta, Outcome.Declined, days: 9)] })));
        Assert.Equal(Closes(3, Wish.LeadsTarget), Reason(story.In(story.World.WithTarget(World.Search, 3))));
        Assert.Equal(Closes(3, Wish.LeadsPriority), Reason(story.In(Marked(story.World.WithTarget(World.Search, 3)))));
    }

    private static World Marked(World world) => world.Change(Who.Learner, learner => learner with { Priority = World.Search });

    private static OfferReason.ClosesGap Closes(int target, Wish wish, bool first = true) =>
        new(new Level(0), new Level(target), wish, first);

    private static Story Learning(params CatalogueEntry[] entries) => Given.Nothing(World.Usual.Offering(entries))
        .With(one => one with { Focus = [Gap(World.Search, 0, 1), Gap(World.Dashboards, 0, 1)] });

    private static Focus Gap(SkillId skill, int level, int target) => new(skill, new Level(level), new Level(target));

    private static Past Ended(CatalogueEntry entry, Outcome outcome, int days) =>
        new(entry.Id, entry.Skill, outcome, Given.Nothing().Now.AddDays(-days));

    private static string Best(Story story) => story.Decide(Who.Learner, new Command.Next()) switch
    {
        Decision.Happened happened => ((Event.Offered)happened.Events[0]).Task.Title,
        Decision.Refused { Refusal: Refusal.NothingToOffer nothing } => nothing.Cause.ToString(),
        var other => other.ToString(),
    };

    private static OfferReason Reason(Story story) => story.When(Who.Learner, new Command.Next()).Then<Event.Offered>().Reason;
}
