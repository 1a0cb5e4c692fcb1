using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A lead posts a task in a channel, and whoever is quickest takes it.</summary>
public sealed class ChannelPostTests
{
    [Fact]
    public async Task A_lead_who_says_post_in_a_channel_can_post_there_and_everybody_sees_the_task()
    {
        await using var talk = await Begin();
        await talk.SayInChannel(Ada, "post");
        Assert.StartsWith("Leads can post tasks in this channel now.", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);

        await Post(talk, places: "2");

        Assert.Contains("2 places left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has taken a place yet.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

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

    [Fact]
    public async Task The_lead_cannot_take_their_own_and_closes_it()
    {
        await using var talk = await Posted("1");
        Assert.Equal("You posted this, so it's for the others.", await talk.ClickInChannel(Ada, "Take it"));

        await talk.Click(Ada, "Close it");

        Assert.Contains("Closed", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Empty(talk.Chats.Last(Talk.Channel).Titles);
        Assert.DoesNotContain("Close it", talk.Chats.Last(Ada).Titles);
    }

    [Fact]
    public async Task Nobody_else_makes_a_channel_known_and_nothing_is_said_of_them_there()
    {
        await using var talk = await Begin();

        await talk.SayInChannel(Mina, "post");
        await talk.SayInChannel(Mina, "next");

        Assert.All(
            talk.Chats.Of(Talk.Channel),
            message => Assert.Equal("I only work in your own chat with me. Open it and type help.", message.Text));
        Assert.Empty((await talk.State(Mina)).Desk.Standing.Channels);
    }

    [Fact]
    public async Task A_lead_who_knows_no_channel_hears_how_to_make_one_known()
    {
        await using var talk = await Begin();
        await Open(talk);
        await talk.Click(Ada, "Post in a channel");

        Assert.StartsWith("I don't know a channel yet.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_is_gone_shows_on_the_leads_card()
    {
        await using var talk = await Posted("2");
        talk.Chats.Gone.Add("19:web@thread.tacv2");
        await talk.Keep(Talk.Channel, state => state with { Cards = state.Cards.Clear() });

        await talk.ClickInChannel(Jonas, "Take it");
        for (var round = 0; round < 4; round++) await talk.Sweep(Talk.Channel, TimeSpan.FromMinutes(10));
        await talk.Say(Ada, "help");
        await talk.ClickInChannel(Mina, "Take it");

        Assert.Contains(
            talk.Chats.Of(Ada), message => message.Text.Contains("I can't write in the channel anymore.", StringComparison.Ordinal));
        Assert.Equal(0, talk.Chats.Opened);
    }

    [Fact]
    public async Task What_is_posted_in_a_team_is_closed_when_the_team_is_gone()
    {
        await using var talk = await Posted("2");
        await talk.Services.GetRequiredService<Bot.Turns.SharedChats>().CloseTeam(Talk.ChannelTeam, CancellationToken.None);
        await talk.End();

        Assert.Contains("Closed", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Empty((await talk.State(Ada)).Desk.Standing.Channels);
    }

    [Fact]
    public async Task A_channel_that_is_deleted_closes_what_was_posted_there_and_the_lead_gets_the_card_anew()
    {
        await using var talk = await Posted("2");
        var before = talk.Chats.Last(Ada).Id;
        var inChannel = talk.Chats.Of(Talk.Channel).Select(shown => shown.Card.ToJsonString()).ToList();

        await talk.ChangeChannel(Jonas, "channelDeleted", "Website");

        var card = talk.Chats.Last(Ada);
        Assert.NotEqual(before, card.Id);
        Assert.Contains("Closed", card.Text, StringComparison.Ordinal);
        Assert.Contains("I can't write in the channel anymore", card.Text, StringComparison.Ordinal);
        Assert.Empty((await talk.State(Ada)).Desk.Standing.Channels);
        Assert.Equal(inChannel, talk.Chats.Of(Talk.Channel).Select(shown => shown.Card.ToJsonString()));
        Assert.StartsWith("This one is closed", await talk.ClickInChannel(Jonas, "Take it"), StringComparison.Ordinal);
        await Open(talk);
        await talk.Click(Ada, "Post in a channel");
        Assert.StartsWith("I don't know a channel yet.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_that_gets_another_name_is_called_by_it_and_what_is_posted_there_goes_on()
    {
        await using var talk = await Posted("2");

        await talk.ChangeChannel(Jonas, "channelRenamed", "Shop");

        Assert.Equal("Web team / Shop", Assert.Single((await talk.State(Ada)).Desk.Standing.Channels).Name);
        Assert.StartsWith("It's yours!", await talk.ClickInChannel(Jonas, "Take it"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channelDeleted")]
    [InlineData("channelRenamed")]
    public async Task What_happens_to_another_channel_changes_nothing(string happened)
    {
        await using var talk = await Posted("2");

        await talk.ChangeChannel(Jonas, happened, "Other", "19:other@thread.tacv2");

        Assert.Equal("Web team / Website", Assert.Single((await talk.State(Ada)).Desk.Standing.Channels).Name);
        Assert.Contains("2 places left", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_private_is_drawn_for_a_channel()
    {
        await using var talk = await Posted("2");
        await talk.ClickInChannel(Jonas, "Take it");
        var channel = await talk.State(Talk.Channel);
        foreach (var topic in (Topic[])[new(Jonas, 0), new(Jonas, 1), new(Ada, 0), new(Ada, 2)])
        {
            var view = await talk.Services.GetRequiredService<TopicReader>().Read(topic, channel, CancellationToken.None);
            Assert.Null(await talk.Services.GetRequiredService<ICardRenderer>().Live(view, channel, CancellationToken.None));
        }
    }

    private static async Task<Talk> Begin()
    {
        var talk = new Talk();
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        return talk;
    }

    internal static async Task<Talk> Posted(string places)
    {
        var talk = await Begin();
        await talk.SayInChannel(Ada, "post");
        await Post(talk, places);
        return talk;
    }

    private static async Task Open(Talk talk)
    {
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Task 1");
    }

    private static async Task Post(Talk talk, string places)
    {
        await Open(talk);
        await talk.Click(Ada, "Post in a channel");
        Assert.Contains("Web team / Website", talk.Chats.Last(Ada).Card.ToJsonString(), StringComparison.Ordinal);
        await talk.Click(Ada, "Post", ("channel", $"{Talk.Channel}"), ("seats", places));
    }
}
