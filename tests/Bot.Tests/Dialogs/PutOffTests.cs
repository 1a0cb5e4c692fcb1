using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>The channel, or the bot's own budget for it, puts a call off for a short time.</summary>
public sealed class PutOffTests
{
    [Fact]
    public async Task An_answer_that_is_put_off_is_posted_after_that_time()
    {
        await using var talk = await Paths.UpToWork();
        talk.Chats.PutOff.Add(Mina);
        await talk.Say(Mina, "help");
        WasMadeAgain(talk, Mina, "What you can type");
    }

    [Fact]
    public async Task A_change_that_other_devices_show_is_made_after_that_time()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "settings");
        talk.Chats.PutOff.Add(Mina);
        await talk.Click(Mina, "Save", ("pace", "2"));
        WasMadeAgain(talk, Mina, "");
        // What the click was answered with, and what the other devices got.
        Assert.Equal(talk.Chats.History[^2].Text, talk.Chats.History[^1].Text);
    }

    [Fact]
    public async Task A_sentence_in_a_channel_is_said_after_that_time()
    {
        await using var talk = await Paths.UpToWork();
        talk.Chats.PutOff.Add(Talk.Channel);
        await talk.SayInChannel(Ada, "post");
        WasMadeAgain(talk, Talk.Channel, "Leads can post tasks in this channel now.");
    }

    private static void WasMadeAgain(Talk talk, PersonId to, string text)
    {
        Assert.Empty(talk.Chats.PutOff);
        Assert.Contains(text, talk.Chats.Last(to).Text, StringComparison.Ordinal);
    }
}
