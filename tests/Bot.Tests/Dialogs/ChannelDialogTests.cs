using static MicroAssignBot.Bot.Tests.Dialogs.ChannelPosts;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class ChannelDialogTests
{
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
    public async Task What_follows_the_word_is_what_the_lead_calls_the_channel()
    {
        await using var talk = await Begin();

        await talk.SayInChannel(Ada, "Post  The shop");

        Assert.StartsWith("Leads can post tasks in this channel now.", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Equal("The shop", Assert.Single((await talk.State(Ada)).Desk.Standing.Channels).Name);
    }
}
