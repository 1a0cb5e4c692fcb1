using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class UnknownWordsTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Unknown_words_get_the_buttons_that_make_sense_to_the_learner_now()
    {
        await using var pair = await host.NextPair(Cancellation);
        var welcome = await pair.Welcome(Cancellation);
        Assert.Equal(["Choose my skills", "Help"], await Answered(pair.Learner, "abracadabra"));

        await pair.Learner.Click(welcome, "Get my first task", Cancellation, ("skill1", "Presenting"), ("stand1", "On my own"));
        var offer = await pair.Learner.WaitForCard("Accept", Cancellation);
        Assert.Equal(["Show my offer", "Help"], await Answered(pair.Learner, "abracadabra"));

        await pair.Learner.Click(offer, "Accept", Cancellation);
        Assert.Equal(["Show my task", "Give me a hint", "Help"], await Answered(pair.Learner, "abracadabra"));
    }

    [Fact]
    public async Task Unknown_words_get_the_buttons_that_make_sense_to_the_lead_now()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);
        Assert.Equal(["Show open tasks", "Help"], await Answered(pair.Lead, "Zebras on the roof"));

        await pair.Review(Cancellation);

        Assert.Equal(["Show my reviews", "Show open tasks", "Help"], await Answered(pair.Lead, "Zebras on the roof"));
    }

    [Fact]
    public async Task Help_lists_the_words_that_do_something_for_the_person()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);

        await pair.Learner.Say("HELP", Cancellation);
        await pair.Lead.Say("help", Cancellation);

        var learners = (await pair.Learner.WaitForText("What you can type", Cancellation)).Card!;
        var leads = (await pair.Lead.WaitForText("What you can type", Cancellation)).Card!;
        Assert.All(["next", "work", "submit", "hint", "drop"], word => Assert.Contains(word, learners.Texts));
        Assert.DoesNotContain("withdraw", learners.Texts);
        Assert.Contains("withdraw", leads.Texts);
        Assert.DoesNotContain("next", leads.Texts);
    }

    [Theory]
    [InlineData("work")]
    [InlineData("submit")]
    [InlineData("hint")]
    [InlineData("drop")]
    public async Task A_word_about_work_from_somebody_without_a_task_says_so(string word)
    {
        await using var pair = await host.NextPair(Cancellation);

        await pair.Learner.Say(word, Cancellation);

        await pair.Learner.WaitForText("You don't have a task right now", Cancellation);
    }

    private static async Task<IEnumerable<string>> Answered(PlaygroundClient person, string words)
    {
        var before = person.Messages.Count;
        await person.Say(words, Cancellation);
        var answer = await person.WaitFor(
            message => message.Place >= before && message.Card?.Says("Here's what you can do now") == true,
            "answer to unknown words", Cancellation);
        return answer.Card!.Titles();
    }
}
