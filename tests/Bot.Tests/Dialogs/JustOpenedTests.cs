using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class JustOpenedTests
{
    [Fact]
    public async Task A_lead_who_opened_the_bot_a_moment_ago_is_not_said_not_to_have_opened_it()
    {
        await using var talk = new Talk();
        await talk.Join(Mina);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");

        // So far the lead has been looked up by everything that says who reviews.
        await talk.Say(Mina, "my task");
        await talk.Join(Ada);
        await talk.Click(Mina, "Submit work", ("work", "My work"));

        Assert.Contains(
            "Your work is with Ada Novak. I'll bring you the feedback here", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }
}
