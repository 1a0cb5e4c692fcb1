using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class ButtonRouterTests
{
    [Theory]
    [InlineData("approve")]
    [InlineData("hint")]
    [InlineData("dance")]
    public async Task Nobody_sees_anything_of_another_persons_task_whatever_the_click_claims(string verb)
    {
        await using var talk = await Paths.UpToReview();
        await talk.Join(Jonas);
        foreach (var message in (string[])["old", "older", "old"])
        {
            await talk.Click(Jonas, message, new JsonObject { ["do"] = verb, ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 3 });
        }

        Assert.DoesNotContain(talk.Chats.Of(Jonas), shown => shown.Card.ToJsonString().Contains("Task 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_submit_of_an_older_client_works_like_the_click()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Submit(Mina, "Submit work", ("work", "My work"));
        Assert.Contains("You handed this in", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Submit(Ada, "Send back", ("keep", "Good"));
        Assert.Contains("Please say what to change", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal("Good", talk.Chats.Last(Ada).Value("keep"));
    }

    [Fact]
    public async Task What_is_said_in_a_group_is_answered_there_with_one_sentence_and_changes_nothing()
    {
        await using var talk = await Paths.UpToOffer();
        var (before, state) = (talk.Chats.Of(Mina).Count, await talk.State(Mina));
        await talk.SayInGroup(Mina, "next");
        Assert.Equal(before + 1, talk.Chats.Of(Mina).Count);
        Assert.Equal(("19:group@thread.v2", "I only work in your own chat with me. Open it and type help."),
            (talk.Chats.Last(Mina).Chat, talk.Chats.Last(Mina).Text));
        Assert.Equal(state.Document, (await talk.State(Mina)).Document);
    }

    [Fact]
    public async Task An_older_copy_of_a_card_becomes_the_live_one()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        var drop = work.Buttons.Single(button => button["title"]!.ToString() == "Drop it")["data"]!.AsObject();
        await talk.Say(Mina, "work");
        await talk.Click(Mina, work.Id, drop);
        await talk.Click(Mina, "Yes, drop it", ("reason", "NoTime"));
        Assert.Contains("You dropped this", talk.Chats.Of(Mina).Single(shown => shown.Id == work.Id).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(talk.Chats.Of(Mina), shown => shown.Titles.Contains("Submit work"));
    }
}
