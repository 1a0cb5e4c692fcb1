using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The channel does not know a person's chat any more.</summary>
public sealed class ChatNotFoundTests
{
    [Fact]
    public async Task A_chat_that_is_gone_is_opened_anew_once_and_what_waited_is_said_there()
    {
        await using var talk = await Paths.UpToWork();
        talk.Chats.Gone.Add($"a:chat-{Ada}");
        await HandIn(talk);

        Assert.Equal(1, talk.Chats.Opened);
        var review = talk.Chats.Last(Ada);
        Assert.Equal($"a:new1-{Ada}", review.Chat);
        await talk.Click(Ada, "Approve", ("keep", "Good"));
        Assert.Contains("Good", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_new_chat_is_gone_too_the_learner_sees_it_and_may_choose_another_reviewer()
    {
        await using var talk = await Paths.UpToWork();
        talk.Chats.Gone.UnionWith([$"a:chat-{Ada}", $"a:new1-{Ada}"]);
        await HandIn(talk);
        await talk.Sweep(Ada, TimeSpan.FromSeconds(3));
        await talk.Sweep(Ada, TimeSpan.FromSeconds(31));

        Assert.Equal(1, talk.Chats.Opened);
        Assert.Contains(
            "Your work is with Ada Novak, but I haven't been able to reach them since Mon 5 Jan, 10:", talk.Chats.Last(Mina).Text,
            StringComparison.Ordinal);
        await talk.Click(Mina, "Choose another reviewer");
        await talk.Click(Mina, "Ask this colleague", ("colleague", Jonas.ToString()));
        Assert.Contains(
            "Your work is with Jonas Berg, who hasn't opened this bot yet.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        await talk.Join(Jonas);
        Assert.Contains(
            "Your work is with Jonas Berg. I'll bring you the feedback here", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Choose another reviewer", talk.Chats.Last(Mina).Titles);
        Assert.Contains(talk.Chats.Of(Jonas), shown => shown.Titles.Contains("Approve"));
    }

    [Fact]
    public async Task Whoever_was_not_reached_gets_it_when_they_write()
    {
        await using var talk = await Paths.UpToWork();
        talk.Chats.Gone.UnionWith([$"a:chat-{Ada}", $"a:new1-{Ada}"]);
        await HandIn(talk);
        await talk.Sweep(Ada, TimeSpan.FromSeconds(3));
        await talk.Sweep(Ada, TimeSpan.FromSeconds(31));
        talk.Chats.Gone.Clear();

        await talk.Say(Ada, "help");

        Assert.Contains(talk.Chats.Of(Ada), shown => shown.Titles.Contains("Approve"));
        Assert.Contains(
            "Your work is with Ada Novak. I'll bring you the feedback here", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    private static async Task HandIn(Talk talk)
    {
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        await talk.Sweep(Ada, TimeSpan.FromSeconds(3));
        await talk.Sweep(Ada, TimeSpan.FromSeconds(31));
    }
}
