using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What a client says of the message that was clicked.</summary>
public sealed class ClickedMessageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("../../v3/conversations")]
    [InlineData("1700000000000")]
    [InlineData("19:somewhere")]
    public async Task A_card_stays_the_live_one_when_a_client_names_a_message_that_never_held_it(string named)
    {
        await using var talk = await Paths.UpToWork();
        var card = talk.Chats.Last(Mina);
        var data = card.Buttons.Single(button => button["title"]!.ToString() == "Drop it")["data"]!.AsObject();

        await talk.Click(Mina, named, data);
        await talk.Click(Mina, named, Hint());

        Assert.Contains("First hint", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal(card.Id, talk.Chats.Last(Mina).Id);
        Assert.Contains("Submit work", talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        Assert.Contains("You handed this in", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        JsonObject Hint() => new() { ["do"] = "hint", ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 2 };
    }

    [Fact]
    public async Task Work_handed_in_from_the_chat_is_confirmed_where_it_was_asked_and_shown_on_the_one_card()
    {
        await using var talk = await Paths.UpToWork();
        var card = talk.Chats.Last(Mina).Id;
        await talk.Say(Mina, "The title is now shorter, and says what the page is about.");
        var question = talk.Chats.Last(Mina).Id;

        await talk.Click(Mina, "Submit this as my work");

        Assert.StartsWith(
            "Your work is with Ada Novak", talk.Chats.Of(Mina).Single(shown => shown.Id == question).Text, StringComparison.Ordinal);
        Assert.Contains("You handed this in", talk.Chats.Of(Mina).Single(shown => shown.Id == card).Text, StringComparison.Ordinal);
    }
}
