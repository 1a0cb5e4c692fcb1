using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class HintTests
{
    [Fact]
    public void Hints_come_one_by_one_until_there_are_no_more() =>
        Given.Active().When(Who.Learner, new Command.TakeHint(1, 2, null)).Then(new Event.HintTaken(1))
            .When(Who.Learner, new Command.TakeHint(1, 3, null)).Then(new Event.HintTaken(1))
            .When(Who.Learner, new Command.TakeHint(1, 4, null)).ThenRefused(new Refusal.NoMoreHints());

    [Fact]
    public void A_second_click_on_the_same_card_does_not_take_another() =>
        Given.Active().And(Who.Learner, new Command.TakeHint(1, 2, null))
            .When(Who.Learner, new Command.TakeHint(1, 2, null)).ThenNothingMore();

    [Fact]
    public void What_stands_in_the_field_is_kept() =>
        Given.Active().When(Who.Learner, new Command.TakeHint(1, 2, " Half a page "))
            .Then(new Event.DraftKept(new Work("Half a page", [])), new Event.HintTaken(1));

    [Fact]
    public void An_empty_field_does_not_wipe_what_was_kept() =>
        Given.Active().And(Who.Learner, new Command.KeepDraft("From the chat.", []))
            .When(Who.Learner, new Command.TakeHint(1, 2, "")).Then(new Event.HintTaken(1));

    [Fact]
    public void A_text_that_is_too_long_to_keep_is_said_to_be_so() =>
        Given.Active().When(Who.Learner, new Command.TakeHint(1, 2, new string('x', 4001))).ThenRefused(new Refusal.WorkTooLong(4001));
}
