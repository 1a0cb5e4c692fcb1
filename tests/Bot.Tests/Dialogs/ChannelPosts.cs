using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>How far a lead has come with a task that is up for grabs in a channel.</summary>
internal static class ChannelPosts
{
    /// <param name="isShared">As for <see cref="Paths"/>.</param>
    public static async Task<Talk> Begin(bool isShared = false)
    {
        var talk = new Talk(chats: isShared ? new FakeChats() : null);
        foreach (var person in (PersonId[])[Ada, Mina, Jonas]) await talk.Join(person);
        return talk;
    }

    public static async Task<Talk> Posted(string places, bool isShared = false)
    {
        var talk = await Begin(isShared);
        await talk.SayInChannel(Ada, "post");
        await Post(talk, places);
        return talk;
    }

    public static async Task Open(Talk talk)
    {
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Task 1");
    }

    public static async Task Post(Talk talk, string places)
    {
        await Open(talk);
        await talk.Click(Ada, "Post in a channel");
        Assert.Contains("Web team / Website", talk.Chats.Last(Ada).Card.ToJsonString(), StringComparison.Ordinal);
        await talk.Click(Ada, "Post", ("channel", $"{Talk.Channel}"), ("seats", places));
    }
}
