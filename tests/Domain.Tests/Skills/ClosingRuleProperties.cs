using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Skills;

/// <param name="Lowered">Null when the learner lowered nothing.</param>
/// <param name="Shuffled">The same approvals in another order.</param>
public sealed record AnyRecord(int Start, (int To, int UpTo)? Lowered, ImmutableList<Evidence> Approvals, ImmutableList<Evidence> Shuffled)
{
    public static Arbitrary<AnyRecord> Records() => Arb.From(
        from start in Gen.Choose(0, 2)
        from approvals in Gen.ListOf(
            from level in Gen.Choose(1, 3) from isOnly in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (level, isOnly))
        let numbered = approvals.Select((one, place) => ClosingRuleTests.Approval(place + 1, one.level, one.isOnly)).ToArray()
        from shuffled in Gen.Shuffle<Evidence>(numbered)
        from isLowered in Gen.Choose(0, 3)
        from to in Gen.Choose(0, 2)
        from upTo in Gen.Choose(0, numbered.Length)
        select new AnyRecord(start, isLowered == 0 ? (to, upTo) : null, [.. numbered], [.. shuffled]));
}

/// <summary>Whatever was approved, in whatever order, and whatever the learner said of it.</summary>
[Properties(Arbitrary = [typeof(AnyRecord)], MaxTest = 1000)]
public class ClosingRuleProperties
{
    [Property]
    public void The_order_of_approvals_does_not_matter(AnyRecord any)
    {
        var (one, other) = (Build(any, any.Approvals), Build(any, any.Shuffled));

        Assert.Equal((one.Level, one.Lacking), (other.Level, other.Lacking));
        Assert.Equal(one.Carrying, other.Carrying);
        Assert.Equal(one.Approvals, other.Approvals);
        int? leftOut = any.Approvals.Count - one.Approvals.Count;
        Assert.Equal((leftOut, leftOut), (one.Earlier, other.Earlier));
    }

    [Property]
    public void A_lowering_counts_the_same_before_the_approvals_and_after_them(AnyRecord any)
    {
        if (any.Lowered is not { } lowered) return;
        var before = any.Shuffled.Aggregate(Start(any).With(Lowering(lowered)), (record, one) => record.With(one));

        Assert.Equal(Build(any, any.Approvals).Level, before.Level);
    }

    [Property]
    public void The_level_is_never_above_what_was_approved(AnyRecord any)
    {
        var record = Build(any, any.Approvals);
        var (from, upTo) = any.Lowered is { } lowered ? (lowered.To, lowered.UpTo) : (any.Start, 0);
        var counting = any.Approvals.Where(one => one.Number > upTo).ToList();
        for (var level = from + 1; level <= record.Level.Value; level++)
        {
            var carrying = ClosingRule.Carrying(new Level(from), record.Level, new Level(level), [.. counting]);
            var least = counting.Exists(one => one.IsOnly && one.Level.Value == level) ? 1 : 2;
            Assert.True(carrying.Count == least && carrying.TrueForAll(one => one.Level.Value >= level));
            counting.RemoveAll(carrying.Contains);
            counting.AddRange(carrying);
        }

        Assert.True(record.Level.Value <= Math.Max(from, counting.Select(one => one.Level.Value).DefaultIfEmpty().Max()));
        Assert.True(record.Level.Value - from <= counting.Count);
    }

    [Property]
    public void Each_approval_carries_one_level_at_most(AnyRecord any)
    {
        var record = Build(any, any.Approvals);
        var from = any.Lowered?.To ?? any.Start;
        var counting = any.Approvals.FindAll(one => one.Number > (any.Lowered?.UpTo ?? 0));
        var carrying = Enumerable.Range(from + 1, Math.Max(record.Level.Value - from, 0))
            .SelectMany(level => ClosingRule.Carrying(new Level(from), record.Level, new Level(level), counting)).ToList();

        Assert.Equal(carrying.Count, carrying.Distinct().Count());
    }

    [Property]
    public void A_further_approval_lowers_no_level_and_what_is_lacking_raises_it(AnyRecord any)
    {
        var record = Build(any, any.Approvals);
        var more = record.With(ClosingRuleTests.Approval(999, 1));
        Assert.True(more.Level >= record.Level);
        if (record.Level.Value > 2) return;
        var enough = Enumerable.Range(1000, record.Lacking).Aggregate(
            record, (before, number) => before.With(ClosingRuleTests.Approval(number, record.Level.Value + 1)));
        Assert.True(enough.Level > record.Level);
    }

    private static SkillRecord Build(AnyRecord any, ImmutableList<Evidence> approvals)
    {
        var record = approvals.Aggregate(Start(any), (before, one) => before.With(one));
        return any.Lowered is { } lowered ? record.With(Lowering(lowered)) : record;
    }

    private static SkillRecord Start(AnyRecord any) => new(SkillId.Parse("search"), new Level(any.Start), []);

    private static Lowering Lowering((int To, int UpTo) lowered) => new(new Level(lowered.To), lowered.UpTo, default);
}
