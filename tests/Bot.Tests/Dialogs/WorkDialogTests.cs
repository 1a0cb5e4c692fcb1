using MicroAssignBot.Bot.Tests.OldStores;
using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class WorkDialogTests
{
    [Fact]
    public async Task An_empty_field_shows_what_was_kept_and_hands_it_in_only_then()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "What I wrote in the chat");

        await talk.Click(Mina, "Submit work", ("work", " "));
        var card = talk.Chats.Of(Mina).Last(shown => shown.Titles.Contains("Submit work"));
        Assert.Contains("Here's what I kept for you.", card.Text, StringComparison.Ordinal);
        Assert.Equal("What I wrote in the chat", card.Value("work"));

        await talk.Click(Mina, "Submit work", ("work", "What I wrote in the chat"));
        Assert.Contains("What I wrote in the chat", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_field_with_nothing_kept_is_said_beside_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Click(Mina, "Submit work", ("work", ""));
        Assert.Contains("There's nothing to hand in yet.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_were_sent_are_handed_in_with_an_empty_field()
    {
        await using var talk = await Paths.UpToWork();
        await talk.SendFile(Mina, "plan.txt");
        await talk.Click(Mina, "Submit work", ("work", ""));
        Assert.Contains("plan.txt", talk.Chats.Last(Ada).Card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_before_access_was_shared_is_there_after_the_work_is_sent_back()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "I can't open it");
        await talk.Click(Mina, "Shared now", ("work", "A better version"));
        await talk.Click(Ada, "Send back", ("change", "More"));
        Assert.Equal("A better version", talk.Chats.Last(Mina).Value("work"));
    }

    [Fact]
    public async Task Work_that_nobody_shares_waits_for_the_reviewer_again_once_the_deputy_is_called()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Click(Ada, "I can't open it");
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Open);

        while ((await talk.State(Mina)).Desk.Open[1].Stage is Stage.InReview { AccessAskedAt: not null })
            Assert.True(await talk.RunToNextAlarm());

        Assert.Equal(new Topic(Mina, 1), Assert.Single((await talk.State(Ada)).Document.Reviews.Open).Topic);
    }

    [Theory]
    [InlineData("hint")]
    [InlineData("and one more thing")]
    public async Task While_it_is_in_review_words_about_the_work_say_with_whom_it_is(string words)
    {
        await using var talk = await Paths.UpToReview();
        await talk.Say(Mina, words);
        Assert.Contains("Your work is with Ada Novak", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }
}
