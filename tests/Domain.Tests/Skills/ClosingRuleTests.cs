using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Domain.Tests.Skills;

/// <summary>What approvals make of a level. A digit is an approval at that level, with a star the only task there was.</summary>
public class ClosingRuleTests
{
    [Theory]
    [InlineData(0, "", 0, 2)]
    [InlineData(0, "1", 0, 1)]
    [InlineData(0, "1 1", 1, 2)]
    [InlineData(0, "1*", 1, 2)]
    [InlineData(0, "1 3", 1, 2)]
    [InlineData(0, "1 1 2", 1, 1)]
    [InlineData(0, "2 2", 1, 2)]
    [InlineData(0, "3 3", 1, 2)]
    [InlineData(0, "2 2 1", 1, 1)]
    [InlineData(0, "2 2 1 1", 2, 2)]
    [InlineData(0, "1 1 2 2", 2, 2)]
    [InlineData(0, "1* 2*", 2, 2)]
    [InlineData(0, "1 1 1 1 1 1", 1, 2)]
    [InlineData(0, "1 1 2 2 3 3", 3, 2)]
    [InlineData(0, "3 3 3 3 3 3", 3, 2)]
    [InlineData(2, "1 1 2 2", 2, 2)]
    [InlineData(2, "3 3", 3, 2)]
    [InlineData(2, "3*", 3, 2)]
    [InlineData(3, "3 3 3", 3, 2)]
    public void Two_approvals_at_or_above_the_next_level_raise_it_or_one_where_there_is_no_other(
        int from, string approvals, int reached, int lacking)
    {
        var record = Record(from, approvals);

        Assert.Equal((new Level(reached), lacking), (record.Level, record.Lacking));
    }

    [Theory]
    [InlineData(0, "1 1", "0 1")]
    [InlineData(0, "1 1 1", "0 1")]
    [InlineData(0, "3 1 1", "1 2")]
    [InlineData(0, "1 1 2 3 2", "2 4")]
    [InlineData(0, "1 1 2* 2", "2")]
    [InlineData(2, "1 2", "")]
    public void The_level_says_which_tasks_it_comes_from(int from, string approvals, string carrying) =>
        Assert.Equal(carrying, string.Join(' ', Record(from, approvals).Carrying.Select(one => one.Number)));

    [Fact]
    public void What_the_learner_had_been_given_when_they_lowered_a_level_raises_it_no_more_and_later_tasks_do()
    {
        var lowered = Record(0, "1 1 2 2").With(new Lowering(new Level(1), UpTo: 3, default));

        Assert.Equal((new Level(1), 2), (lowered.Level, lowered.Lacking));
        Assert.Empty(lowered.Carrying);
        Assert.Equal(new Level(2), Approved(lowered, (4, 2), (5, 2)).Level);
    }

    [Fact]
    public void As_many_approvals_are_kept_as_can_ever_count()
    {
        var record = Approved(Record(0, ""), [.. Enumerable.Range(1, 400).Select(number => (number, 1 + (number % 3)))]);

        Assert.Equal((24, new Level(3)), (record.Approvals.Count, record.Level));
        Assert.Equal(400, record.Approvals[^1].Number);
        Assert.Equal(400 - 24, record.Earlier);
    }

    [Theory]
    [InlineData(7, 1, 0)]
    [InlineData(7, 3, 2)]
    [InlineData(8, 0, null)]
    [InlineData(8, 3, null)]
    public void What_an_earlier_build_may_have_left_out_is_not_counted(int kept, int more, int? earlier)
    {
        var before = Record(0, string.Join(' ', Enumerable.Repeat("1", kept)));

        Assert.Equal(earlier, Approved(before, Enumerable.Range(kept, more).Select(number => (number, 1))).Earlier);
    }

    internal static SkillRecord Record(int from, string approvals) => new(
        SkillId.Parse("search"), new Level(from),
        [.. approvals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((one, number) => Approval(
            number, int.Parse(one.TrimEnd('*'), System.Globalization.CultureInfo.InvariantCulture), one.EndsWith('*')))]);

    internal static Evidence Approval(int number, int level, bool isOnly = false) =>
        new(number, $"Task {number}", new Level(level), default, isOnly);

    private static SkillRecord Approved(SkillRecord record, params IEnumerable<(int Number, int Level)> approvals) =>
        approvals.Aggregate(record, (before, one) => before.With(Approval(one.Number, one.Level)));
}
