using Microsoft.Playwright;

namespace MicroAssignBot.EndToEnd.Tests.Browser;

/// <summary>A lead writes a task and the learner takes it, as both see it in the real client.</summary>
[Collection("Browser")]
public sealed class AuthoringInClientTests(ChromiumFixture chromium)
{
    private RehearsalPage rehearsal = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ChatWindow Learner => rehearsal.Learner;

    private ChatWindow Lead => rehearsal.Lead;

    [DrawnFact(1, of: 2)]
    public async Task A_lead_writes_a_task_and_the_learner_finds_and_takes_it()
    {
        await using (rehearsal = await RehearsalPage.Open(chromium, "authoring-", Cancellation))
            await rehearsal.Show(
                Begins, IsToldWhatIsMissing, SavesAndGoesOn, Publishes, IsFound, IsTaken, SomebodyIsPickedByName, IsMadeFromAMessage,
                IsPutInAChat, ChannelIsKnown, IsPostedThere);
    }

    private async Task Begins()
    {
        await Assertions.Expect(Lead.Cards).ToHaveCountAsync(1, new() { Timeout = 60_000 });
        await Lead.Say("new");
        await Lead.Sees("New task");
        await rehearsal.Picture("form");
    }

    private async Task IsToldWhatIsMissing()
    {
        await Lead.Write("Title", "Rewrite our home page");
        await Lead.Choose("Publish", 1, "Writing for search");
        await Lead.Write("Goal, in one sentence", "Understand our visitors.");
        await Lead.Click("Publish");
        await Lead.Sees("Not published yet. Please see the lines in red.");
        await Lead.Sees("Nobody can see “Understand”.");
        await Assertions.Expect(Lead.Field("Title")).ToHaveValueAsync("Rewrite our home page");
        await rehearsal.Picture("missing");
    }

    private async Task SavesAndGoesOn()
    {
        await Lead.Click("Save draft");
        await Lead.Sees("To find it again, type new.");
        await Lead.Say("new");
        await Lead.Sees("Your drafts");
        await rehearsal.Picture("drafts");
        await Lead.Click("Continue");
        await Assertions.Expect(Lead.CardsWith("Publish")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Assertions.Expect(Lead.Field("Goal, in one sentence")).ToHaveValueAsync("Understand our visitors.");
    }

    private async Task Publishes()
    {
        await Lead.Write("Goal, in one sentence", "Write the home page anew, in half as many words.");
        await Lead.Choose("Publish", 2, "●○○○ with help");
        await Lead.Write("Context: where the work comes from", "Take [our home page]. Visitors leave it fast.");
        await Lead.Choose("Publish", 3, "1 hour");
        await Lead.Choose("Publish", 4, "3 working hours");
        await Lead.Write("What a good result has, up to 4 lines", "Half as many words\nThe first line says what we do");
        await Lead.Click("Publish");
        await Lead.Sees("Published. I can offer it from now on.");
        await rehearsal.Picture("published");
    }

    private async Task IsFound()
    {
        await Learner.Say("catalogue");
        await Learner.Sees("1 to 10 of 50 tasks");
        await rehearsal.Picture("catalogue");
        await Learner.Write("What are you looking for?", "rewrite our home page");
        await Learner.Click("Search");
        await Learner.Sees("1 task");
        await Learner.Click("Rewrite our home page");
        await Learner.Sees("Half as many words");
        await rehearsal.Picture("found");
    }

    private async Task IsTaken()
    {
        await Learner.Click("Take it");
        await Learner.Sees("offer open until");
        await rehearsal.Picture("offered");
    }

    private async Task SomebodyIsPickedByName()
    {
        await Lead.Click("Hand out");
        await Lead.Sees("You can hand out to 50 people at a time.");
        await Lead.Click("More options");
        await Lead.PickPerson("Check dates", "Meg", "Megan Whitfield");
        await Lead.Click("Check dates");
        await Lead.Sees("Megan Whitfield isn't in your team, so I leave them out.");
        await rehearsal.Picture("picked-by-name");
    }

    private async Task IsMadeFromAMessage()
    {
        await Lead.Say("The dashboard for March is wrong.");
        await Lead.Sees("Sorry, I didn't understand that.");
        await Lead.ActOnLastOwnMessage("make");
        var context = Lead.Dialog.GetByLabel("Context: where the work comes from");
        await Assertions.Expect(context).ToHaveValueAsync("The dashboard for March is wrong.");
        await Lead.Dialog.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Assertions.Expect(Lead.Dialog.GetByText("Not published yet. Please see the lines in red.")).ToBeVisibleAsync();
        await Assertions.Expect(context).ToHaveValueAsync("The dashboard for March is wrong.");
        await rehearsal.Picture("from-a-message");
        await Lead.CloseDialog();
    }

    private async Task IsPutInAChat()
    {
        await Lead.Search("find", "words", "rewrite our home page");
        await Lead.Sees("To take it, open your chat with me and type catalogue.");
        // It was sent to the bot's own chat, so the bot brings the task.
        await Assertions.Expect(Lead.CardsWith("Hand out")).ToHaveCountAsync(2, new() { Timeout = 20_000 });
        await rehearsal.Picture("in-a-chat");
    }

    private async Task ChannelIsKnown()
    {
        await Lead.Open("General");
        await Lead.PostToBot("MicroAssignBot", "post Web team");
        await Assertions.Expect(Lead.Text("Leads can post tasks in this channel now.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await rehearsal.Picture("channel-known");
    }

    /// <summary>The window is the lead's, so nobody else can click in it: the places are taken by others in other tests.</summary>
    private async Task IsPostedThere()
    {
        await Lead.Open("Personal Chat");
        await Lead.Say("catalogue");
        await Lead.Click("Rewrite our home page");
        await Lead.ClickMore("Hand out", "Post in a channel");
        await Lead.Sees("Everyone in the channel sees the task, your name and who takes it.");
        await Lead.Click("Post");
        await Lead.Sees("Nobody has taken a place yet.");
        await Lead.Open("General");
        await Lead.Sees("3 places left");
        await Lead.Click("Take it");
        await Assertions.Expect(Lead.Text("You posted this, so it's for the others.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await rehearsal.Picture("in-a-channel");
    }
}
