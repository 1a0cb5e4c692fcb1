using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Notices;

public class UpcomingTests
{
    [Fact]
    public void Work_brings_its_reminders_the_question_to_the_lead_and_its_end() => Assert.Equal(
        [
            (NoticeKind.LastCall, Who.Learner, "03 13:00"), (NoticeKind.Overdue, Who.Learner, "03 14:00"),
            (NoticeKind.LeadPrompt, Who.Lead, "04 11:30"),
            (NoticeKind.Lapsed, Who.Learner, "05 09:00"), (NoticeKind.LeadHearsOfLapse, Who.Lead, "05 09:00"),
        ],
        Coming(Given.Active()));

    [Fact]
    public void A_review_brings_reminders_of_the_reviewers() => Assert.Equal(
        [
            (NoticeKind.ReviewHalfWay, Who.Expert, "03 09:30"), (NoticeKind.ReviewAsked, Who.Deputy, "04 09:00"),
            (NoticeKind.ReviewersLate, Who.Learner, "05 09:00"), (NoticeKind.Unreviewed, Who.Learner, "10 09:00"),
            (NoticeKind.LeadHearsOfUnreviewed, Who.Lead, "10 09:00"),
        ],
        Coming(Given.InReview()));

    [Fact]
    public void Of_a_review_whose_reviewer_is_away_the_deputy_hears_instead() => Assert.Equal(
        [
            (NoticeKind.ReviewAsked, Who.Deputy, "03 09:30"), (NoticeKind.ReviewersLate, Who.Learner, "05 09:00"),
            (NoticeKind.Unreviewed, Who.Learner, "10 09:00"), (NoticeKind.LeadHearsOfUnreviewed, Who.Lead, "10 09:00"),
        ],
        Coming(
            Given.InReview().In(
                World.Usual.Change(Who.Expert, one => one.With(PreferenceDecisionsTests.Away("2026-11-03", "2026-11-20"))))));

    [Fact]
    public void A_free_desk_brings_an_offer_and_a_wish_for_time_its_end()
    {
        Assert.Equal(
            [(NoticeKind.OfferedUnasked, Who.Learner, "05 09:00"), (NoticeKind.UsedSince, Who.Learner, "17 09:00")],
            Coming(Given.Approved()));
        Assert.Equal([(NoticeKind.TimeAnswered, Who.Learner, "04 09:00")], Coming(Given.TimeAsked()));
    }

    [Fact]
    public void An_offer_that_runs_out_is_followed_by_the_question_if_it_is_one_too_many()
    {
        Assert.Empty(Coming(Given.Offered()));
        var second = Given.Offered().With(standing => standing with { Push = standing.Push with { Ignored = 1 } });

        Assert.Equal([(NoticeKind.PushQuestion, Who.Learner, "05 09:00")], Coming(second));
    }

    [Fact]
    public void Everybody_hears_it_in_their_own_hours()
    {
        var late = World.Usual.Change(
            Who.Lead, lead => lead with { Calendar = World.Person(Who.Lead, "Lars", week: "Mon-Fri 14:00-22:00").Calendar });

        Assert.Contains((NoticeKind.LeadPrompt, Who.Lead, "04 14:00"), Coming(Given.Active(late)));
    }

    private static List<(NoticeKind What, PersonId To, string At)> Coming(Story story) =>
        [.. Upcoming.On(story.Desk, story.World.Setting(Who.Lead, story.Now)).Select(
            one => (one.What, one.To, FormattableString.Invariant($"{one.At:dd HH:mm}")))];
}
