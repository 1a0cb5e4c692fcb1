using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>What a person sees, once from end to end in the real client, with a picture of every moment.</summary>
[Collection("Browser")]
public sealed class WholePathTests(ChromiumFixture chromium)
{
    private const string Change = "Change: what would make it better";
    private const string Keep = "Keep: what works";

    private RehearsalPage rehearsal = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IPage Page => rehearsal.Page;

    private ChatWindow Learner => rehearsal.Learner;

    private ChatWindow Lead => rehearsal.Lead;

    [DrawnFact(0, of: 2)]
    public async Task A_learner_and_a_lead_go_the_whole_path_on_the_rehearsal_page()
    {
        await using (rehearsal = await RehearsalPage.Open(chromium, "", Cancellation))
            await rehearsal.Show(
                GreetsOnce, FindsATask, HandsItIn, SendsItBack, GoesOnAfterARestart, ApprovesIt, LetsAnOfferExpire,
                StartsOver, FindsATask, HandsItIn);
    }

    private async Task GreetsOnce()
    {
        await Learner.Sees("Pick one or two skills");
        await Lead.Sees("Give feedback in a minute");
        await rehearsal.Picture("welcome");

        await Page.ReloadAsync();
        await Learner.Sees("Pick one or two skills");
        await Learner.SeesOnly("Get my first task", 1);
        await Learner.Click("Get my first task");
        await Learner.Sees("Please choose a skill.");
        await rehearsal.Picture("welcome-skill-missing");
    }

    private async Task FindsATask()
    {
        await Learner.Choose("Get my first task", 0, "Writing for search");
        await Learner.Pick("Get my first task", "New to me");
        await Learner.Click("Get my first task");
        await Learner.Sees("offer open until");
        await Learner.Click("Details");
        await Learner.Sees("What a good result has");
        await rehearsal.Picture("offer");

        await Learner.Click("Not now");
        await Learner.Click("Decline");
        await Learner.Sees("Please choose a reason.");
        await rehearsal.Picture("not-now-reason-missing");
        await Learner.Click("Back");
        await Learner.Click("Show another");
        await Learner.Sees("Find out what searchers really want");
        await Learner.Click("Show another");
        await Learner.Sees("Rewrite the titles of five pages");
        await Learner.Click("Show another");
        await Learner.Sees("You can still take this one");
        await rehearsal.Picture("no-other-task");
        await Learner.Click("Accept");
        await Learner.Sees("Files? Just send them in this chat.");
        await rehearsal.Picture("work");
    }

    private async Task HandsItIn()
    {
        await Learner.Click("Submit work");
        await Learner.Sees("There's nothing to hand in yet.");
        await Learner.Write("Your work", "Five pages, old and new side by side: https://contoso.example/titles");
        await Learner.Click("Give me a hint");
        await Learner.Sees("Hints");
        await Assertions.Expect(Learner.Field("Your work")).ToHaveValueAsync(
            "Five pages, old and new side by side: https://contoso.example/titles");
        await rehearsal.Picture("hint-and-what-was-typed");

        await Learner.Click("Submit work");
        await Learner.Sees("Your work is with Katharina Vogel.");
        await Lead.Sees("Tick what is still missing");
        await rehearsal.Picture("in-review");
    }

    private async Task SendsItBack()
    {
        await Lead.Write(Keep, "Every title says what is on the page");
        await Lead.Click("Send back");
        await Lead.Sees("Please say what to change");
        await Assertions.Expect(Lead.Field(Keep)).ToHaveValueAsync("Every title says what is on the page");
        await rehearsal.Picture("review-change-missing");

        await Lead.Write(Change, "Two descriptions are cut off; keep them under 150 characters");
        await Lead.Click("Send back");
        await Lead.Sees("Then I'll bring it back to you");
        await Learner.Sees("Katharina Vogel asks for one change.");
        await rehearsal.Picture("sent-back");
    }

    private async Task GoesOnAfterARestart()
    {
        await rehearsal.Restart(Cancellation);
        await Learner.SeesOnly("Submit work", 1);
        await Assertions.Expect(Learner.Cards).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Learner.SeesOnly("Submit work", 1);
        await rehearsal.Picture("after-a-restart");
    }

    private async Task ApprovesIt()
    {
        await Learner.Say("All five fit now: https://contoso.example/titles");
        await Learner.Click("Submit this as my work");
        await Lead.SeesOnly("Not yet", 1);
        await rehearsal.Picture("second-review");
        await Lead.Write(Keep, "Short, and in the words people search for");
        await Lead.Click("Approve");
        await Lead.Sees("You approved this on");
        await Learner.Sees("Your level");
        await rehearsal.Picture("feedback");
    }

    private async Task LetsAnOfferExpire()
    {
        await Learner.Click("Next task");
        await Learner.Sees("offer open until");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Next thing due" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("the offer has run out", new() { Timeout = 60_000 });
        await Learner.Sees("You didn't answer this offer");
        await rehearsal.Picture("offer-expired");
    }

    /// <summary>Nothing is left of what was done before: the same tasks are offered as on the first day.</summary>
    private async Task StartsOver()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "+1 working day" }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Moved on 1 working day to");
        var later = await Page.Locator("#now").TextContentAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        await rehearsal.Picture("start-over");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Delete all and start over" }).ClickAsync();

        await Assertions.Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You've started over.", new() { Timeout = 60_000 });
        await Assertions.Expect(Page.Locator("#now")).Not.ToHaveTextAsync(later!);
        await Assertions.Expect(Page.Locator("#try")).ToContainTextAsync("Step 1");
        await Assertions.Expect(Page.Locator("#next")).ToContainTextAsync("nothing is due");
        await Learner.SeesOnly("Get my first task", 1);
        await Assertions.Expect(Learner.Cards).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Assertions.Expect(Lead.Cards).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await rehearsal.Picture("started-over");
    }
}
