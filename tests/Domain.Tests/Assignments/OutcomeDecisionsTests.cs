using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class OutcomeDecisionsTests
{
    private static readonly PersonId Thread = PersonId.Parse("00000000-0000-8000-8000-000000000003");

    private static readonly World FromMessage = World.Usual.Offering(World.Entry("seo-test") with
    {
        Expert = Who.Expert,
        Source = new EntrySource("https://teams.example/message", "19:web@thread.tacv2;messageid=17"),
    });

    private static readonly Command Told = new Command.ShareOutcome(Given.Number, Thread, " It worked. ");

    [Fact]
    public void The_outcome_of_an_approved_task_goes_to_the_conversation_that_it_came_from()
    {
        var told = Given.Approved(FromMessage).And(Who.Learner, Told);

        Assert.Equal("It worked.", Assert.Single(told.Desk.Standing.Outcomes).Text);
        Assert.Equal(
            [(Who.Learner, NoticeKind.Changed), (Thread, NoticeKind.OutcomeShared)],
            told.Told.Select(notice => (notice.To, notice.Kind)));
    }

    [Fact]
    public void It_is_posted_once() => Given.Approved(FromMessage).And(Who.Learner, Told)
        .When(Who.Learner, new Command.ShareOutcome(Given.Number, Thread, "Once more.")).ThenNothingMore();

    [Fact]
    public void Only_the_learner_posts_it() =>
        Given.Approved(FromMessage).When(Who.Expert, Told).ThenRefused(new Refusal.NotTheLearner());

    [Fact]
    public void It_has_a_text_that_is_not_too_long()
    {
        var approved = Given.Approved(FromMessage);

        approved.When(Who.Learner, new Command.ShareOutcome(Given.Number, Thread, "  ")).ThenRefused(new Refusal.OutcomeEmpty());
        approved.When(Who.Learner, new Command.ShareOutcome(Given.Number, Thread, new string('x', 501)))
            .ThenRefused(new Refusal.OutcomeTooLong(501));
    }

    [Fact]
    public void Nothing_is_posted_of_other_tasks_or_before_they_are_approved()
    {
        Given.Approved().When(Who.Learner, Told).ThenRefused(new Refusal.AlreadyClosed(Outcome.Approved));
        Given.NotYet(FromMessage).When(Who.Learner, Told).ThenRefused(new Refusal.AlreadyClosed(Outcome.NotYet));
        Given.InReview(FromMessage).When(Who.Learner, Told).ThenRefused(new Refusal.MovedOn());
    }
}
