using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Notices;

/// <summary>Each kind of notice there is, whatever it says.</summary>
public class NoticeDefinitionTests
{
    private static readonly NoticeKind[] SayNoMoreThanWhatIs =
        [NoticeKind.Welcome, NoticeKind.Changed, NoticeKind.Again, NoticeKind.HandOutSummary];

    public static TheoryData<NoticeKind> Kinds => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_is_sent_in_some_way_in_its_time_to_those_who_may_hear_it(NoticeKind kind)
    {
        var notice = new Notice(Who.Learner, new Topic(Who.Learner, Given.Number), kind, 1, null);

        Assert.True(Enum.IsDefined(notice.Way) && Enum.IsDefined(notice.Class));
        Assert.True(Enum.IsDefined(notice.Urgency) && Enum.IsDefined(notice.Definition.Audience));
        var isCard = notice.Way is not NoticeWay.PostMessage;
        Assert.True(!isCard || notice.Definition.Audience is NoticeAudience.WhoSeesIt, "A card is drawn for whoever sees it.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_is_true_at_some_time_and_is_not_said_when_it_no_longer_is(NoticeKind kind)
    {
        var reasons = (
            from story in Stories()
            from person in Who.Everybody
            let notice = new Notice(person, story.Desk.TopicOf(Given.Number), kind, story.Assignment?.Submissions ?? 0, null)
            select NoticeValidity.CancelReason(notice, story.Assignment, story.Desk.Standing)).ToList();

        Assert.Contains(null, reasons);
        if (!SayNoMoreThanWhatIs.Contains(kind)) Assert.Contains(CancelReason.Overtaken, reasons);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_about_a_task_or_a_standing_is_not_said_where_there_is_none(NoticeKind kind)
    {
        var reason = NoticeValidity.CancelReason(new Notice(Who.Learner, new Topic(Who.Learner, Given.Number), kind, 1, null), null, null);

        Assert.Equal(SayNoMoreThanWhatIs.Contains(kind), reason is null);
    }

    [Fact]
    public void What_nobody_has_defined_is_sent_in_no_way_at_all()
    {
        var unknown = new Notice(Who.Learner, new Topic(Who.Learner, Given.Number), (NoticeKind)999, 1, null);

        Assert.Throws<ArgumentOutOfRangeException>(() => unknown.Way);
        Assert.Throws<ArgumentOutOfRangeException>(() => NoticeValidity.CancelReason(unknown, null, null));
    }

    [Fact]
    public void What_time_brings_is_told_by_one_kind_each_or_ends_something() => Assert.All(Enum.GetValues<Milestone>(), milestone =>
    {
        var kinds = Enum.GetValues<NoticeKind>().Where(kind => NoticeDefinitions.For(kind).Milestone == milestone).ToList();
        if (milestone is Milestone.Lapsed or Milestone.Unreviewed or Milestone.ReviewOverdue) Assert.Empty(kinds);
        else Assert.Equal(NoticeDefinitions.BroughtBy(milestone), Assert.Single(kinds));
    });

    private static IEnumerable<Story> Stories() => Life.Stages.Values.Select(stage => stage(null)).Concat(
    [
        Given.ColleagueAsked(),
        Given.Nothing().With(standing => standing with { Team = new Membership(Who.Lead, Given.Nothing().Now) }),
        Given.Suggested().And(Who.Lead, new Command.AgreeToSuggestion(Given.Number)),
        Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(Given.Number, Gladly: true)),
        Given.Offered().With(standing => standing with { Push = standing.Push with { AskedUntil = Given.Offered().Now } }),
        Given.Offered().With(standing => standing with { Push = standing.Push with { IsStopped = true } }),
        Given.Approved().With(standing => standing with
        {
            Outcomes = [new SharedOutcome(Given.Number, Who.Bystander, "Title", "It worked.")],
        }),
        Given.Approved().With(standing => standing with
        {
            Ratings = new EntryRatings(EntryId.Parse("seo-test"), 1, 2, 3, 0) { IsDoubted = true, Author = Who.Lead },
        }),
        Given.Approved().With(standing => standing with
        {
            Skills = standing.Skills.ConvertAll(one => one with
            {
                Raised = one.Raised! with { Number = 1 }, Use = one.Use! with { Asked = 1, Number = 1 },
            }),
        }),
        Given.InReview().With(standing => standing with
        {
            Digest = new DigestPlan(null, null, DateTimeOffset.UnixEpoch)
            {
                Last = new DigestIssue(1, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, []),
            },
        }),
        .. Enum.GetValues<TeamPlace>().Select(place => Given.InReview().With(standing => standing with
        {
            Asked = [new TeamRequest(1, Who.Lead, place, [])],
        })),
        .. Enum.GetValues<TeamsPart>().Select(part => Given.InReview().With(standing => standing with
        {
            Ties = [new TeamsTie(TeamsStory.Team, "Web", TeamsState.InUse, part, Number: 1)],
        })),
        .. Enum.GetValues<Milestone>().SelectMany(reached => new[] { After(Given.Active(), reached), After(Given.InReview(), reached) }),
    ]);

    private static Story After(Story story, Milestone reached) =>
        story with { Desk = Evolver.Apply(story.Desk, new Event.MilestoneReached(Given.Number, reached, story.Now, Who.Learner)) };
}
