using System.Globalization;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

public sealed class OfferPathTests(SharedHost host)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_offer_says_skill_and_level_goal_context_effort_box_deadline_reviewer_and_why_with_the_criteria_under_details()
    {
        await using var pair = await host.NextPair(Cancellation);

        var offer = (await pair.Offer(Cancellation)).Card!;

        Assert.Equal(["Writing for search", "●○○○ with help, first step", "New task"], offer.Texts.Take(3));
        Assert.Contains(offer.Texts, text => text.EndsWith(" working hours", StringComparison.Ordinal));
        Assert.Contains("Due if you start now", offer.Texts);
        Assert.Contains(pair.LeadName, offer.Texts);
        Assert.Contains("Writing for search: you're at ○○○○ new, your target is ●○○○ with help.", offer.Texts);
        Assert.Contains(offer.Texts, text => text.StartsWith("About ", StringComparison.Ordinal)
            && text.Contains(" of work · offer open until ", StringComparison.Ordinal));
        var details = offer.Json["body"]!.AsArray().Single(element => (string?)element!["id"] == "details")!;
        Assert.False(details["isVisible"]!.GetValue<bool>());
        Assert.Contains(details["items"]!.AsArray(), item => (string?)item!["text"] is "What a good result has");
        Assert.Equal(["Accept", "Not now", "Show another", "Accept, start next working morning"], offer.Titles());
    }

    [Fact]
    public async Task Not_now_asks_why_and_when_again_on_the_card_and_says_what_is_missing_beside_it()
    {
        await using var pair = await host.NextPair(Cancellation);
        var offer = await pair.Offer(Cancellation);

        await pair.Learner.Click(offer, "Not now", Cancellation);
        var form = await pair.Learner.WaitForCard(offer, "Decline", Cancellation);
        var missing = await pair.Learner.Click(form, "Decline", Cancellation, ("reason", "I don't have time"));

        Assert.True(missing.Card!.Says("Please choose when I should ask again"));
        Assert.Equal("NoTime", missing.Card.Input("reason").Value);
        await pair.Learner.ClickNow(offer, "Decline", Cancellation, ("again", "In a week"));
        var closed = await pair.Learner.WaitForText(offer, "You put this aside", Cancellation);
        Assert.Equal(["Next task"], closed.Card!.Titles());
    }

    [Fact]
    public async Task What_the_learner_will_use_it_on_is_on_the_card_of_the_reviewer()
    {
        await using var pair = await host.NextPair(Cancellation);
        await pair.OpenLead(Cancellation);
        var offer = await pair.Offer(Cancellation);

        await pair.Learner.Click(offer, "Accept", Cancellation, ("use", "The pricing page I rewrite this week"));
        var work = await pair.Learner.WaitForCard(offer, "Submit work", Cancellation);
        await pair.Learner.Click(work, "Submit work", Cancellation, ("work", "The new title says what the page offers."));

        var review = await pair.Lead.WaitForCard("Approve", Cancellation);
        Assert.True(review.Card!.Says("The pricing page I rewrite this week"));
        Assert.True(review.Card.Says("will use it on"));
    }

    [Fact]
    public async Task Going_back_from_Not_now_brings_the_offer_as_it_was()
    {
        await using var pair = await host.NextPair(Cancellation);
        var offer = await pair.Offer(Cancellation);

        await pair.Learner.Click(offer, "Not now", Cancellation);
        var back = await pair.Learner.ClickNow(offer, "Back", Cancellation);

        Assert.Equal(offer.Card!.Heading, back.Card!.Heading);
        Assert.True(back.Card.HasButton("Accept"));
    }

    [Fact]
    public async Task After_Not_now_the_next_task_is_another_one_at_once_when_the_learner_asks()
    {
        await using var pair = await host.NextPair(Cancellation);
        var offer = await pair.Offer(Cancellation);
        await pair.Learner.Click(offer, "Not now", Cancellation);
        await pair.Learner.ClickNow(offer, "Decline", Cancellation, ("reason", "It's too easy"), ("again", "Only when I ask"));
        await pair.Learner.WaitForText(offer, "You put this aside", Cancellation);

        await pair.Learner.ClickNow(offer, "Next task", Cancellation);

        var next = await pair.Learner.WaitForCard("Accept", Cancellation);
        Assert.NotEqual(offer.Id, next.Id);
        Assert.NotEqual(offer.Card!.Heading, next.Card!.Heading);
    }

    [Fact]
    public async Task Show_another_replaces_the_offer_until_there_is_none_and_then_says_why()
    {
        await using var pair = await host.NextPair(Cancellation);
        var offer = await pair.Offer(Cancellation);
        var seen = new List<string>();
        var last = offer.Card!;

        while (!last.Says("no other task") && !last.Says("You've seen every task"))
        {
            Assert.DoesNotContain(last.Heading, seen);
            seen.Add(last.Heading);
            last = (await pair.Learner.ClickNow(offer, "Show another", Cancellation)).Card!;
        }

        Assert.True(seen.Count >= 2);
        Assert.True(last.Says("You can still take this one"));
        Assert.Contains(seen[^1], last.Texts);
        await pair.Learner.ClickNow(offer, "Accept", Cancellation);
        var work = await pair.Learner.WaitForCard(offer, "Submit work", Cancellation);
        Assert.Equal(seen[^1], work.Card!.Heading);
    }

    [Fact]
    public async Task Accept_turns_the_same_card_into_the_work_card()
    {
        await using var pair = await host.NextPair(Cancellation);
        var offer = await pair.Offer(Cancellation);

        await pair.Learner.Click(offer, "Accept", Cancellation);

        var work = await pair.Learner.WaitForCard(offer, "Submit work", Cancellation);
        Assert.False(work.Card!.HasButton("Accept"));
        Assert.Equal(["Submit work", "Give me a hint", "I need more time", "Ask my lead", "Drop it"], work.Card.Titles());
    }

    private const string Starts = "Your time runs from ";

    [Fact]
    public async Task A_task_can_be_accepted_for_the_next_working_morning()
    {
        await using var pair = await host.NextPair(Cancellation);
        var offer = await pair.Offer(Cancellation);

        await pair.Learner.Click(offer, "Accept, start next working morning", Cancellation);

        var work = (await pair.Learner.WaitForCard(offer, "Submit work", Cancellation)).Card!;
        var start = work.Texts.Single(text => text.StartsWith(Starts, StringComparison.Ordinal))[Starts.Length..].TrimEnd('.');
        Assert.EndsWith(TestPeople.Morning, start, StringComparison.Ordinal);
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(TestPeople.Zone));

        // Outside working hours the rehearsal's clock begins with the next working day already, after a weekend perhaps.
        var days = Enumerable.Range(0, 6).Select(days => now.AddDays(days).ToString("ddd d MMM", CultureInfo.GetCultureInfo("en-US")));
        Assert.Contains(start.Split(',')[0], days);
    }
}
