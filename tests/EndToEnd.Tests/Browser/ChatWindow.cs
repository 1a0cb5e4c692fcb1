using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>One person's Teams client on the rehearsal page, as that person uses it.</summary>
internal sealed class ChatWindow(IPage page, string pane)
{
    private readonly IFrameLocator frame = page.FrameLocator($"#{pane} iframe");

    public ILocator Cards => frame.Locator(".ac-adaptiveCard");

    /// <summary>The lowest card that says this.</summary>
    public ILocator Card(string words) => Cards.Filter(new() { HasText = words }).Last;

    /// <summary>Every card with such a button.</summary>
    public ILocator CardsWith(string button) =>
        Cards.Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }) });

    public async Task Say(string words)
    {
        await frame.Locator("[data-lexical-editor=true]").FillAsync(words);
        await frame.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    public Task Click(string button) =>
        CardsWith(button).Last.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A button behind the three dots of the card that has the other button.</summary>
    public async Task ClickMore(string beside, string button)
    {
        const int mostTries = 6;
        for (var tries = 1; ; tries++)
        {
            await CardsWith(beside).Last.GetByRole(AriaRole.Button, new() { Name = "More" }).ClickAsync();
            try
            {
                await frame.GetByRole(AriaRole.Menuitem, new() { Name = button }).ClickAsync(new() { Timeout = 10_000 });
                return;
            }
            catch (TimeoutException) when (tries < mostTries)
            {
                // A card that was drawn anew meanwhile has closed its menu.
            }
        }
    }

    /// <param name="place">Of the list on the card, from the top.</param>
    public async Task Choose(string button, int place, string choice)
    {
        var list = CardsWith(button).Last.Locator("input").Nth(place);
        var option = frame.GetByRole(AriaRole.Option, new() { Name = choice }).First;
        await list.ClickAsync();
        await option.ClickAsync();
        await Assertions.Expect(list).ToHaveValueAsync(choice);
        // The client draws the next list with this one's choices while this one is still closing.
        await Assertions.Expect(frame.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
    }

    /// <summary>Somebody of the organisation, whom the client finds by the beginning of their name.</summary>
    public async Task PickPerson(string button, string beginning, string name)
    {
        var picker = CardsWith(button).Last.GetByRole(AriaRole.Combobox, new() { Name = "People Picker" });
        await picker.ClickAsync();
        await picker.PressSequentiallyAsync(beginning);
        await frame.GetByRole(AriaRole.Option, new() { Name = name }).First.ClickAsync();
    }

    /// <summary>One of several choices that are all in sight.</summary>
    public Task Pick(string button, string choice) =>
        CardsWith(button).Last.GetByRole(AriaRole.Radio, new() { Name = choice }).CheckAsync();

    /// <summary>What the messaging extension shows, over the chat.</summary>
    public ILocator Dialog => frame.GetByRole(AriaRole.Dialog);

    /// <summary>Runs an action of the messaging extension on what the person wrote last, which the bot has answered.</summary>
    public async Task ActOnLastOwnMessage(string command)
    {
        await frame.GetByRole(AriaRole.Button, new() { Name = "Show more information" }).Nth(-2).ClickAsync();
        await frame.GetByRole(AriaRole.Menuitem, new() { Name = "Action Command" }).ClickAsync();
        await Dialog.GetByRole(AriaRole.Textbox).First.FillAsync(command);
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "Create" }).ClickAsync();
    }

    public Task CloseDialog() => Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

    /// <summary>Searches with the messaging extension, and sends the first result.</summary>
    public async Task Search(string command, string parameter, string words)
    {
        // The chat may say the same words already; what is found comes last, and may come while they are being typed.
        var said = frame.GetByText(words);
        var before = await said.CountAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Trigger Message Extension App" }).ClickAsync();
        await frame.GetByText("Search Command").ClickAsync();
        await frame.GetByText("Specify Command ID or Parameter").ClickAsync();
        await frame.GetByPlaceholder("Command ID").FillAsync(command);
        await frame.GetByPlaceholder("Parameter name").FillAsync(parameter);
        var term = frame.GetByPlaceholder("Enter a search term");
        await term.FillAsync(words);
        await term.PressAsync("Enter");
        await Assertions.Expect(said).Not.ToHaveCountAsync(before, new() { Timeout = 60_000 });
        await said.Last.ClickAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Send Message" }).ClickAsync();
    }

    /// <summary>Another of the client's chats, or the channel. Their list may lie outside what is in sight, as on a phone.</summary>
    public Task Open(string chat) => frame.GetByText(chat, new() { Exact = true }).First.EvaluateAsync(
        "shown => { for (let one = shown, step = 0; one && step < 4; one = one.parentElement, step++) one.click(); }");

    /// <summary>Begins a conversation in a channel by mentioning the bot.</summary>
    public async Task PostToBot(string bot, string words)
    {
        var editor = frame.Locator("[contenteditable=true]").First;
        await editor.ClickAsync();
        await editor.PressSequentiallyAsync("@");
        await frame.GetByText(bot, new() { Exact = true }).Last.ClickAsync();
        await editor.PressSequentiallyAsync($" {words}");
        await frame.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).First.ClickAsync();
    }

    public ILocator Text(string words) => frame.GetByText(words, new() { Exact = false }).Last;

    public Task Write(string label, string words) => Field(label).FillAsync(words);

    public ILocator Field(string label) => Cards.GetByLabel(label).Last;

    public Task Sees(string words) => Assertions.Expect(Card(words)).ToBeVisibleAsync(Patiently);

    public Task SeesOnly(string button, int cards) =>
        Assertions.Expect(CardsWith(button)).ToHaveCountAsync(cards, new() { Timeout = Patience });

    private const float Patience = 60_000;

    private static LocatorAssertionsToBeVisibleOptions Patiently { get; } = new() { Timeout = Patience };
}
