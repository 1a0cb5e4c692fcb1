using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class CourtesyDialogTests
{
    [Theory]
    [InlineData("thank you", "You're welcome.")]
    [InlineData("can you help me", "A hint or more time may help")]
    [InlineData("I'm stuck", "A hint or more time may help")]
    [InlineData("I need more time", "How much more time do you need?")]
    [InlineData("give me a hint", "First hint")]
    [InlineData("what is my task?", "A goal.")]
    [InlineData("what now", "You're on “Task 1”")]
    [InlineData("hi there", "You're on “Task 1”")]
    [InlineData("no, do not hand that in", "I haven't kept anything")]
    [InlineData("done", "Write what you made here")]
    [InlineData("stop", "You can pause")]
    [InlineData("👍", "All right.")]
    public async Task Talk_is_answered_and_never_becomes_the_work(string said, string answer)
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, said);
        Assert.Contains(talk.Chats.Of(Mina), shown => shown.Card.ToJsonString(Readable).Contains(answer, StringComparison.Ordinal));
        await talk.Say(Mina, "My new title is short.");
        Assert.DoesNotContain(said, talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Submit this as my work");
        Assert.DoesNotContain(said, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("My new title is short.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_keep_it_back_show_what_is_kept()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "Half a title");
        await talk.Say(Mina, "no, do not hand that in");
        Assert.StartsWith("I haven't handed anything in.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Discard", talk.Chats.Last(Mina).Titles);
    }

    [Theory]
    [InlineData("accept", "Click Accept to take it.")]
    [InlineData("yes", "Click Accept to take it.")]
    [InlineData("no", "Click Not now to turn it down")]
    [InlineData("show me another one", "Click Not now to turn it down")]
    public async Task Words_about_an_offer_lead_to_the_offer(string said, string answer)
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, said);
        Assert.Contains(answer, talk.Chats.Of(Mina)[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Stop_leads_to_a_pause()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, "unsubscribe");
        Assert.Equal(["Pause a month", "Settings"], talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Pause a month");
        Assert.Contains("You're on a pause until the end of", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_leads_the_reviewer_to_the_review()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Say(Ada, "approved");
        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
