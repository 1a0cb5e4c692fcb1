using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class HandOutPathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lead_hands_a_task_to_the_whole_team_and_sees_it_offered_and_accepted()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        await pair.Welcome(Cancellation);

        var form = await Form(lead);
        Assert.True(form.Card!.Says($"{pair.LearnerName}: due "));
        await lead.ClickNow(form, "Hand out", Cancellation, ("handTo", "Whole team (1)"), ("blank1", "The pricing page"));

        await lead.WaitForText(form, "You handed out", Cancellation);
        var offer = await pair.Learner.WaitForCard("Accept", Cancellation);
        Assert.True(offer.Card!.Says($"{pair.LeadName} handed it out to you"));
        Assert.DoesNotContain(offer.Card.Texts, text => text.Contains('['));
        Assert.False(offer.Card.HasButton("Show another"));
        var summary = await lead.WaitForText("0 accepted · 1 open", Cancellation);

        await pair.Learner.Click(offer, "Accept", Cancellation);

        await lead.WaitForText(summary, "1 accepted · 0 open", Cancellation);
    }

    [Fact]
    public async Task What_is_handed_out_while_a_task_is_under_way_waits_and_comes_when_that_ends()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        var work = await pair.Work(Cancellation);

        var form = await Form(lead);
        Assert.True(form.Card!.Says($"{pair.LearnerName}: waits, number 1 in their queue"));
        await lead.ClickNow(form, "Hand out", Cancellation);
        var summary = await lead.WaitForText("waits until they finish what they have", Cancellation);
        await pair.Learner.Say("work", Cancellation);
        await pair.Learner.WaitForText("1 task waits for you", Cancellation);
        var now = await pair.Learner.WaitForCard("Submit work", Cancellation);
        await pair.Learner.Click(now, "Drop it", Cancellation);
        await pair.Learner.ClickNow(now, "Yes, drop it", Cancellation, ("reason", "I don't have time"));

        await pair.Learner.WaitForText("handed it out to you", Cancellation);
        await lead.WaitForText(summary, "offered ", Cancellation);
    }

    [Fact]
    public async Task A_learner_who_declines_what_was_handed_out_says_why_and_knows_that_the_lead_sees_it()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        await pair.Welcome(Cancellation);
        await lead.ClickNow(await Form(lead), "Hand out", Cancellation);
        var offer = await pair.Learner.WaitForCard("Accept", Cancellation);

        var asked = await pair.Learner.Click(offer, "Not now", Cancellation);
        Assert.True(asked.Card!.Says($"{pair.LeadName} handed it out to you and sees your reason."));
        await pair.Learner.ClickNow(offer, "Decline", Cancellation, ("reason", "It's not part of my work"), ("again", "In a week"));

        await lead.WaitForText("declined: not their work", Cancellation);
    }

    [Fact]
    public async Task Whom_a_lead_picks_in_the_directory_is_named_if_they_are_not_of_the_team_and_the_others_get_it()
    {
        await using var pair = await host.NextPair(Cancellation);
        var lead = await pair.OpenLead(Cancellation);
        await pair.Welcome(Cancellation);
        var stranger = TestPeople.Alone(1);

        var form = await Form(lead);
        var asked = await lead.ClickNow(form, "Check dates", Cancellation, ("handOthers", stranger.Id.ToString()));
        Assert.True(asked.Card!.Says($"{stranger.Name} isn't in your team, so I leave them out."));
        Assert.True(asked.Card.Says($"{pair.LearnerName}: due "));
        await lead.ClickNow(form, "Hand out", Cancellation, ("handOthers", stranger.Id.ToString()));

        await lead.WaitForText("0 accepted · 1 open · 1 not taken", Cancellation);
        await pair.Learner.WaitForCard("Accept", Cancellation);
    }

    /// <summary>The first task of the list.</summary>
    private const string First = "Ask three good questions in a code review";

    private static async Task<ChatMessage> Form(PlaygroundClient lead)
    {
        await lead.Say("assign", Cancellation);
        var list = await lead.WaitForCard(First, Cancellation);
        await lead.Click(list, First, Cancellation);
        return await lead.WaitForCard("Hand out", Cancellation);
    }
}
