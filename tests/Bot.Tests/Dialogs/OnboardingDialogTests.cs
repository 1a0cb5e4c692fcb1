using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class OnboardingDialogTests
{
    [Fact]
    public async Task Whoever_is_not_listed_gets_a_sentence_and_their_id()
    {
        await using var talk = new Talk();
        await talk.Say(Zed, "hi");
        Assert.Contains("You're not on my list yet.", talk.Chats.Last(Zed).Text, StringComparison.Ordinal);
        Assert.Contains(Zed.ToString(), talk.Chats.Last(Zed).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_explanation_opens_on_the_welcome_and_what_was_chosen_there_stays()
    {
        await using var talk = new Talk();
        await talk.Join(Mina);

        await talk.Click(Mina, "How it works", ("skill1", "writing"), ("stand1", "Alone"));

        var card = Assert.Single(talk.Chats.Of(Mina));
        Assert.Contains("I offer you one task at a time.", card.Text, StringComparison.Ordinal);
        Assert.Equal(("writing", "Alone"), (card.Value("skill1"), card.Value("stand1")));
    }

    [Fact]
    public async Task Without_a_skill_the_welcome_says_so_and_no_task_is_offered()
    {
        await using var talk = new Talk();
        await talk.Join(Mina);

        await talk.Click(Mina, "Get my first task", ("skill1", ""), ("stand1", "New"));

        Assert.Contains("Please choose a skill.", Assert.Single(talk.Chats.Of(Mina)).Text, StringComparison.Ordinal);
        Assert.Null((await talk.State(Mina)).Desk.OnOffer);
    }

    [Fact]
    public async Task Hi_brings_the_welcome_to_the_bottom_of_the_chat_with_what_was_chosen()
    {
        await using var talk = await Paths.UpToOffer();

        await talk.Say(Mina, "hi");

        Assert.Equal("writing", talk.Chats.Last(Mina).Value("skill1"));
    }
}
