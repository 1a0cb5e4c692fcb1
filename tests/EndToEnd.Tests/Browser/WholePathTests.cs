using MicroAssignBot.EndToEnd.Tests.Host;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>What a person sees, once from end to end in the real client, with a picture of every moment.</summary>
public sealed class WholePathTests(ChromiumFixture chromium) : IAsyncDisposable
{
    private const string Change = "Change: what would make it better (for Send back)";
    private const string Keep = "Keep: what works (for Approve)";

    private readonly string folder = Directory.CreateTempSubdirectory("whole-path-").FullName;
    private HostProcess host = null!;
    private IPage page = null!;
    private ChatWindow learner = null!;
    private ChatWindow lead = null!;
    private int pictures;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_learner_and_a_lead_go_the_whole_path_on_the_rehearsal_page()
    {
        await Open();
        Func<Task>[] moments = [GreetsOnce, FindsATask, HandsItIn, SendsItBack, GoesOnAfterARestart, ApprovesIt, LetsAnOfferExpire];
        try
        {
            foreach (var moment in moments) await moment();
        }
        catch
        {
            await Picture("where-it-failed");
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (page is not null) await page.CloseAsync();
        if (host is not null) await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Open()
    {
        host = await HostProcess.Start(Settings(0), Cancellation);
        page = await chromium.NewPage(1960, 1180);
        (learner, lead) = (new ChatWindow(page, "learner"), new ChatWindow(page, "lead"));
        await page.GotoAsync(host.Address.AbsoluteUri);
    }

    private async Task GreetsOnce()
    {
        await learner.Sees("Choose one skill or two");
        await lead.Sees("Feedback in a minute");
        await Picture("welcome");

        await page.ReloadAsync();
        await learner.Sees("Choose one skill or two");
        await learner.SeesOnly("Get my first task", 1);
        await learner.Click("Get my first task");
        await learner.Sees("Please choose a skill.");
        await Picture("welcome-skill-missing");
    }

    private async Task FindsATask()
    {
        await learner.Choose("Get my first task", 0, "Writing for search");
        await learner.Choose("Get my first task", 1, "New to me");
        await learner.Click("Get my first task");
        await learner.Sees("This offer stays open until");
        await learner.Click("Details");
        await learner.Sees("What the reviewer looks for");
        await Picture("offer");

        await learner.Click("Not now");
        await learner.Click("Decline");
        await learner.Sees("Please choose a reason.");
        await Picture("not-now-reason-missing");
        await learner.Click("Back");
        await learner.Click("Show another");
        await learner.Sees("Find out what one search query really asks for");
        await learner.Click("Show another");
        await learner.Sees("Rewrite the titles of five pages");
        await learner.Click("Show another");
        await learner.Sees("This one is still yours to take");
        await Picture("no-other-task");
        await learner.Click("Accept");
        await learner.Sees("Files: send them here in the chat");
        await Picture("work");
    }

    private async Task HandsItIn()
    {
        await learner.Click("Submit work");
        await learner.Sees("There is nothing to hand in yet.");
        await learner.Write("Your work", "Five pages, old and new side by side: https://contoso.example/titles");
        await learner.ClickMore("Submit work", "Give me a hint");
        await learner.Sees("Hints");
        await Assertions.Expect(learner.Field("Your work")).ToHaveValueAsync("Five pages, old and new side by side: https://contoso.example/titles");
        await Picture("hint-and-what-was-typed");

        await learner.Click("Submit work");
        await learner.Sees("Your work is with Katharina Vogel.");
        await lead.Sees("Review: Rewrite the titles of five pages");
        await Picture("in-review");
    }

    private async Task SendsItBack()
    {
        await lead.Write(Keep, "Every title says what is on the page");
        await lead.Click("Send back");
        await lead.Sees("Please say what to change");
        await Assertions.Expect(lead.Field(Keep)).ToHaveValueAsync("Every title says what is on the page");
        await Picture("review-change-missing");

        await lead.Write(Change, "Two descriptions are cut off; keep them under 150 characters");
        await lead.Click("Send back");
        await lead.Sees("the second review then comes to you here");
        await learner.Sees("Katharina Vogel asks for one change.");
        await Picture("sent-back");
    }

    /// <summary>The windows are empty then, and the page is not loaded anew.</summary>
    private async Task GoesOnAfterARestart()
    {
        var port = host.Address.Port;
        await host.Stop(Cancellation);
        await host.DisposeAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The host does not answer.", new() { Timeout = 20_000 });
        host = await HostProcess.Start(Settings(port), Cancellation);
        await learner.SeesOnly("Submit work", 1);
        await Assertions.Expect(learner.Cards).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await learner.SeesOnly("Submit work", 1);
        await Picture("after-a-restart");
    }

    private async Task ApprovesIt()
    {
        await learner.Say("All five fit now: https://contoso.example/titles");
        await learner.Click("Submit this as my work");
        await lead.SeesOnly("Not yet", 1);
        await Picture("second-review");
        await lead.Write(Keep, "Short, and in the words people search for");
        await lead.Click("Approve");
        await lead.Sees("Approved by Katharina Vogel");
        await learner.Sees("All criteria are met.");
        await Picture("feedback");
    }

    private async Task LetsAnOfferExpire()
    {
        await learner.Click("Next task");
        await learner.Sees("This offer stays open until");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next thing due" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("the offer has expired", new() { Timeout = 30_000 });
        await learner.Sees("This offer ran out");
        await Picture("offer-expired");
    }

    private Task Picture(string moment) => ChromiumFixture.Keep(page, FormattableString.Invariant($"{++pictures:D2}-{moment}"));

    private HostSettings Settings(int port) => new(
        Path.Combine(folder, "microassign.db"), port, new Dictionary<string, string> { ["Rehearsal:Enabled"] = "true" });
}
