using static MicroAssignBot.Bot.Tests.Dialogs.ChannelPosts;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class PostDialogTests
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
    public async Task A_lead_who_knows_no_channel_hears_how_to_make_one_known()
    {
        await using var talk = await Begin();
        await Open(talk);
        await talk.Click(Ada, "Post in a channel");

        Assert.StartsWith("I don't know a channel yet.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }
}
