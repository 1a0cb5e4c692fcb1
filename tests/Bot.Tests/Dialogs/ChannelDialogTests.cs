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

    [Theory]
    [InlineData("POST")]
    [InlineData("/post")]
    [InlineData("\"post\"")]
    [InlineData("„post“")]
    [InlineData("post.")]
    [InlineData("post!")]
    [InlineData("&nbsp;post")]
    [InlineData("\u200Bpost")]
    [InlineData("<p>post</p>")]
    [InlineData("<at>Jonas</at> post")]
    [InlineData("👋 post")]
    public async Task The_word_is_understood_however_it_is_written_as_in_the_own_chat(string written)
    {
        await using var talk = await Begin();

        await talk.SayInChannel(Ada, written);

        Assert.StartsWith("Leads can post tasks in this channel now.", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Equal("Web team / Website", Assert.Single((await talk.State(Ada)).Desk.Standing.Channels).Name);
    }

    [Theory]
    [InlineData("/post The shop", "The shop")]
    [InlineData("\u200Bpost: The <b>shop</b> &amp; more", "The shop & more")]
    [InlineData("post #shop", "#shop")]
    [InlineData("post <at>Shop</at>", "Shop")]
    [InlineData("post !", "Web team / Website")]
    public async Task A_name_follows_the_word_however_it_is_written(string written, string name)
    {
        await using var talk = await Begin();

        await talk.SayInChannel(Ada, written);

        Assert.Equal(name, Assert.Single((await talk.State(Ada)).Desk.Standing.Channels).Name);
    }

    [Theory]
    [InlineData("post-mortem at five")]
    [InlineData("postpone it")]
    [InlineData("the post is here")]
    [InlineData("!")]
    public async Task Another_word_is_not_taken_for_it(string written)
    {
        await using var talk = await Begin();

        await talk.SayInChannel(Ada, written);

        Assert.StartsWith("I only work in your own chat with me.", talk.Chats.Last(Talk.Channel).Text, StringComparison.Ordinal);
        Assert.Empty((await talk.State(Ada)).Desk.Standing.Channels);
    }
}
