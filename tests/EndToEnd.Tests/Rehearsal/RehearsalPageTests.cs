using System.Diagnostics;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Bot.Tests;
using MicroAssignBot.EndToEnd.Tests.Browser;
using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Rehearsal;

[Collection("Browser")]
public sealed class RehearsalPageTests(ChromiumFixture chromium, SharedRehearsal rehearsal) : IClassFixture<SharedRehearsal>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Seeds.Part(["127.0.0.1", "localhost"], Seeds.Choose(2, 1, 1))];

    public static TheoryData<int> Widths => [.. Seeds.Part([1280, 1960], Seeds.Choose(2, 1, 1))];

    [Theory]
    [MemberData(nameof(Names))]
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

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task The_chat_has_its_window_for_itself_and_the_log_comes_when_it_is_asked_for(int width)
    {
        var host = await rehearsal.Host(Cancellation);
        var page = await chromium.NewPage(width, 800);
        await page.GotoAsync(host.Address.AbsoluteUri);
        var window = page.FrameLocator("#learner iframe");
        await Assertions.Expect(window.GetByRole(AriaRole.Button, new() { Name = "Send Message" })).ToBeVisibleAsync();

        await Assertions.Expect(window.GetByText("Log Panel", new() { Exact = true })).ToHaveCountAsync(0);
        Assert.True(await window.Locator("html").EvaluateAsync<bool>("page => page.scrollHeight <= page.clientHeight"));
        await page.SetViewportSizeAsync(width + 900, 800);
        await Assertions.Expect(window.GetByText("Log Panel", new() { Exact = true })).ToHaveCountAsync(0);
        await window.GetByTitle("Toggle Log Panel").ClickAsync();
        await Assertions.Expect(window.GetByText("Log Panel", new() { Exact = true })).ToBeVisibleAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Each_window_fills_its_half_and_one_that_is_too_narrow_for_a_chat_is_drawn_smaller()
    {
        var host = await rehearsal.Host(Cancellation);
        var page = await chromium.NewPage(1280, 800);
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#lead")).ToHaveClassAsync("pane ready");

        Assert.InRange(await page.Locator("#learner iframe").EvaluateAsync<int>("frame => frame.clientWidth"), 600, 640);
        var pane = (await page.Locator("#learner").BoundingBoxAsync())!;
        var frame = (await page.Locator("#learner iframe").BoundingBoxAsync())!;
        Assert.InRange(frame.Width, pane.Width - 3, pane.Width);
        Assert.InRange(frame.Height, pane.Height - 3, pane.Height);
        await page.SetViewportSizeAsync(390, 800);
        await Assertions.Expect(page.Locator("#lead")).ToBeHiddenAsync();
        // The page measures its windows anew after it was laid out.
        await Assertions.Expect(page.Locator("#learner iframe")).ToHaveJSPropertyAsync("clientWidth", 600);
        Assert.InRange((await page.Locator("#learner iframe").BoundingBoxAsync())!.Width, 300, 390);
        await page.CloseAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_a_switch_shows_one_window_at_a_time()
    {
        var host = await rehearsal.Host(Cancellation);
        var page = await chromium.NewPage(1000, 800);
        await page.GotoAsync(host.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#learner")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#lead")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Lead: Ada Novak" }).ClickAsync();

        await Assertions.Expect(page.Locator("#learner")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Lead: Ada Novak", Pressed = true })).ToBeVisibleAsync();
        await Speak(page.FrameLocator("#lead iframe"), "a word from a narrow screen");
        await ChromiumFixture.Keep(page, "rehearsal-page-narrow");
        await page.CloseAsync();
    }

    [Fact]
    public async Task The_console_names_one_address_when_all_is_ready()
    {
        var host = await rehearsal.Host(Cancellation);
        await Eventually.Is(() => host.Console.Length > 1, Cancellation);

        Assert.Equal(
            [
                "Installing the Teams client for the rehearsal windows. This happens once and takes about ten seconds.",
                $"The rehearsal is ready: {host.Address}"],
            host.Console);
    }

    [Fact]
    public async Task Without_Node_the_bot_runs_and_says_what_to_do()
    {
        await using var host = await RehearsalHost.Start(Cancellation, RehearsalHost.WithoutNode);
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
