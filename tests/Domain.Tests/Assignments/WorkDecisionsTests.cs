using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class WorkDecisionsTests
{
    private static readonly FileLink File = new("page.docx", "https://example.sharepoint.com/page.docx");

    private static Story WithDraft => Given.Active().And(Who.Learner, new Command.KeepDraft("From the chat.", [File]));

    [Fact]
    public void Work_is_handed_in_and_feedback_is_due_after_one_working_day_of_the_reviewer()
    {
        var world = World.Usual.With(World.Person(Who.Expert, "Edda", "America/New_York"));
        var (now, due) = (Given.At("2026-11-02T10:00+01:00"), Given.At("2026-11-03T17:00-05:00"));

        var reviewed = Given.Active(world).When(Who.Learner, new Command.Submit(1, " My work. "))
            .Then<Event.Submitted>();
        var story = Given.Active(world).After(reviewed);

        Assert.Equal(
            new Event.Submitted(1, new Submission(1, 1, new Work("My work.", []), now), Who.Expert, null, due, reviewed.Ahead), reviewed);
        Assert.Equal(new Stage.InReview(now, due, 1, null, null, reviewed.Ahead), story.Assignment!.Stage);
        Assert.True(story.Assignment.HoldsSlot);
    }

    [Theory]
    [InlineData("", "From the chat.")]
    [InlineData("From the card.", "From the card.")]
    public void The_field_counts_and_what_was_kept_when_it_is_empty(string typed, string handedIn) =>
        Assert.Equal(
            new Work(handedIn, [File]),
            WithDraft.When(Who.Learner, new Command.Submit(1, typed)).Then<Event.Submitted>().Submission.Work);

    [Fact]
    public void Nothing_typed_and_nothing_kept_is_refused() =>
        Given.Active().When(Who.Learner, new Command.Submit(1, " \n ")).ThenRefused(new Refusal.WorkEmpty());

    [Fact]
    public void What_cannot_be_handed_in_is_refused_and_what_was_kept_stays()
    {
        WithDraft.When(Who.Learner, new Command.Submit(1, new string('x', 4001))).ThenRefused(new Refusal.WorkTooLong(4001));
        WithDraft.When(
            Who.Learner, new Command.Submit(1, "http://example.com")).ThenRefused(new Refusal.LinkNotHttps("http://example.com"));
    }

    [Fact]
    public void Handing_in_leaves_the_field_empty() =>
        Assert.True(WithDraft.And(Who.Learner, new Command.Submit(1, "")).Desk.Standing.Draft.IsEmpty);

    [Theory]
    [InlineData("My work.")]
    [InlineData("")]
    public void The_same_click_twice_hands_in_once(string typed) =>
        Given.InReview().When(Who.Learner, new Command.Submit(1, typed, Seen: 2)).ThenNothingMore();

    [Fact]
    public void Other_work_cannot_be_handed_in_while_the_first_is_in_review() =>
        Given.InReview().When(Who.Learner, new Command.Submit(1, "Other work.")).ThenRefused(new Refusal.MovedOn());

    [Fact]
    public void A_late_click_on_the_first_rounds_card_does_not_use_up_the_rework() =>
        Given.SentBack().When(Who.Learner, new Command.Submit(1, "My work.", Seen: 2)).ThenRefused(new Refusal.CardIsOld());

    [Fact]
    public void The_same_link_may_be_handed_in_again_from_the_newest_card() =>
        Assert.Equal(
            2, Given.SentBack().When(Who.Learner, new Command.Submit(1, "My work.", Seen: 4)).Then<Event.Submitted>().Submission.Number);

    [Fact]
    public void Other_work_is_taken_from_an_older_card_of_the_round() =>
        Given.Active().And(Who.Learner, new Command.TakeHint(1, 2, null))
            .When(Who.Learner, new Command.Submit(1, "Typed on the phone.", Seen: 2)).Then<Event.Submitted>();

    [Fact]
    public void What_is_sent_in_the_chat_adds_up()
    {
        var other = new FileLink("more.xlsx", "https://example.sharepoint.com/more.xlsx");

        WithDraft.When(Who.Learner, new Command.KeepDraft(null, [other, other, File]))
            .Then(new Event.DraftKept(new Work("From the chat.", [File, other])))
            .When(Who.Learner, new Command.KeepDraft("And more.", []))
            .Then(new Event.DraftKept(new Work("From the chat.\n\nAnd more.", [File, other])))
            .When(Who.Learner, new Command.KeepDraft("Changed on the card.", [], Replaces: true))
            .Then(new Event.DraftKept(new Work("Changed on the card.", [File, other])));
    }

    [Fact]
    public void The_same_message_twice_is_kept_once() =>
        WithDraft.When(Who.Learner, new Command.KeepDraft("From the chat.", [File])).ThenNothingMore();

    [Fact]
    public void Neither_is_the_second_of_two_messages() => WithDraft.And(Who.Learner, new Command.KeepDraft("And more.", []))
        .When(Who.Learner, new Command.KeepDraft("And more.", [])).ThenNothingMore();

    [Fact]
    public void A_message_that_is_no_work_is_not_kept()
    {
        Given.Active().When(Who.Learner, new Command.KeepDraft("", [])).ThenRefused(new Refusal.WorkEmpty());
        Given.Active().When(
            Who.Learner, new Command.KeepDraft("javascript:alert(1)", [])).ThenRefused(new Refusal.LinkNotHttps("javascript:alert(1)"));
    }
}
