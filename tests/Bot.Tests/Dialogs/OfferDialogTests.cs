using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class OfferDialogTests
{
    [Fact]
    public async Task A_lead_who_is_no_learner_is_told_so()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Ada, "next");
        Assert.Contains("I only offer tasks to learners", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Next_while_in_review_says_what_it_waits_for_and_shows_the_card()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Say(Mina, "next");
        Assert.Contains("Your work is still with Ada Novak.", talk.Chats.Of(Mina)[^2].Text, StringComparison.Ordinal);
        Assert.Contains("You handed this in", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hint")]
    [InlineData("drop")]
    public async Task Words_about_work_on_an_open_offer_lead_to_the_offer(string word)
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, word);
        Assert.Equal(["Show my offer", "Help"], talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task A_learner_without_a_reviewer_asks_a_colleague_who_agrees_once()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Join(Jonas);
        await talk.Click(Jonas, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Jonas, "Ask this colleague");
        Assert.Contains("Please choose a colleague", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);

        await talk.Click(Jonas, "Ask this colleague", ("colleague", Mina.ToString()));
        Assert.Contains("Jonas Berg would like you to review", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Gladly");
        await talk.Click(Jonas, "Get my first task");
        Assert.Contains("Mina Park", talk.Chats.Last(Jonas).Card.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Accept", talk.Chats.Last(Jonas).Titles);
    }

    [Fact]
    public async Task Not_now_until_the_next_working_morning_is_confirmed_with_the_day()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Click(Mina, "Not now");
        await talk.Click(Mina, "Decline", ("reason", "NoTime"), ("again", "Tomorrow"));
        Assert.Contains("I'll offer you a task again on Tue 6 Jan, 09:00", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }
}
