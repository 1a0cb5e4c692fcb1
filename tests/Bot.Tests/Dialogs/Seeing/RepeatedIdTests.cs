using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>An activity's id that was used before is no proof of anything.</summary>
public sealed class RepeatedIdTests
{
    private static readonly Topic Task = new(Firm.Lena, 1);

    [Fact]
    public async Task A_repeat_by_somebody_else_is_answered_as_what_does_not_exist()
    {
        await using var play = await Scenes.Reach("active");
        Assert.Contains("You withdrew ", await Confirm(play, Firm.Lars), StringComparison.Ordinal);
        Assert.Contains("You withdrew ", await Confirm(play, Firm.Lars), StringComparison.Ordinal);
        Assert.Contains("someone else has it now", await Confirm(play, Firm.Bert), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_did_it_and_leads_the_learner_no_more_is_not_shown_it_by_a_repeat()
    {
        await using var play = await Scenes.Reach("active");
        await Confirm(play, Firm.Lars);
        play.Firm.Lead = Firm.Fred;
        var again = await Confirm(play, Firm.Lars);
        Assert.Contains("someone else has it now", again, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.Title, again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_wish_under_the_same_id_is_another_wish()
    {
        await using var play = await Scenes.Reach("offered");
        var accept = EveryVerbTests.Data("accept", Task, beside: false);
        accept["seen"] = 1;
        Assert.Contains("Submit work", await play.Answer(Firm.Lena, accept, "same"), StringComparison.Ordinal);
        var drop = EveryVerbTests.Data("confirm-drop", Task, beside: false);
        drop["reason"] = "TooHard";
        Assert.Contains("You dropped this", await play.Answer(Firm.Lena, drop, "same"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Choosing_a_colleague_under_an_id_that_was_used_before_is_answered_like_any_other_choice()
    {
        await using var play = await Scenes.Reach("in review");
        var choice = EveryVerbTests.Data("pick-colleague", Task, beside: false);
        choice["colleague"] = Firm.Bert.ToString();
        await play.Written(Firm.Lena, "next", "same");
        Assert.DoesNotContain("Person 7", await play.Answer(Firm.Lena, choice, "same"), StringComparison.Ordinal);
        Assert.Equal(Sight.None, await play.Seen(new Topic(Firm.Lena, 2), Firm.Bert));
    }

    private static Task<string> Confirm(Play play, PersonId person) =>
        play.Answer(person, EveryVerbTests.Data("confirm-withdraw", Task, beside: false), "same");
}
