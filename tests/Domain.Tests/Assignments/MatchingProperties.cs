using FsCheck.Xunit;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Assignments;

/// <summary>Whatever the learner chose, did and declined, whatever their lead wants, and whatever the catalogue holds.</summary>
[Properties(Arbitrary = [typeof(AnySearch)], MaxTest = 1000)]
public class MatchingProperties
{
    [Property]
    public void Nothing_is_offered_for_a_gap_that_is_closed_or_at_another_level_than_the_next(Searching any)
    {
        foreach (var offered in Everything(any))
        {
            var gap = GapIn(any, offered.Entry.Skill);
            Assert.True(gap.Level < gap.Target);
            Assert.Equal(gap.Level.Value + 1, offered.Entry.Level.Value);
        }
    }

    [Property]
    public void What_the_offer_says_is_true(Searching any)
    {
        foreach (var offered in Everything(any))
        {
            var (skill, gap) = (offered.Entry.Skill, GapIn(any, offered.Entry.Skill));
            var said = Assert.IsType<OfferReason.ClosesGap>(offered.Reason);
            Assert.Equal((gap.Level, gap.Target), (said.Level, said.Target));
            Assert.Equal(any.Priority == skill, said.Wish is Wish.LeadsPriority);
            Assert.Equal(any.Targets.ContainsKey(skill), said.Wish is not Wish.Learners);
            Assert.Equal(any.Past.Exists(past => past.Skill == skill && past.IsDone), !said.IsFirst);
        }
    }

    [Property]
    public void The_order_is_the_same_every_time_and_every_entry_comes_once(Searching any)
    {
        var order = Everything(any).Select(found => found.Entry.Id).ToList();

        Assert.Equal(order, Everything(any).Select(found => found.Entry.Id));
        Assert.Equal(order.Distinct(), order);
    }

    [Property]
    public void What_other_skills_the_catalogue_holds_changes_nothing(Searching any)
    {
        var more = any with { Entries = [World.Entry("elsewhere", SkillId.Parse("elsewhere")), .. any.Entries] };

        Assert.Equal(Everything(any), Everything(more));
    }

    [Property]
    public void No_task_rests_while_another_of_a_wish_that_ranks_higher_is_left(Searching any)
    {
        var wishes = Everything(any).Select(found => Assert.IsType<OfferReason.ClosesGap>(found.Reason).Wish).ToList();

        Assert.Equal(wishes.OrderDescending(), wishes);
    }

    [Property]
    public void Whoever_finds_nothing_hears_a_cause_that_holds_for_one_of_their_skills(Searching any)
    {
        var story = any.Story;
        var (learner, context) = (story.World.People[Who.Learner], story.World.Setting(Who.Learner, story.Now));
        if (Matching.Best(story.Desk, learner, context, []) is not Match.NothingFits { Cause: var cause }) return;

        var unmet = Matching.Unmet(story.Desk, learner, context);
        Assert.True(unmet.IsEmpty || unmet.Exists(one => one.Cause == cause));
    }

    [Property]
    public void Doubt_hides_nothing_and_puts_an_entry_behind_its_equals_alone(Searching any)
    {
        var doubting = Everything(any.Story.In(any.Story.World.Shelving(item => item with { IsDoubted = IsDoubted(item.Entry.Id) })));

        Assert.Equal(
            Everything(any).Select(found => found.Entry.Id).ToHashSet(), doubting.Select(found => found.Entry.Id).ToHashSet());
        Assert.Equal(Everything(any).Select(found => Rank(any, found)), doubting.Select(found => Rank(any, found)));
        Assert.All(doubting.Zip(doubting.Skip(1)), pair => Assert.False(
            Rank(any, pair.First) == Rank(any, pair.Second) && IsDoubted(pair.First.Entry.Id) && !IsDoubted(pair.Second.Entry.Id)));
    }

    private static bool IsDoubted(EntryId entry) => entry.ToString()[^1] % 2 == 0;

    /// <summary>What decides the order before doubt does.</summary>
    private static (Wish Wish, int Weight, DateTimeOffset? Touched) Rank(Searching any, Match.Found found)
    {
        var why = Assert.IsType<OfferReason.ClosesGap>(found.Reason);
        var declined = any.Past.Count(past => past.Entry == found.Entry.Id && !past.IsDone);
        return (
            why.Wish, why.Target.Value - why.Level.Value - declined, any.Past.FindLast(past => past.Skill == found.Entry.Skill)?.At);
    }

    private static List<Match.Found> Everything(Searching any) => Everything(any.Story);

    /// <summary>All that the learner would be shown, one after the other.</summary>
    private static List<Match.Found> Everything(Story story)
    {
        var shown = new List<Match.Found>();
        var (learner, context) = (story.World.People[Who.Learner], story.World.Setting(Who.Learner, story.Now));
        while (Matching.Best(story.Desk, learner, context, [.. shown.Select(found => found.Entry.Id)]) is Match.Found found)
            shown.Add(found);
        return shown;
    }

    private static (Level Level, Level Target) GapIn(Searching any, SkillId skill)
    {
        var own = any.Focus.Find(focus => focus.Skill == skill);
        return (own?.Level ?? new Level(0), any.Targets.TryGetValue(skill, out var set) ? set : own!.Target);
    }
}
