using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.Tests.Assignments;

namespace MicroAssignBot.Domain.Tests.Notices;

/// <summary>Whether a notice that waited is still worth saying, in each stage it may find.</summary>
public class NoticeValidityTests
{
    public static TheoryData<NoticeKind, string[]> True => new()
    {
        { NoticeKind.Offered, ["Offered"] },
        { NoticeKind.ReviewAsked, ["InReview", "Late", "BothLate"] },
        { NoticeKind.AccessAsked, ["AccessAsked"] },
        { NoticeKind.SentBack, ["SentBack", "BackLate"] },
        { NoticeKind.Feedback, ["Approved", "NotYet"] },
        { NoticeKind.Withdrawn, ["Withdrawn"] },
        { NoticeKind.Overdue, ["Overdue"] },
        {
            NoticeKind.TimeAnswered,
            ["Active", "TimeGiven", "TimeRefused", "Asked", "PassedOn", "Answered", "Overdue", "SentBack"]
        },
        { NoticeKind.QuestionAnswered, ["Answered"] },
        { NoticeKind.Lapsed, ["Lapsed"] },
        { NoticeKind.LeadHearsOfLapse, ["Lapsed"] },
        { NoticeKind.ReviewersLate, ["BothLate"] },
        { NoticeKind.Unreviewed, ["Unreviewed"] },
        { NoticeKind.LeadHearsOfUnreviewed, ["Unreviewed"] },
        { NoticeKind.Changed, [.. Life.Stages.Keys.Skip(1)] },
        { NoticeKind.Again, [.. Life.Stages.Keys.Skip(1)] },
    };

    [Theory]
    [MemberData(nameof(True))]
    public void It_is_true_in_these_stages_and_overtaken_in_all_others(NoticeKind kind, string[] stages)
    {
        var notice = new Notice(kind is NoticeKind.ReviewAsked ? Who.Expert : Who.Learner, new Topic(Who.Learner, 1), kind,
            kind is NoticeKind.QuestionAnswered ? 0 : 1, null);

        foreach (var stage in Life.Stages.Keys.Skip(1))
        {
            var expected = stages.Contains(stage) ? (CancelReason?)null : CancelReason.Overtaken;
            Assert.Equal((stage, expected), (stage, NoticeValidity.CancelReason(notice, Life.Reached(stage).Assignment, null)));
        }
    }

    [Fact]
    public void A_request_for_review_speaks_of_its_own_submission_to_its_own_reviewer()
    {
        var second = Given.SecondReview().Assignment;
        var asked = Given.SecondReview().Told.Single(notice => notice.Kind is NoticeKind.ReviewAsked);

        Assert.Null(NoticeValidity.CancelReason(asked, second, null));
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(asked with { Round = 1 }, second, null));
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(asked with { To = Who.Lead }, second, null));
    }

    [Fact]
    public void A_reminder_is_true_until_the_next_is_due_and_never_while_the_clock_stands_still()
    {
        var overdue = Given.Overdue();
        var late = overdue.At("2026-11-04T12:00+01:00").And(Who.Learner, new Command.Tick());
        var (reminder, prompt) = (overdue.Told.Last(), late.Told.Single());

        Assert.Equal((NoticeKind.Overdue, NoticeKind.LeadPrompt), (reminder.Kind, prompt.Kind));
        Assert.Null(NoticeValidity.CancelReason(reminder, overdue.Assignment, null));
        Assert.Null(NoticeValidity.CancelReason(prompt, late.Assignment, null));
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(reminder, late.Assignment, null));
        var asked = overdue.And(Who.Learner, new Command.RequestMoreTime(1, ExtraTime.OneDay, ""));
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(reminder, asked.Assignment, null));
        Assert.Equal(
            CancelReason.Overtaken,
            NoticeValidity.CancelReason(reminder, overdue.And(Who.Learner, new Command.Submit(1, "Late.")).Assignment, null));
    }

    [Fact]
    public void A_request_for_time_is_put_to_whom_it_was_put_while_it_waits()
    {
        var asked = Given.TimeAsked().Told.Single(notice => notice.Kind is NoticeKind.TimeAsked);

        Assert.Equal(Who.Lead, asked.To);
        Assert.Null(NoticeValidity.CancelReason(asked, Given.TimeAsked().Assignment, null));
        Assert.Equal(
            CancelReason.Overtaken, NoticeValidity.CancelReason(asked with { To = Who.Expert }, Given.TimeAsked().Assignment, null));
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(asked, Given.TimeGiven().Assignment, null));
    }

    [Fact]
    public void What_is_about_an_assignment_that_is_gone_is_not_said() => Assert.Equal(
        CancelReason.Gone, NoticeValidity.CancelReason(
            new Notice(Who.Learner, new Topic(Who.Learner, 1), NoticeKind.Feedback, 1, null), null, null));

    [Fact]
    public void A_colleague_is_asked_while_the_learner_waits_for_them()
    {
        var (asked, waiting) = (Given.ColleagueAsked().Told.Single(), Given.ColleagueAsked());
        var declined = waiting.And(Who.Colleague, new Command.AnswerColleague(1, Gladly: false));
        var next = declined.And(Who.Learner, new Command.AskColleague(Who.Bystander));

        Assert.Null(Check(asked, waiting));
        Assert.Equal(CancelReason.Overtaken, Check(asked, declined));
        Assert.Equal(CancelReason.Overtaken, Check(asked, next));
        Assert.Equal(CancelReason.Overtaken, NoticeValidity.CancelReason(asked, null, null));
    }

    [Fact]
    public void An_answer_is_told_until_the_learner_asks_somebody_else()
    {
        var declined = Given.ColleagueAsked().And(Who.Colleague, new Command.AnswerColleague(1, Gladly: false));
        var answered = declined.Told[0];

        Assert.Null(Check(answered, declined));
        Assert.Equal(CancelReason.Overtaken, Check(answered, declined.And(Who.Learner, new Command.AskColleague(Who.Bystander))));
    }

    private static CancelReason? Check(Notice notice, Story newest) => NoticeValidity.CancelReason(notice, null, newest.Desk.Standing);
}
