using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rendering;
using MicroAssignBot.Domain.Assignments;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.ChannelPosts;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What becomes of what is posted when something happens to its channel.</summary>
public sealed class ChannelPostTests
{
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
}
