using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class OtherReviewerDialogTests
{
    [Fact]
    public async Task The_learner_of_a_reviewer_who_cannot_be_reached_chooses_another_from_a_list()
    {
        await using var talk = await Choosing();

        await talk.Click(Mina, "Ask this colleague");
        Assert.Contains("Please choose a colleague from the list.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Ask this colleague", ("colleague", Jonas.ToString()));

        Assert.Contains("Your work is with Jonas Berg.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Approve", talk.Chats.Last(Jonas).Titles);
        Assert.Equal(Jonas, (await talk.State(Mina)).Desk.InSlot!.Reviewer);
    }

    [Fact]
    public async Task A_list_that_lies_there_from_before_the_reviewer_could_be_reached_asks_nobody_any_more()
    {
        await using var talk = await Choosing();
        var list = talk.Chats.Last(Mina);
        var ask = list.Buttons.First(button => button["title"]!.ToString() == "Ask this colleague")["data"]!.AsObject();
        await talk.Join(Ada);

        await talk.Click(Mina, list.Id, ask, ("colleague", Jonas.ToString()));

        Assert.Contains("This changed before you clicked.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal(Ada, (await talk.State(Mina)).Desk.InSlot!.Reviewer);
        Assert.DoesNotContain(talk.Chats.Of(Jonas), shown => shown.Titles.Contains("Approve"));
    }

    /// <summary>Ada has never opened the chat, so Mina may choose.</summary>
    private static async Task<Talk> Choosing()
    {
        var talk = new Talk();
        await talk.Join(Jonas);
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        await talk.Click(Mina, "Choose another reviewer");
        return talk;
    }
}
