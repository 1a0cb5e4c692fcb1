using System.Text.Json.Nodes;
using MicroAssignBot.Infrastructure.BotFramework.Inbound;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class FormDialogTests
{
    [Fact]
    public async Task A_button_that_cannot_be_read_shows_the_current_card_and_keeps_what_was_typed()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Click(Mina, talk.Chats.Last(Mina).Id, Unreadable, ("work", "Half a thought"));
        var card = talk.Chats.Last(Mina);
        Assert.Contains("I can't read that button", card.Text, StringComparison.Ordinal);
        Assert.Equal("Half a thought", card.Value("work"));
    }

    [Fact]
    public async Task A_button_about_nothing_gets_a_sentence()
    {
        await using var talk = await Paths.UpToWork();
        var answer = await talk.Click(Mina, "m1", new JsonObject { ["do"] = "dance" });
        Assert.IsType<InvokeResponse.Sentence>(answer);
        Assert.Contains("I can't read that button", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_survives_the_question_whether_to_drop_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Click(Mina, "Drop it", ("work", "Half a thought"));
        await talk.Click(Mina, "Keep it", ("work", talk.Chats.Last(Mina).Value("work")!));
        Assert.Equal("Half a thought", talk.Chats.Last(Mina).Value("work"));
    }

    private static JsonObject Unreadable => new() { ["do"] = "dance", ["v"] = 7, ["topic"] = $"{Mina}.1", ["seen"] = 1 };
}
