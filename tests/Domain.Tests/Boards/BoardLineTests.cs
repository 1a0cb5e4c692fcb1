using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Boards;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Boards;

/// <summary>What a lead reads first of one of their people.</summary>
public class BoardLineTests
{
    public static TheoryData<string, string, BoardNeed> Stages => new()
    {
        { nameof(Given.Offered), "2026-11-02T11:00+01:00", BoardNeed.HasOffer },
        { nameof(Given.Active), "2026-11-02T11:00+01:00", BoardNeed.AtWork },
        { nameof(Given.Active), "2026-11-03T14:00+01:00", BoardNeed.Late },
        { nameof(Given.QuestionAsked), "2026-11-03T15:00+01:00", BoardNeed.Asks },
        { nameof(Given.TimeAsked), "2026-11-03T15:00+01:00", BoardNeed.AsksForTime },
        { nameof(Given.Suggested), "2026-11-02T11:00+01:00", BoardNeed.Suggests },
        { nameof(Given.InReview), "2026-11-02T11:00+01:00", BoardNeed.InReview },
        { nameof(Given.InReview), "2026-11-03T17:00+01:00", BoardNeed.ReviewIsLate },
        { nameof(Given.AccessAsked), "2026-11-09T17:00+01:00", BoardNeed.HasToShare },
        { nameof(Given.Approved), "2026-11-02T11:00+01:00", BoardNeed.HasNoTask },
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_task_says_what_it_needs(string story, string at, BoardNeed need) =>
        Assert.Equal(need, Line(Row(story), at).Need);

    [Fact]
    public void The_lead_reviews_only_what_is_theirs_to_review()
    {
        var row = Row(nameof(Given.InReview));

        var theirs = row with { Tasks = [row.Tasks[0] with { WaitsFor = [Who.Lead] }] };
        Assert.Equal(BoardNeed.WaitsForReview, Line(theirs).Need);
        Assert.Equal(BoardNeed.Asks, Line(theirs with { Tasks = theirs.Tasks.AddRange(Row(nameof(Given.QuestionAsked)).Tasks) }).Need);
    }

    [Fact]
    public void A_box_that_stands_still_for_somebody_else_has_no_moment()
    {
        foreach (var story in (string[])[nameof(Given.QuestionAsked), nameof(Given.TimeAsked)])
        {
            var row = Row(story);
            var line = Line(row with { Tasks = [row.Tasks[0] with { WaitsFor = [Who.Deputy] }] });
            Assert.Equal((BoardNeed.WaitsForOthers, null), (line.Need, line.At));
        }
    }

    [Fact]
    public void Who_cannot_be_reached_is_silent_or_away_is_said_where_no_task_needs_the_lead_more()
    {
        var free = Row(nameof(Given.Approved));
        var lost = new BoardReach(true, Given.At("2026-11-02T10:00+01:00"));

        Assert.Equal(BoardNeed.CannotBeReached, Line(free with { Reach = lost, IsQuiet = true }).Need);
        Assert.Equal(BoardNeed.GoneQuiet, Line(free with { IsQuiet = true }).Need);
        Assert.Equal(BoardNeed.Away, Line(free with { Leave = new DateSpan(new(2026, 11, 1), new(2026, 11, 3)) }).Need);
        Assert.Equal(BoardNeed.HasNoTask, Line(free with { Pause = new DateSpan(new(2026, 10, 1), new(2026, 11, 1)) }).Need);
        Assert.Equal(BoardNeed.HasNotOpened, Line(free with { Reach = new BoardReach(false, null) }).Need);
        Assert.Equal(BoardNeed.CannotBeReached, Line(Row(nameof(Given.Offered)) with { Reach = new BoardReach(false, null) }).Need);
        Assert.Equal(BoardNeed.Asks, Line(Row(nameof(Given.QuestionAsked)) with { Reach = lost }).Need);
        Assert.Equal(BoardNeed.NoNews, Line(null).Need);
    }

    private static BoardRow Row(string story) =>
        BoardRow.Create(((Story)typeof(Given).GetMethod(story)!.Invoke(null, [null])!).Desk, Who.Lead, BoardReach.Here);

    private static BoardLine Line(BoardRow? row, string at = "2026-11-02T11:00+01:00") =>
        BoardLine.For(row, Who.Lead, Given.At(at), new DateOnly(2026, 11, 2));
}
