using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>What time brings, step by step, in front of real clients.</summary>
public sealed class ClockTests
{
    private static readonly CastMember Tomas = new(
        PersonId.Parse("d1d8b223-77cc-4b91-95ca-7e2e762cd116"), "Tomás Oliveira", "Europe/Lisbon");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_that_is_late_is_reminded_of_once_each_then_the_lead_is_asked_and_gives_time()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var work = await stage.Work(Cancellation);

        await stage.Host.Advance(Cancellation);
        var lastCall = await stage.Learner.WaitForText("of working time left. Hand in what you have", Cancellation);
        Assert.Equal(["Show my task", "I need more time"], lastCall.Card!.Titles());
        await stage.Host.Advance(Cancellation);
        var overdue = await stage.Learner.WaitForText("You can still hand it in until", Cancellation);
        Assert.Equal(["Show my task", "I need more time", "Drop it"], overdue.Card!.Titles());
        Assert.True(stage.Learner.Messages.Single(message => message.Id == work.Id).Card!.HasButton("Submit work"));
        await stage.Host.Advance(Cancellation);
        var prompt = await stage.Lead.WaitForText("Amara Okafor hasn't handed in", Cancellation);
        Assert.Equal(["Give more time", "Write to Amara Okafor", "Withdraw"], prompt.Card!.Titles());

        await stage.Lead.Click(prompt, "Give more time", Cancellation, ("extra", "1 working day"));

        await stage.Lead.WaitForText(prompt, "Amara Okafor is working on this until", Cancellation);
        var again = await stage.Learner.WaitFor(
            message => message.Place > overdue.Place && message.Card?.HasButton("Submit work") == true, "the work card posted anew",
            Cancellation);
        await stage.Learner.WaitForText(work, "continued below", Cancellation);
        await stage.Learner.Click(again, "Submit work", Cancellation, ("work", "Late, but here."));
        await stage.Lead.WaitForCard("Approve", Cancellation);
        Assert.Single(stage.Learner.Messages, message => message.Card?.Says("Hand in what you have") == true);
    }

    [Fact]
    public async Task Work_that_nobody_asks_for_lapses_kindly_and_the_lead_hears_of_it()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var work = await stage.Work(Cancellation);

        await stage.AdvanceUntil(() => stage.Learner.Messages.Any(IsClosed), Cancellation);
        Assert.Equal(["Next task"], stage.Learner.Messages.Single(IsClosed).Card!.Titles());
        await stage.AdvanceUntil(
            () => stage.Lead.Messages.Any(message => message.Card?.Says("so it's closed") == true), Cancellation);

        bool IsClosed(ChatMessage message) => message.Place > work.Place && message.Card?.HasButton("Next task") == true;
    }

    [Fact]
    public async Task More_time_is_asked_for_on_the_card_and_the_lead_answers_with_one_click()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var work = await stage.Work(Cancellation);

        var form = await stage.Learner.Click(work, "I need more time", Cancellation, ("work", "Half a page"));
        Assert.True(form.Card!.Says("More time for"));
        work = stage.Learner.Messages.Single(message => message.Id == work.Id);
        var missing = await stage.Learner.Click(work, "Ask for it", Cancellation, ("why", "A customer called."));
        Assert.True(missing.Card!.Says("Please choose how much more time."));
        Assert.Equal("A customer called.", missing.Card.Input("why").Value);
        work = stage.Learner.Messages.Single(message => message.Id == work.Id);
        await stage.Learner.Click(work, "Ask for it", Cancellation, ("extra", "2 working hours"), ("why", "A customer called."));
        await stage.Learner.WaitForText(work, "You asked Katharina Vogel for 2 working hours more", Cancellation);
        var request = await stage.Lead.WaitForText("Amara Okafor asks for more time: 2 working hours", Cancellation);
        Assert.True(request.Card!.Says("A customer called."));

        await stage.Lead.Click(request, "Not this time", Cancellation);

        await stage.Learner.WaitForText("Katharina Vogel can't give you more time for this one", Cancellation);
        var settled = await stage.Lead.WaitForText(request, "Amara Okafor is working on this until", Cancellation);
        Assert.Empty(settled.Card!.Titles());
    }

    [Fact]
    public async Task A_reminder_is_answered_in_its_place_and_the_card_with_the_work_is_left_alone()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var work = await stage.Work(Cancellation);
        await stage.Host.Advance(Cancellation);
        var reminder = await stage.Learner.WaitForText("Hand in what you have", Cancellation);
        var before = Changes();

        await Click("I need more time");
        var missing = await Click("Ask for it", ("why", "A customer called."));
        Assert.Equal("A customer called.", missing.Card!.Input("why").Value);
        var back = await Click("Back");
        Assert.True(back.Card!.Says("of working time left"));
        await stage.Host.Advance(Cancellation);
        reminder = await stage.Learner.WaitForText("You can still hand it in until", Cancellation);
        await Click("Drop it");
        await Click("Keep it");
        Assert.Equal(before, Changes());

        await stage.Host.Advance(Cancellation);
        await stage.Lead.WaitForText("Amara Okafor hasn't handed in", Cancellation);
        Assert.Equal(before, Changes());

        int Changes() => stage.Learner.Transcript.History.Count(change => change.Message.Id == work.Id);

        async Task<ClickAnswer> Click(string button, params (string Input, string Value)[] typed)
        {
            reminder = stage.Learner.Messages.Single(message => message.Id == reminder.Id);
            return await stage.Learner.Click(reminder, button, Cancellation, typed);
        }
    }

    [Fact]
    public async Task More_time_that_is_asked_for_on_a_reminder_is_shown_on_the_card_too()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var work = await stage.Work(Cancellation);
        await stage.Host.Advance(Cancellation);
        var reminder = await stage.Learner.WaitForText("Hand in what you have", Cancellation);

        await stage.Learner.Click(reminder, "I need more time", Cancellation);
        reminder = stage.Learner.Messages.Single(message => message.Id == reminder.Id);
        await stage.Learner.Click(reminder, "Ask for it", Cancellation, ("extra", "2 working hours"));

        await stage.Learner.WaitForText(reminder, "You asked Katharina Vogel for 2 working hours more", Cancellation);
        var waiting = await stage.Learner.WaitForText(work, "You asked Katharina Vogel for 2 working hours more", Cancellation);
        Assert.True(waiting.Card!.HasButton("Submit work"));
        await stage.Lead.WaitForText("Amara Okafor asks for more time: 2 working hours", Cancellation);
    }

    [Fact]
    public async Task A_reviewer_who_is_late_is_reminded_then_the_deputy_decides_and_both_cards_show_it()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await using var tomas = await PlaygroundClient.Start(Tomas, [], stage.Host.Messages, Cancellation);
        await stage.Lead.Install(Cancellation);
        await tomas.Install(Cancellation);
        var work = await stage.Work(Cancellation);
        await stage.Learner.Click(work, "Submit work", Cancellation, ("work", "Done."));
        var review = await stage.Lead.WaitForCard("Approve", Cancellation);

        await stage.AdvanceUntil(() => Says(stage.Lead, "Amara Okafor is waiting for your feedback on"), Cancellation);
        Assert.False(Says(stage.Learner, "Tomás Oliveira has it too"));
        await stage.AdvanceUntil(() => Says(stage.Learner, "Tomás Oliveira has it too"), Cancellation);
        await stage.Learner.WaitForText(work, "Tomás Oliveira has it too", Cancellation);
        await stage.AdvanceUntil(() => tomas.Messages.Any(message => message.Card?.HasButton("Approve") == true), Cancellation);
        var deputys = await tomas.WaitForCard("Approve", Cancellation);
        Assert.True(deputys.Card!.Says("Katharina Vogel has this too. The first decision counts."));

        await tomas.Click(deputys, "Approve", Cancellation, ("keep", "The order of the titles."));

        await stage.Lead.WaitForText(review, "Tomás Oliveira approved this on", Cancellation);
        await stage.AdvanceUntil(() => stage.Learner.Messages.Any(message => message.Card?.Says("Your level") == true), Cancellation);
        var feedback = await stage.Learner.WaitForText("Your level", Cancellation);
        Assert.True(feedback.Card!.Says("The order of the titles."));
    }

    private static bool Says(PlaygroundClient window, string text) => window.Messages.Any(message =>
        message.Card?.Texts.Any(one => one.Contains(text, StringComparison.Ordinal)) == true);
}
