using System.Text.Json.Nodes;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>Mina asks Ada about her task, from the question to the answer, with everything in between that can go wrong.</summary>
public sealed class QuestionDialogTests
{
    private static readonly PersonId Dora = PersonId.Parse("11111111-0000-4000-8000-000000000004");

    [Fact]
    public async Task The_lead_gets_the_question_with_the_task_and_the_answer_comes_as_a_message_and_onto_the_card()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", "Which page counts?"));

        var card = talk.Chats.Last(Mina);
        Assert.Contains("Ada Novak has your question. Your time stands still until they answer", card.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ask my lead", card.Titles);
        var asked = talk.Chats.Last(Ada);
        Assert.Contains("Which page counts?", asked.Text, StringComparison.Ordinal);
        Assert.Contains(talk.Office.Offered.Entries[0].Criteria[0], asked.Text, StringComparison.Ordinal);

        await talk.Click(Ada, "Reply", ("reply", "The one on pricing."));

        Assert.DoesNotContain("Reply", talk.Chats.Last(Ada).Titles);
        Assert.Contains("The one on pricing.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        var said = talk.Chats.Last(Mina);
        Assert.Contains("Ada Novak answered your question", said.Text, StringComparison.Ordinal);
        Assert.Contains("The one on pricing.", said.Text, StringComparison.Ordinal);
        await talk.End();
        var work = talk.Chats.Of(Mina).Last(message => message.Titles.Contains("Submit work"));
        Assert.Contains("The one on pricing.", work.Text, StringComparison.Ordinal);
        Assert.Contains("Ask my lead", work.Titles);
    }

    [Fact]
    public async Task Who_does_not_answer_is_reminded_once_and_then_the_deputy_is_asked_too()
    {
        await using var talk = await WithDeputy();
        await Ask(talk, "Which page counts?");

        await talk.Sweep(Mina, TimeSpan.FromHours(4));
        Assert.Contains("is waiting for your answer", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        var before = talk.Chats.Of(Ada).Count;
        await talk.Sweep(Mina, TimeSpan.FromHours(20));
        await talk.Sweep();
        Assert.Equal(before, talk.Chats.Of(Ada).Count);
        Assert.Contains("Ada Novak has this question too.", talk.Chats.Last(Dora).Text, StringComparison.Ordinal);
        Assert.Contains("Dora Ek has this question too.", Question(talk, Ada), StringComparison.Ordinal);

        await talk.Click(Dora, "Reply", ("reply", "The one on pricing."));
        Assert.Contains("Dora Ek answered your question", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.End();
        Assert.Contains("The one on pricing.", Question(talk, Ada), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_answers_at_once_the_first_counts_and_the_other_is_not_lost()
    {
        await using var talk = await WithDeputy();
        await Ask(talk, "Which page counts?");
        await talk.Sweep(Mina, TimeSpan.FromHours(4));
        await talk.Sweep(Mina, TimeSpan.FromHours(20));
        await talk.Sweep();
        var (message, data) = Reply(talk, Ada);
        await talk.Click(Dora, "Reply", ("reply", "The one on pricing."));

        var text = await Late(talk, message, data, "All of them.");

        Assert.Contains("Dora Ek has already answered this question.", text, StringComparison.Ordinal);
        Assert.Contains("All of them.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_stuck_is_offered_it_and_what_they_typed_can_be_the_question()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "I'm stuck");
        Assert.Contains("Ask my lead", talk.Chats.Last(Mina).Titles);
        await talk.Say(Mina, "How often do you buy bread?");
        await talk.Click(Mina, "Ask my lead");

        Assert.Contains("Ada Novak has your question.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("How often do you buy bread?", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Say(Mina, "ask my lead");
        Assert.Contains("Your last question still waits", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Say(Ada, "reviews");
        Assert.Contains("How often do you buy bread?", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_hint_offers_the_lead()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "hint");
        while ((await talk.State(Mina)).Desk.InSlot is { } task && task.HintsTaken < task.Task.Hints.Count) await talk.Say(Mina, "hint");

        Assert.Contains("Ask my lead", talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", new string('x', 501)));
        Assert.Contains("That's 501 characters, and the most is 500.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Send my question", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Without_a_task_nobody_is_asked_and_after_the_hand_in_nobody_needs_to_answer()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, "ask my lead");
        Assert.DoesNotContain("Send my question", talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Accept");
        await Ask(talk, "Which page counts?");
        var (message, data) = Reply(talk, Ada);
        var work = talk.Chats.Of(Mina).Last(shown => shown.Titles.Contains("Submit work"));
        await talk.Click(Mina, work.Id, Data(work, "Submit work"), ("work", "My work"));

        var late = await Late(talk, message, data, "Too late.");

        Assert.Contains("Too late.", late, StringComparison.Ordinal);
        Assert.Null((await talk.State(Mina)).Desk.Find(1)!.Questions![0].Answer);
        Assert.Empty((await talk.State(Ada)).Document.Reviews.Questions);
    }

    [Fact]
    public async Task Whoever_does_not_lead_the_learner_any_more_is_told_as_of_something_that_is_not_there()
    {
        await using var talk = await Paths.UpToWork();
        await Ask(talk, "Which page counts?");
        var (message, data) = Reply(talk, Ada);
        talk.Office.Change(Mina, mina => mina with { Lead = Jonas });

        await Late(talk, message, data, "The one on pricing.");

        Assert.Null((await talk.State(Mina)).Desk.Find(1)!.Questions![0].Answer);
        Assert.Contains("That's gone, or someone else has it now.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("The one on pricing.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    private static async Task<Talk> WithDeputy()
    {
        var talk = new Talk();
        talk.Office.Hire(Somebody(Dora, "Dora Ek", null, Roles.Learner));
        talk.Office.Change(Ada, ada => ada with { Deputy = Dora });
        foreach (var person in new[] { Ada, Dora, Mina }) await talk.Join(person);
        await talk.Click(Mina, "Get my first task", ("skill1", "writing"), ("stand1", "New"));
        await talk.Click(Mina, "Accept");
        return talk;
    }

    private static async Task Ask(Talk talk, string question)
    {
        await talk.Click(Mina, "Ask my lead");
        await talk.Click(Mina, "Send my question", ("question", question));
    }

    private static (string Message, JsonObject Data) Reply(Talk talk, PersonId person)
    {
        var shown = talk.Chats.Of(person).Last(message => message.Titles.Contains("Reply"));
        return (shown.Id, Data(shown, "Reply"));
    }

    private static JsonObject Data(Shown shown, string title) =>
        shown.Buttons.First(button => button["title"]!.ToString() == title)["data"]!.AsObject();

    /// <summary>Ada clicks on a card that she still had open; what she sees then, and the last thing that she is told.</summary>
    private static async Task<string> Late(Talk talk, string message, JsonObject data, string reply)
    {
        await talk.Begin(Ada, message, data, ("reply", reply));
        var cards = talk.Chats.Of(Ada).Where(shown => shown.Id == message).Append(talk.Chats.Last(Ada));
        var seen = string.Join(' ', cards.Select(shown => $"{shown.Text} {string.Join(' ', shown.Fields)}"));
        await talk.End();
        return seen;
    }

    private static string Question(Talk talk, PersonId person) =>
        talk.Chats.Of(person).Last(message => message.Text.Contains("Which page counts?", StringComparison.Ordinal)
            && !message.Text.Contains("is waiting for your answer", StringComparison.Ordinal)).Text;
}
