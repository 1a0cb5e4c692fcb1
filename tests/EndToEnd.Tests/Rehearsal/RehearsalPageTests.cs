using System.Diagnostics;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

[Collection("Browser")]
public sealed class RehearsalPageTests(ChromiumFixture chromium, SharedRehearsal rehearsal) : IClassFixture<SharedRehearsal>
{
    private const string WithoutNode = "/nowhere/node";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task Two_Teams_windows_stand_side_by_side_and_both_can_be_typed_into(string name)
    {
        var host = await rehearsal.Host(Cancellation);
        var page = await chromium.NewPage(1440, 900);
        await page.GotoAsync(new UriBuilder(host.Address) { Host = name }.Uri.AbsoluteUri);

        await Assertions.Expect(page.Locator("#learner-name")).ToHaveTextAsync("Learner: Mina Park");
        await Assertions.Expect(page.Locator("#lead-name")).ToHaveTextAsync("Lead: Ada Novak");
        await Speak(page.FrameLocator("#learner iframe"), "a word from the learner");
        await Speak(page.FrameLocator("#lead iframe"), "a word from the lead");
        await ChromiumFixture.Keep(page, "rehearsal-page");

        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await ChromiumFixture.Keep(page, "rehearsal-page-dark");
        await page.CloseAsync();
    }

    [Fact]
    public async Task Each_window_is_laid_out_at_960_pixels_and_fills_its_half()
    {
        var host = await rehearsal.Host(Cancellation);
        var page = await chromium.NewPage(1200, 800);
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#lead")).ToHaveClassAsync("pane ready");

        Assert.Equal(960, await page.Locator("#learner iframe").EvaluateAsync<int>("frame => frame.clientWidth"));
        var pane = (await page.Locator("#learner").BoundingBoxAsync())!;
        var frame = (await page.Locator("#learner iframe").BoundingBoxAsync())!;
        Assert.InRange(frame.Width, pane.Width - 3, pane.Width);
        Assert.InRange(frame.Height, pane.Height - 3, pane.Height);
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_time_machine_says_in_one_line_what_came_of_it()
    {
        await using var host = await RehearsalHost.Start(Cancellation, WithoutNode);
        var page = await chromium.NewPage(1440, 900);
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#now")).ToHaveTextAsync("Tue 24 Nov, 10:00");

        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(
            "It is now Tue 24 Nov, 11:00. Sent: the offer to Mina Park has expired.");
        await Assertions.Expect(page.Locator("#now")).ToHaveTextAsync("Tue 24 Nov, 11:00");

        await page.GetByRole(AriaRole.Button, new() { Name = "Next thing due" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Nothing is due.");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_console_names_one_address_when_all_is_ready()
    {
        var host = await rehearsal.Host(Cancellation);
        await Eventually.Is(() => host.Console.Length > 1, Cancellation);

        Assert.Equal(
            ["Installing the Teams client for the rehearsal windows. This happens once and takes about ten seconds.", $"The rehearsal is ready: {host.Address}"],
            host.Console);
    }

    [Fact]
    public async Task Without_Node_the_bot_runs_and_says_what_to_do()
    {
        await using var host = await RehearsalHost.Start(Cancellation, WithoutNode);
        var page = await chromium.NewPage(1440, 900);
        await page.GotoAsync(host.Address.AbsoluteUri);

        await Assertions.Expect(page.Locator("#learner p")).ToHaveTextAsync(
            "Node.js is missing. Install version 20 or later with npm, then start again.");
        await ChromiumFixture.Keep(page, "rehearsal-page-without-node");
        await Eventually.Is(() => host.Console.Length > 0, Cancellation);
        Assert.StartsWith(
            $"The bot runs at {host.Address}, without its Teams windows.", Assert.Single(host.Console), StringComparison.Ordinal);
        await page.CloseAsync();
    }

    [Fact]
    public async Task A_window_whose_client_dies_comes_back_at_the_same_address()
    {
        var host = await rehearsal.Host(Cancellation);
        var before = Assert.IsType<WindowState.Ready>(host.Windows.Learner.State);

        using (var client = Process.GetProcessById(before.ProcessId))
        {
            client.Kill();
        }

        await Eventually.Is(() => host.Windows.Learner.State is WindowState.Ready { Run: var run } && run > before.Run, Cancellation);

        Assert.Equal(before.Address, Assert.IsType<WindowState.Ready>(host.Windows.Learner.State).Address);
    }

    private static async Task Speak(IFrameLocator window, string words)
    {
        await window.Locator("[data-lexical-editor=true]").FillAsync(words);
        await window.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
        await Assertions.Expect(window.GetByText(words).Last).ToBeVisibleAsync();
    }
}
