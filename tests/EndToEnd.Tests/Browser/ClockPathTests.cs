using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>What time brings, as people see it in the real client, with a picture of every reminder.</summary>
[Collection("Browser")]
public sealed class ClockPathTests(ChromiumFixture chromium)
{
    private const string Deputy = "d1d8b223-77cc-4b91-95ca-7e2e762cd116";

    private const string Learning = "fb9443ea-eed7-4997-a919-da34d7d5d7e7";

    private RehearsalPage rehearsal = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ChatWindow Learner => rehearsal.Learner;

    private ChatWindow Lead => rehearsal.Lead;

    [DrawnFact(0, of: 3)]
    public async Task Reminders_the_wish_for_time_and_the_question_to_the_lead()
    {
        await using (rehearsal = await RehearsalPage.Open(chromium, "clock-", Cancellation))
            await rehearsal.Show(Accepts, IsReminded, AsksForTime, SaysWhenTheyWork, IsOfferedMore);
    }

    [DrawnFact(1, of: 3)]
    public async Task The_deputy_gets_the_card_when_the_reviewer_is_late()
    {
        await using (
            rehearsal = await RehearsalPage.Open(
                chromium, "deputy-", Cancellation, ("Rehearsal:LearnerObjectId", Learning), ("Rehearsal:LeadObjectId", Deputy)))
            await rehearsal.Show(Accepts, TheReviewerIsLate);
    }

    [DrawnFact(2, of: 3)]
    public async Task Half_of_the_time_is_over_for_the_learner_and_then_for_the_reviewer()
    {
        await using (rehearsal = await RehearsalPage.Open(chromium, "half-way-", Cancellation))
            await rehearsal.Show(WorksAnHourADay, Accepts, HalfOfItIsOver);
    }

    /// <summary>So that the task takes some days.</summary>
    private async Task WorksAnHourADay()
    {
        await Learner.Sees("Pick one or two skills");
        await Learner.Say("settings");
        await Learner.Write("Working days and hours", "Mon-Fri 10:00-11:00");
        await Learner.Click("Save");
        await Learner.Sees("Saved.");
    }

    private async Task HalfOfItIsOver()
    {
        await rehearsal.Next("a half-way reminder");
        await Learner.Sees("Half the time for");
        await rehearsal.Picture("work");
        await Learner.Write("Your work", "Five titles: https://contoso.example/titles");
        await Learner.Click("Submit work");
        await rehearsal.Next("a reminder to review");
        await Lead.Sees("Amara Okafor is waiting for your feedback on");
        await rehearsal.Picture("review");
    }

    private async Task Accepts()
    {
        const string task = "Get my first task";
        await Assertions.Expect(Lead.Cards).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Learner.Sees("Pick one or two skills");
        await Learner.Choose(task, 0, "Writing for search");
        await Learner.Pick(task, "New to me");
        await Learner.Click(task);
        await Learner.Sees("offer open until");
        await Learner.Click("Accept");
        await Learner.Sees("Files? Just send them in this chat.");
    }

    private async Task IsReminded()
    {
        await rehearsal.Next("a last call");
        await Learner.Sees("Hand in what you have");
        await rehearsal.Picture("last-call");
        await rehearsal.Next("overdue");
        await Learner.Sees("You can still hand it in until");
        await rehearsal.Picture("overdue");
        await rehearsal.Next("a note about overdue work");
        await Lead.Sees("Amara Okafor hasn't handed in");
        await rehearsal.Picture("lead-prompt");
    }

    private async Task AsksForTime()
    {
        await Learner.Click("I need more time");
        await Learner.Click("Ask for it");
        await Learner.Sees("Please choose how much more time.");
        await rehearsal.Picture("more-time-missing");
        await Learner.Cards.GetByText("1 working day").Last.ClickAsync();
        await Learner.Click("Ask for it");
        await Lead.Sees("Amara Okafor asks for more time: 1 working day");
        await rehearsal.Picture("more-time-asked");
        await Lead.Click("Give more time");
        await Learner.Sees("Katharina Vogel gave you more time.");
        await rehearsal.Picture("more-time-given");
    }

    private async Task SaysWhenTheyWork()
    {
        await Learner.Say("settings");
        await Learner.Sees("Your settings");
        await Learner.Write("Working days and hours", "Mon-Fri 10:00-14:00");
        await Learner.Click("Save");
        await Learner.Sees("is now due");
        await rehearsal.Picture("settings-saved");
        await Lead.Say("upcoming");
        await Lead.Sees("The next 48 hours");
        await rehearsal.Picture("upcoming");
    }

    private async Task IsOfferedMore()
    {
        await rehearsal.Next("an offer they didn't ask for");
        await Learner.Sees("offer open until");
        await rehearsal.Picture("offer-unasked");
        await rehearsal.Next("a question about how to go on");
        await Learner.Sees("How would you like to go on?");
        await rehearsal.Picture("how-to-go-on");
    }

    private async Task TheReviewerIsLate()
    {
        await Learner.Write("Your work", "Five titles: https://contoso.example/titles");
        await Learner.Click("Submit work");
        await Learner.Sees("Your work is with Katharina Vogel, who hasn't opened this bot yet.");
        await rehearsal.Next("work to review");
        await Lead.Sees("The first decision counts");
        await rehearsal.Picture("deputys-card");
        await rehearsal.Next("the reviewers are late");
        await Learner.Sees("Choose another reviewer");
        await rehearsal.Picture("another-reviewer");
    }
}
