using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class TimeDialogTests
{
    private const string Why = "A customer called.";
    private const string Question = "Which page counts?";

    [Fact]
    public async Task A_request_for_more_time_is_among_what_waits_until_it_is_answered()
    {
        await using var talk = await Paths.UpToWork();
        await AskForTime(talk);

        await talk.Say(Ada, "reviews");
        Assert.Contains(Why, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Not this time");

        await NothingWaits(talk);
    }

    [Fact]
    public async Task A_request_that_nobody_answers_waits_no_more_when_the_time_is_given()
    {
        await using var talk = await Paths.UpToWork();
        await AskForTime(talk);
        await talk.Sweep(Mina, TimeSpan.FromDays(2));
        Assert.Equal(Domain.Assignments.TimeAnswer.Unanswered, (await talk.State(Mina)).Desk.Find(1)!.Time!.Answer);

        await NothingWaits(talk);
    }

    [Fact]
    public async Task Work_that_is_handed_in_asks_for_no_more_time()
    {
        await using var talk = await Paths.UpToWork();
        await AskForTime(talk);
        await talk.Click(Mina, "Submit work", ("work", "My work"));

        Assert.Equal([false], (await talk.State(Ada)).Document.Reviews.Items.Select(item => item.IsRequest));
    }

    [Theory]
    [InlineData("Not this time", Question)]
    [InlineData("Reply", Why)]
    public async Task Whoever_has_answered_one_of_two_things_still_has_the_other_to_answer(string first, string left)
    {
        await using var talk = await Paths.UpToWork();
        await AskForTime(talk);
        await talk.Say(Mina, "ask my lead");
        await talk.Click(Mina, "Send my question", ("question", Question));
        await talk.Click(Ada, first, ("reply", "The one on pricing."));

        await talk.Say(Ada, "reviews");

        Assert.Contains(left, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, first is "Reply" ? "Not this time" : "Reply", ("reply", "The one on pricing."));
        await NothingWaits(talk);
    }

    private static async Task AskForTime(Talk talk)
    {
        await talk.Say(Mina, "I need more time");
        await talk.Click(Mina, "Ask for it", ("extra", "TwoHours"), ("why", Why));
    }

    private static async Task NothingWaits(Talk talk)
    {
        await talk.Say(Ada, "reviews");
        Assert.StartsWith("You have nothing to review right now.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Items);
    }
}
