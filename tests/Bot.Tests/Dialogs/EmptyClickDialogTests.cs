using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class EmptyClickDialogTests
{
    [Fact]
    public async Task A_click_that_arrived_empty_is_said_and_the_card_shown_again()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        await talk.Send(Mina, ("value", new JsonObject { ["work"] = "Half a thought" }), ("replyToId", work.Id));
        Assert.Contains("That click didn't come through.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal("Half a thought", talk.Chats.Last(Mina).Value("work"));

        await talk.Click(Mina, work.Id, new JsonObject());
        Assert.Contains("That click didn't come through.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        var before = talk.Chats.Of(Mina).Count;
        await talk.Send(Mina, ("text", "\u200B"));
        Assert.Contains("That click didn't come through.", talk.Chats.Of(Mina)[before].Text, StringComparison.Ordinal);
        Assert.Contains("Submit work", talk.Chats.Last(Mina).Titles);
    }
}
