using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The bot is removed, and added again.</summary>
public sealed class BotRemovedTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("remove", "add")]
    [InlineData("Remove-Upgrade", "Add-Upgrade")]
    public async Task Whoever_removed_the_bot_hears_nothing_until_it_is_added_and_then_only_what_still_matters(string remove, string add)
    {
        await using var talk = await Paths.UpToWork();
        var (card, before) = (talk.Chats.Last(Mina), talk.Chats.Of(Mina).Count);
        await talk.Remove(Mina, Noon, remove);
        await Withdraw(talk);
        Assert.Equal(card.Card.ToJsonString(), talk.Chats.Last(Mina).Card.ToJsonString());

        await talk.Install(Mina, Noon.AddMinutes(-1), add);
        Assert.Equal(card.Card.ToJsonString(), talk.Chats.Last(Mina).Card.ToJsonString());

        await talk.Install(Mina, Noon.AddMinutes(1), add);

        Assert.Equal(before, talk.Chats.Of(Mina).Count);
        Assert.Contains("Ada Novak took this task back", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feedback_that_was_given_meanwhile_is_said_when_the_bot_is_added_again()
    {
        await using var talk = await Paths.UpToReview();
        var before = talk.Chats.Of(Mina).Count;
        await talk.Remove(Mina, Noon);
        await talk.Click(Ada, "Approve", ("keep", "Good"));
        Assert.Equal(before, talk.Chats.Of(Mina).Count);

        await talk.Install(Mina, Noon.AddMinutes(1));

        Assert.Equal(before + 1, talk.Chats.Of(Mina).Count);
        Assert.Contains("Good", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_whose_two_halves_come_in_the_wrong_order_silences_nobody_and_greets_nobody_again()
    {
        await using var talk = await Paths.UpToReview();
        var before = talk.Chats.Of(Mina).Count;
        await talk.Install(Mina, Noon.AddMinutes(2), "add-upgrade");
        await talk.Remove(Mina, Noon.AddMinutes(1), "remove-upgrade");
        Assert.Equal(before, talk.Chats.Of(Mina).Count);

        await talk.Click(Ada, "Approve", ("keep", "Good"));

        Assert.Contains("Good", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_after_the_bot_was_removed_has_it_again()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Remove(Mina, Noon);
        await talk.Click(Ada, "Approve", ("keep", "Good"));

        await talk.Say(Mina, "help");

        Assert.Contains(talk.Chats.Of(Mina), shown => shown.Text.Contains("Good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_chat_from_which_the_bot_itself_is_taken_counts_as_removed()
    {
        await using var talk = await Paths.UpToReview();
        var before = talk.Chats.Of(Mina).Count;
        await talk.Send(talk.Activity(Mina, "conversationUpdate", ("membersRemoved", new System.Text.Json.Nodes.JsonArray(
            new System.Text.Json.Nodes.JsonObject { ["id"] = "28:bot" }))));

        await talk.Click(Ada, "Approve", ("keep", "Good"));

        Assert.Equal(before, talk.Chats.Of(Mina).Count);
    }

    [Fact]
    public async Task A_lead_sees_who_cannot_be_reached_in_withdraw_and_in_upcoming()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Remove(Mina, Noon);

        foreach (var word in (string[])["withdraw", "upcoming"])
        {
            await talk.Say(Ada, word);
            Assert.Contains(
                "I haven't been able to reach Mina Park since Mon 5 Jan, 10:00.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        }

        await talk.Install(Mina, Noon.AddMinutes(1));
        await talk.Say(Ada, "withdraw");
        Assert.DoesNotContain("been able to reach", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    private static async Task Withdraw(Talk talk)
    {
        await talk.Say(Ada, "withdraw");
        await talk.Click(Ada, "Withdraw");
        await talk.Click(Ada, "Yes, withdraw it");
    }
}
