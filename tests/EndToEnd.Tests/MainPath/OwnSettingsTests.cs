using System.Globalization;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>What a person says of their own time, and offers that come by themselves, in front of real clients.</summary>
public sealed class OwnSettingsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_take_effect_on_what_is_running_and_say_what_changed()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        var work = await stage.Work(Cancellation);
        await stage.Learner.Say("settings", Cancellation);
        var card = await stage.Learner.WaitForCard("Save", Cancellation);
        Assert.Equal("Mon-Thu 09:00-17:30, Fri 09:00-15:00", card.Card!.Input("hours").Value);

        var wrong = await stage.Learner.Click(card, "Save", Cancellation, ("hours", "Mon-Fri 17:00-09:00"), ("zone", "Lisbon"));
        Assert.True(wrong.Card!.Says("ends before it starts"));
        Assert.Equal(("Mon-Fri 17:00-09:00", "Lisbon"), (wrong.Card.Input("hours").Value, wrong.Card.Input("zone").Value));
        card = stage.Learner.Messages.Single(message => message.Id == card.Id);
        await stage.Learner.Click(card, "Save", Cancellation, ("hours", "Mon-Fri 10:00-11:00"), ("zone", "Berlin"));

        var saved = await stage.Learner.WaitForText(card, "Saved.", Cancellation);
        var due = saved.Card!.Texts[0].Split("is now due ")[1].Split(" instead of ")[0];
        Assert.Equal(("Mon-Fri 10:00-11:00", "Europe/Berlin"), (saved.Card.Input("hours").Value, saved.Card.Input("zone").Value));
        await stage.Learner.WaitForText(work, due, Cancellation);
        await stage.Learner.Click(saved, "Who sees what", Cancellation);
        await stage.Learner.WaitForText("They see your work once you hand it in, not before.", Cancellation);
    }

    [Fact]
    public async Task A_lead_who_takes_no_tasks_saves_a_leave()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        await stage.Lead.Say("settings", Cancellation);
        var card = await stage.Lead.WaitForCard("Save", Cancellation);
        var soon = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(7).ToString(
            "yyyy-MM-dd", CultureInfo.InvariantCulture);

        await stage.Lead.Click(card, "Save", Cancellation, ("leaveFrom", soon), ("leaveUntil", soon));

        var saved = await stage.Lead.WaitForText(card, "Saved.", Cancellation);
        Assert.Equal((soon, soon), (saved.Card!.Input("leaveFrom").Value, saved.Card.Input("leaveUntil").Value));
    }

    [Fact]
    public async Task Offers_come_by_themselves_and_whoever_ignores_two_is_asked_and_then_left_alone()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var first = await stage.Offer(Cancellation);
        await stage.Learner.Click(first, "Not now", Cancellation);
        first = stage.Learner.Messages.Single(message => message.Id == first.Id);
        await stage.Learner.Click(first, "Decline", Cancellation, ("reason", "I don't have time"), ("again", "Next working morning"));

        await stage.AdvanceUntil(() => Offers(stage) == 1, Cancellation);
        var second = await stage.Learner.WaitForCard("Accept", Cancellation);
        Assert.True(second.Card!.Says("09:00"));
        await stage.AdvanceUntil(() => Says(stage.Learner, "How would you like to go on?"), Cancellation);
        var question = await stage.Learner.WaitForText("How would you like to go on?", Cancellation);
        Assert.Equal(["Keep going", "Pause a month", "Other skill"], question.Card!.Titles());
        Assert.True(question.Card!.Says("Then I'll tell Katharina Vogel"));

        await stage.AdvanceUntil(() => Says(stage.Lead, "Amara Okafor hasn't taken the last tasks"), Cancellation);
        await stage.Learner.Click(question, "Keep going", Cancellation);
        await stage.Learner.WaitForText(question, "Good. You get the next task", Cancellation);
    }

    [Fact]
    public async Task Whoever_wants_another_skill_has_answered_whether_they_choose_one_or_not()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        var first = await stage.Offer(Cancellation);
        await stage.Learner.Click(first, "Not now", Cancellation);
        first = stage.Learner.Messages.Single(message => message.Id == first.Id);
        await stage.Learner.Click(first, "Decline", Cancellation, ("reason", "I don't have time"), ("again", "Next working morning"));
        await stage.AdvanceUntil(() => Says(stage.Learner, "How would you like to go on?"), Cancellation);
        var question = await stage.Learner.WaitForText("How would you like to go on?", Cancellation);
        var offers = Offers(stage);

        await stage.Learner.Click(question, "Other skill", Cancellation);
        await stage.Learner.WaitForText(question, "Pick your skills on the card below", Cancellation);
        await stage.Learner.WaitFor(
            message => message.Place > question.Place && message.Card?.Says("Pick one or two skills") == true, "the skills", Cancellation);

        await stage.AdvanceUntil(() => Offers(stage) > offers, Cancellation);
        Assert.False(Says(stage.Lead, "hasn't taken the last tasks"));
    }

    [Fact]
    public async Task A_lead_sees_what_will_be_said_to_whom()
    {
        await using var stage = await Rehearsed.Start(Cancellation, TimeMachineClient.Settings);
        await stage.Lead.Install(Cancellation);
        await stage.Work(Cancellation);

        await stage.Lead.Say("upcoming", Cancellation);

        var card = await stage.Lead.WaitForText("The next 48 hours", Cancellation);
        Assert.True(card.Card!.Says("Amara Okafor"));
        Assert.True(card.Card.Says("Last call"));
    }

    private static int Offers(Rehearsed stage) => stage.Learner.Messages.Count(message => message.Card?.HasButton("Accept") == true);

    private static bool Says(PlaygroundClient client, string words) => client.Messages.Any(message => message.Card?.Says(words) == true);
}
