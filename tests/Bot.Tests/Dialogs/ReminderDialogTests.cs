using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class ReminderDialogTests
{
    [Fact]
    public async Task A_click_on_a_message_that_says_other_things_too_is_answered_below_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "help");
        var several = talk.Chats.Last(Mina);
        var moreTime = new JsonObject { ["do"] = "more-time", ["v"] = 1, ["topic"] = $"{Mina}.1", ["seen"] = 2, ["aside"] = true,
            ["among"] = true };

        await talk.Click(Mina, several.Id, moreTime);

        Assert.Contains("Ask for it", talk.Chats.Last(Mina).Titles);
        Assert.Equal(several.Card.ToJsonString(), talk.Chats.Of(Mina).Single(shown => shown.Id == several.Id).Card.ToJsonString());
        await talk.Click(Mina, "Ask for it", ("extra", "OneDay"));
        Assert.StartsWith("You asked Ada Novak for 1 working day more.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dropping_in_words_closes_the_card_too()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        await talk.Say(Mina, "drop");
        await talk.Click(Mina, "Yes, drop it");
        Assert.Contains("Please choose a reason.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Submit work", talk.Chats.Of(Mina).Single(shown => shown.Id == work.Id).Titles);
        await talk.Click(Mina, "Yes, drop it", ("reason", "NoTime"));
        Assert.Contains("You dropped this", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("You dropped this", talk.Chats.Of(Mina).Single(shown => shown.Id == work.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dropping_question_can_be_taken_back_without_a_word_about_old_cards()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        await talk.Say(Mina, "drop");
        await talk.Click(Mina, "Keep it");
        Assert.Equal(work.Card.ToJsonString(), talk.Chats.Of(Mina).Single(shown => shown.Id == work.Id).Card.ToJsonString());
        Assert.DoesNotContain("older", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Single(talk.Chats.Of(Mina), shown => shown.Titles.Contains("Submit work"));
    }
}
