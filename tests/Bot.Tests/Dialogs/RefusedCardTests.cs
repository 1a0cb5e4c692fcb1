using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class RefusedCardTests
{
    [Fact]
    public async Task A_review_that_the_channel_refused_as_too_large_is_reached_by_a_word_and_decided()
    {
        await using var talk = await Paths.UpToWork();
        talk.Chats.TooLarge.Add(Ada);
        await talk.Click(Mina, "Submit work", ("work", "My work"));
        Assert.DoesNotContain(talk.Chats.Of(Ada), shown => shown.Titles.Contains("Approve"));

        await talk.Say(Ada, "reviews");
        await talk.Click(Ada, "Approve", ("keep", "Good"));

        Assert.Contains("Good", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Items);
    }
}
