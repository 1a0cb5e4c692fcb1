using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Bot.Tests.Dialogs.Seeing;

/// <summary>Somebody has left the organisation.</summary>
public sealed class ReviewerHasLeftTests
{
    [Fact]
    public async Task Work_whose_reviewer_has_left_goes_to_the_next_in_line_and_the_learner_reads_why()
    {
        await using var play = await Scenes.Reach("active");
        play.Firm.Left.Add(Firm.Edda);
        var before = play.Talk.Chats.Of(Firm.Edda).Count;

        await play.Do(Firm.Lena, new Command.Submit(1, Secrets.Work));

        Assert.Equal(before, play.Talk.Chats.Of(Firm.Edda).Count);
        Assert.Contains(Secrets.Work, play.Talk.Chats.Last(Firm.Lars).Text, StringComparison.Ordinal);
        Assert.Contains(play.Talk.Chats.Of(Firm.Lena), shown =>
            shown.Text.Contains("no longer takes part, so your work is with Person 3 now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_more_is_said_to_a_reviewer_who_has_left()
    {
        await using var play = await Scenes.Reach("in review");
        play.Firm.Left.Add(Firm.Edda);
        var before = play.Talk.Chats.Of(Firm.Edda).Select(shown => shown.Card.ToJsonString()).ToList();

        await play.Do(Firm.Lena, new Command.Drop(1, DropReason.NoTime));

        Assert.Equal(before, play.Talk.Chats.Of(Firm.Edda).Select(shown => shown.Card.ToJsonString()));
    }

    [Fact]
    public async Task A_former_reviewer_s_card_says_that_it_is_not_with_them_any_more()
    {
        await using var play = await Scenes.Reach("with another reviewer");
        var card = play.Talk.Chats.Of(Firm.Edda).Single(
            shown => shown.Text.StartsWith("You can't see this any more", StringComparison.Ordinal));
        Assert.DoesNotContain(Secrets.Work, card.Text, StringComparison.Ordinal);
        Assert.Equal(Sight.Review, await play.Seen(new Topic(Firm.Lena, 1), Firm.Cara));
    }
}
