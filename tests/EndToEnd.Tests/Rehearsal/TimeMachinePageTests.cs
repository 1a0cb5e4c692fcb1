using Deque.AxeCore.Playwright;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Time;
using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

/// <summary>What the page says above its windows.</summary>
[Collection("Browser")]
public sealed class TimeMachinePageTests(ChromiumFixture chromium)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_time_machine_says_what_it_did()
    {
        await using var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
        var page = await Open(host);
        await Assertions.Expect(page.Locator("#now")).ToHaveTextAsync("Tue 24 Nov, 10:00");

        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "Moved on 1 working hour to Tue 24 Nov, 11:00. Mina Park got a last call.");
        await Assertions.Expect(page.Locator("#now")).ToHaveTextAsync("Tue 24 Nov, 11:00");

        await page.GetByRole(AriaRole.Button, new() { Name = "Next thing due" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Nothing is due, so the clock stays.");
        await page.CloseAsync();
    }

    [Fact]
    public async Task It_says_what_is_next_due_and_for_whom()
    {
        await using var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
        var page = await Open(host);
        await Assertions.Expect(page.Locator("#next")).ToHaveTextAsync("Next: nothing is due until you do something in a window.");

        host.Progress = new Progress("hand-in", new ComingUp(host.Now.AddHours(3), "Mina Park gets a last call: “Two titles”."));

        await Assertions.Expect(page.Locator("#next")).ToHaveTextAsync(
            "Next: Tue 24 Nov, 13:00, Mina Park gets a last call: “Two titles”.");
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("choose", "Step 1 In Mina Park's window, choose a skill")]
    [InlineData("accept", "Step 2 Accept the task in Mina Park's window")]
    [InlineData("hand-in", "Step 3 Write a line or two as Mina Park")]
    [InlineData("review", "Step 4 Now you're Ada Novak")]
    [InlineData("rework", "Step 5 The work came back to Mina Park")]
    [InlineData("go-on", "Step 6 That's the whole path.")]
    [InlineData("agree", "Now you're Ada Novak: agree to what Mina Park suggested")]
    public async Task A_newcomer_reads_what_to_try_now(string step, string words)
    {
        await using var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
        host.Progress = new Progress(step, null);
        var page = await Open(host);

        await Assertions.Expect(page.Locator("#try")).ToContainTextAsync(words);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Starting_over_is_asked_about_and_Cancel_and_Escape_leave_everything_as_it_is()
    {
        await using var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
        var page = await Open(host);
        var asked = page.GetByRole(AriaRole.Dialog, new() { Name = "Start over?" });

        foreach (var no in (string[])["Enter", "Escape"])
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
            await Assertions.Expect(asked).ToContainTextAsync("You lose everything in this rehearsal");
            await Assertions.Expect(asked.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
            await page.Keyboard.PressAsync(no);
            await Assertions.Expect(asked).ToBeHiddenAsync();
        }

        Assert.False(host.IsStopping);
        await page.CloseAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 1440)]
    [InlineData(ColorScheme.Light, 390)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task Everybody_can_read_and_use_the_page_and_its_question(ColorScheme colors, int width)
    {
        await using var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
        var page = await chromium.NewPage(width, 800, colors);
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#next")).ToContainTextAsync("Next: ");
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Moved on");

        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Help));
        await page.GetByRole(AriaRole.Button, new() { Name = "Start over" }).ClickAsync();
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => violation.Help));

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await ChromiumFixture.Keep(page, FormattableString.Invariant($"rehearsal-question-{colors}-{width}"));
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_page_whose_bot_has_gone_says_how_to_get_it_back()
    {
        var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
        var page = await Open(host);
        await Assertions.Expect(page.Locator("#now")).ToHaveTextAsync("Tue 24 Nov, 10:00");

        await host.DisposeAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The bot isn't running. Start it again with");
        await page.CloseAsync();
    }

    private async Task<IPage> Open(RehearsalHost host)
    {
        var page = await chromium.NewPage(1440, 900);
        await page.GotoAsync(host.Address.AbsoluteUri);
        return page;
    }
}
