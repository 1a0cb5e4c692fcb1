using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.ChannelPosts;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class PlaceDialogTests
{
    [Fact]
    public async Task Who_takes_it_hears_so_alone_has_the_task_in_their_own_chat_and_the_channel_shows_their_name()
    {
        await using var talk = await Posted("2");

        Assert.Equal("It's yours! The task is in your chat with me.", await talk.ClickInChannel(Jonas, "Take it"));

        Assert.Contains("Submit work", talk.Chats.Last(Jonas).Titles);
        Assert.Contains("Taken by | Jonas Berg", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Contains("Jonas Berg | not in your team now", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal(Ada, (await talk.State(Jonas)).Desk.InSlot!.Reviewer);
        Assert.StartsWith("You already have a place.", await talk.ClickInChannel(Jonas, "Take it"), StringComparison.Ordinal);
        await talk.ClickInChannel(Mina, "Take it");
        Assert.Contains("Mina Park | accepted, due", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_read_the_channel_finds_no_post_to_take_a_place_of()
    {
        await using var talk = await Posted("2");
        var takes = talk.Chats.Last(Talk.Channel).Buttons.First(button => button["title"]!.ToString() == "Take it");

        await talk.Click(Jonas, talk.Chats.Last(Jonas).Id, takes["data"]!.DeepClone().AsObject());

        Assert.Contains("2 places left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Jonas)).Desk.InSlot);
    }

    [Fact]
    public async Task It_waits_behind_another_task_and_the_answer_says_so()
    {
        await using var talk = await Posted("2");
        await talk.Say(Mina, "next");
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");

        Assert.Equal(
            "It's yours! You have other tasks first, so it waits in your queue as number 1.",
            await talk.ClickInChannel(Mina, "Take it"));
        Assert.Single((await talk.State(Mina)).Desk.Standing.Queue);
    }

    [Fact]
    public async Task The_last_place_closes_the_card_and_dropping_opens_it_again()
    {
        await using var talk = await Posted("1");
        await talk.ClickInChannel(Jonas, "Take it");
        Assert.Contains("No place left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Empty(talk.Chats.Last(Talk.Channel).Titles);

        await talk.Click(Jonas, "Drop it");
        await talk.Click(Jonas, "Yes, drop it", ("reason", "NoTime"));

        Assert.Contains("1 place left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.StartsWith("It's yours!", await talk.ClickInChannel(Mina, "Take it"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_chat_with_the_bot_is_told_how_to_start_and_who_is_not_listed_hears_the_same()
    {
        await using var talk = await Posted("1");
        var newcomer = PersonId.Parse("11111111-0000-4000-8000-000000000005");
        talk.Office.Hire(Somebody(newcomer, "Nils New", null, Roles.Learner));

        var told = await talk.ClickInChannel(newcomer, "Take it");

        Assert.Equal("We haven't met yet. Open my chat in Teams, say hi, then try again.", told);
        Assert.Equal(told, await talk.ClickInChannel(Zed, "Take it"));
        Assert.Empty(talk.Chats.Of(newcomer));
        await talk.Join(newcomer);
        Assert.StartsWith("It's yours!", await talk.ClickInChannel(newcomer, "Take it"), StringComparison.Ordinal);
    }
}
