using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.EndToEnd.Tests.MainPath;
using MicroAssignBot.EndToEnd.Tests.ManyHosts;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.BadInput;

/// <summary>The same wish more than once, at once or late.</summary>
public sealed class RepeatedClickTests(OneTenant host)
{
    private const int Clicks = 8;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clicks_at_the_same_time_and_clicks_sent_twice_happen_once_in_the_store()
    {
        await using var workshop = await Workshop.Open(Cancellation);
        var (learner, lead) = (workshop.Learner(1), workshop.Lead(1));
        await lead.Install(workshop.Host, Cancellation);
        var offer = await learner.TakeOffer(workshop.Host, Cancellation);

        var accepts = await Task.WhenAll(
            Enumerable.Range(0, Clicks).Select(_ => learner.Click(workshop.Host, offer, "Accept", Cancellation)));
        Assert.All(accepts, reply => Assert.True(reply.HasButton("Submit work")));
        var work = await learner.WaitForCard("Submit work", Cancellation);
        var submit = learner.ClickOn(work, "Submit work", ("work", "Done once."));
        var another = learner.ClickOn(work, "Submit work", ("work", "Done once."));
        var submits = new[] { submit, submit, another }.Select(click => learner.Invoke(workshop.Host, click, Cancellation));
        Assert.All(await Task.WhenAll(submits), reply => Assert.True(reply.Answer.Card!.Says("You handed this in")));
        var review = await lead.WaitForCard("Approve", Cancellation);
        var approve = lead.ClickOn(review, "Approve", ("keep", "All of it"));
        Assert.True((await lead.Invoke(workshop.Host, approve, Cancellation)).Answer.Card!.Says("approved this on"));
        Assert.True((await lead.Invoke(workshop.Host, approve, Cancellation)).Answer.Card!.Says("approved this on"));
        Assert.True(
            (await lead.Click(workshop.Host, review, "Approve", Cancellation, ("keep", "All of it")))
                .Answer.Card!.Says("approved this on"));
        await learner.WaitForText("Your level", Cancellation);

        var events = await workshop.ReadAfterwards(store => store.Events(learner.Id, Cancellation), Cancellation);
        Assert.Single(events.OfType<Event.Accepted>());
        Assert.Single(events.OfType<Event.Submitted>());
        Assert.Single(events.OfType<Event.Approved>());
    }

    [Fact]
    public async Task A_click_on_a_task_that_was_dropped_says_so_on_the_card()
    {
        var guest = await host.Next(Cancellation);
        var work = await guest.Work(Cancellation);
        await guest.Learner.Click(guest.Host, work, "Drop it", Cancellation);
        var form = await guest.Learner.WaitForCard("Yes, drop it", Cancellation);
        await guest.Learner.Click(guest.Host, form, "Yes, drop it", Cancellation, ("reason", "TooHard"));

        var reply = await host.Post(guest.Learner.ClickOn(work, "Submit work", ("work", "Too late")), Cancellation);

        Assert.True(reply.Card!.Says("This task is already dropped and closed"));
        Assert.Equal(["Next task"], reply.Card.Titles());
    }

    [Fact]
    public async Task A_review_of_a_task_that_was_taken_back_decides_nothing_and_says_so_on_the_card()
    {
        var guest = await host.Next(Cancellation);
        var review = await guest.Review("Done.", Cancellation);
        var word = guest.Lead.Activity("message");
        word["text"] = "withdraw";
        await host.Post(word, Cancellation);
        var list = await guest.Lead.WaitForCard("Withdraw", Cancellation);
        await guest.Lead.Click(guest.Host, list, "Withdraw", Cancellation);
        var confirm = await guest.Lead.WaitForCard("Yes, withdraw it", Cancellation);
        var withdraw = guest.Lead.ClickOn(confirm, "Yes, withdraw it");
        await host.Post(withdraw, Cancellation);

        var again = await host.Post(withdraw, Cancellation);
        var reply = await host.Post(guest.Lead.ClickOn(review, "Approve", ("keep", "k")), Cancellation);

        Assert.True(again.Card!.Says("You withdrew "));
        Assert.True(reply.Card!.Says("The lead took this task back, so it's closed"));
        Assert.Empty(reply.Card.Titles());
    }

    [Fact]
    public async Task A_click_on_an_old_message_makes_it_the_current_card_with_a_sentence_saying_why()
    {
        var guest = await host.Next(Cancellation);
        var work = await guest.Work(Cancellation);
        var word = guest.Learner.Activity("message");
        word["text"] = "work";
        await host.Post(word, Cancellation);
        var current = await guest.Learner.Chat.WaitFor(
            message => message.Place > work.Place && message.Card?.HasButton("Submit work") == true,
            "work card posted anew", TimeSpan.FromSeconds(60), Cancellation);

        // The bot may not have written down yet where the card lies now; once it has changed it there, it has.
        await guest.Learner.Click(guest.Host, current, "Give me a hint", Cancellation);
        await guest.Learner.Chat.WaitFor(
            message => message.Id == current.Id && message.Card?.Says("Hints") == true,
            "hint on the current card", TimeSpan.FromSeconds(60), Cancellation);

        var reply = await host.Post(guest.Learner.ClickOn(work, "Give me a hint"), Cancellation);

        Assert.True(reply.Card!.HasButton("Submit work"));
        await Eventually.Is(() => guest.Learner.With("Submit work").All(message => message.Id == work.Id), Cancellation);
    }

    [Fact]
    public async Task A_button_of_an_old_client_that_sends_a_message_works_as_well()
    {
        var guest = await host.Next(Cancellation);
        var offer = await guest.Offer(Cancellation);
        var submit = guest.Learner.Activity("message");
        submit["replyToId"] = offer.Id;
        submit["value"] = offer.Card!.Button("Accept").DataWith(new Dictionary<string, string>());

        var reply = await host.Post(submit, Cancellation);

        Assert.Equal((200, ""), (reply.Status, reply.Body));
        var work = await guest.Learner.WaitForCard("Submit work", Cancellation);
        Assert.Equal(offer.Id, work.Id);
    }
}
