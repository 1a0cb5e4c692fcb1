using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Notices;

/// <summary>A box of twelve hours from Monday at ten: its last call is on Tuesday at one, its end at two.</summary>
public class QuietTimeTests
{
    private static readonly WorkCalendar Hours = World.Usual.People[Who.Learner].Calendar;

    [Theory]
    [InlineData(NoticeKind.LastCall, "2026-11-03T13:00+01:00", "2026-11-03T13:00+01:00", "2026-11-03T13:05+01:00")]
    [InlineData(NoticeKind.LastCall, "2026-11-03T13:00+01:00", "2026-11-03T13:25+01:00", "2026-11-03T13:30+01:00")]
    [InlineData(NoticeKind.LastCall, "2026-11-03T13:00+01:00", "2026-11-03T13:30+01:00", null)]
    [InlineData(NoticeKind.Overdue, "2026-11-03T14:00+01:00", "2026-11-03T14:55+01:00", "2026-11-03T15:00+01:00")]
    [InlineData(NoticeKind.Overdue, "2026-11-03T14:00+01:00", "2026-11-03T15:00+01:00", null)]
    [InlineData(NoticeKind.Feedback, "2026-11-03T16:50+01:00", "2026-11-03T16:50+01:00", "2026-11-03T16:55+01:00")]
    [InlineData(NoticeKind.Feedback, "2026-11-03T16:50+01:00", "2026-11-03T16:55+01:00", null)]
    [InlineData(NoticeKind.Feedback, "2026-11-03T20:00+01:00", "2026-11-03T20:00+01:00", null)]
    public void A_message_waits_as_long_as_it_is_of_use(NoticeKind kind, string since, string now, string? until)
    {
        var story = Given.Active();
        var notice = new Notice(Who.Learner, story.Desk.TopicOf(Given.Number), kind, 1, null);

        Assert.Equal(
            until is null ? null : Instant(until),
            QuietTime.Until(notice, story.Assignment, Hours, Instant(since), Instant(now)));
    }

    [Fact]
    public void Where_nobody_knows_when_they_work_it_waits_for_an_hour_at_most()
    {
        var notice = new Notice(Who.Learner, new Topic(Who.Learner, 0), NoticeKind.Welcome, 0, null);
        var since = Instant("2026-11-03T20:00+01:00");

        Assert.NotNull(QuietTime.Until(notice, null, null, since, since));
        Assert.Null(QuietTime.Until(notice, null, null, since, since + QuietTime.Longest));
    }

    [Theory]
    [InlineData(NoticeKind.Changed, false)]
    [InlineData(NoticeKind.Feedback, true)]
    [InlineData(NoticeKind.LastCall, true)]
    public void A_card_that_changes_in_place_disturbs_nobody(NoticeKind kind, bool disturbs) =>
        Assert.Equal(disturbs, QuietTime.Disturbs(new Notice(Who.Learner, new Topic(Who.Learner, 1), kind, 1, null)));

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
