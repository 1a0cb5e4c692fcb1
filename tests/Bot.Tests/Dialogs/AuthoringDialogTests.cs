using static MicroAssignBot.Bot.Tests.Dialogs.Library;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class AuthoringDialogTests
{
    [Fact]
    public async Task A_draft_keeps_anything_and_is_continued_later()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "new");
        await talk.Click(Ada, "Save draft", ("title", "Half a thought"), ("goal", "Understand it"), ("links", "nowhere"));
        Assert.Contains("Saved Mon 5 Jan, 10:00.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Say(Ada, "new");
        Assert.Contains("Your drafts", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Continue");

        var form = talk.Chats.Last(Ada);
        Assert.Equal(("Half a thought", "Understand it", "nowhere"), (form.Value("title"), form.Value("goal"), form.Value("links")));
        await talk.Click(Ada, "Publish", Good);
        await talk.Say(Ada, "new");
        Assert.DoesNotContain("Your drafts", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_and_the_others_are_still_there()
    {
        await using var talk = await Begin();
        foreach (var title in (string[])["One", "Two"])
        {
            await talk.Say(Ada, "new");
            if (title is "Two") await talk.Click(Ada, "Write a new task");
            await talk.Click(Ada, "Save draft", ("title", title));
        }

        await talk.Click(Ada, "Discard");

        Assert.Contains("I've discarded the draft. | Your drafts | One", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_companys_task_is_a_start_for_a_lead_and_their_own_copy_is_the_teams()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Search", ("find", "SEO of one page"));
        await talk.Click(Ada, "Test the SEO of one page");
        Assert.DoesNotContain("Edit", talk.Chats.Last(Ada).Titles);

        await talk.Click(Ada, "Use as a start");
        Assert.Equal("Test the SEO of one page", talk.Chats.Last(Ada).Value("title"));
        var shown = talk.Chats.Last(Ada).Fields.Where(field => field.Id is not "title");
        await talk.Click(Ada, "Publish", [.. shown, ("title", "Test the SEO of our shop")]);

        var copy = Assert.Single(Shelf(talk).Entries, entry => entry.Owner == Ada);
        Assert.Equal(("Test the SEO of our shop", 1), (copy.Title, copy.Version));
        Assert.Equal(4, copy.Criteria.Count);
    }

    [Fact]
    public async Task Whoever_leads_nobody_is_told_who_writes_tasks()
    {
        await using var talk = await Begin();
        await talk.Say(Mina, "new");
        Assert.Contains("Only leads and administrators write tasks.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }
}
