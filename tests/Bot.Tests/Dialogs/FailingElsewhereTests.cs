using MicroAssignBot.Infrastructure.State;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>What is said to the bot in a channel, and what happens to a team, over a store that fails.</summary>
public sealed class FailingElsewhereTests
{
    [Fact]
    public async Task A_lead_whose_channel_cannot_be_saved_hears_so_in_the_channel()
    {
        await using var talk = await ChannelPosts.Begin();
        talk.Store.Unreadable = Keys.Person(Ada);

        await talk.SayInChannel(Ada, "post");
        Assert.Equal("Sorry, I couldn't save that. Please try again in a few minutes.", talk.Chats.Last(Talk.Channel).Text);

        talk.Store.Unreadable = null;
        await talk.SayInChannel(Ada, "post");
        Assert.StartsWith("Leads can post tasks in this channel now.", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_before_it_failed_is_carried_on_at_once()
    {
        await using var talk = await ChannelPosts.Posted("2");
        await talk.Keep(Talk.Channel, state => state with
        {
            Document = state.Document with { Unreachable = new UnreachableSince(talk.Time.GetUtcNow(), "The bot was removed.") },
        });
        await talk.ClickInChannel(Jonas, "Take it");
        Assert.DoesNotContain(talk.Chats.Of(Talk.Channel), shown => shown.Text.Contains("Jonas Berg", StringComparison.Ordinal));
        talk.Store.Unreadable = Keys.Person(Ada);

        // The channel's own desk takes it that the bot can write there again; the lead's cannot be written.
        await talk.SayInChannel(Ada, "post The shop");

        Assert.Contains(talk.Chats.Of(Talk.Channel), shown => shown.Text.Contains("Jonas Berg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whoever_adds_the_bot_to_a_team_that_cannot_be_saved_hears_so_in_their_own_chat()
    {
        await using var talk = new Talk();
        talk.Store.Unreadable = Keys.Person(SharedPlaces.IdFor("t", TeamsTalk.Address));

        await talk.AddToTeam(Jonas);

        var told = Assert.Single(talk.Chats.Of(Jonas));
        Assert.StartsWith(
            "You added me to Web and search in Microsoft Teams, but I couldn't save that.", told.Text, StringComparison.Ordinal);
        Assert.StartsWith("a:", told.Chat, StringComparison.Ordinal);
        talk.Store.Unreadable = null;
        await talk.AddToTeam(Jonas);
        Assert.Contains("Who leads this team?", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }
}
