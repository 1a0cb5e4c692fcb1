using MicroAssignBot.Domain.Catalogue;
using static MicroAssignBot.Bot.Tests.Dialogs.Library;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class PublishingDialogTests
{
    [Fact]
    public async Task A_lead_publishes_a_task_from_one_form_and_it_is_offered_to_their_team()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "new");

        await talk.Click(Ada, "Publish", Good);

        Assert.Contains("Published. I can offer it from now on.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        var entry = Assert.Single(Shelf(talk).Entries, entry => entry.Title == "Rewrite our home page");
        Assert.Equal((Ada, 1, 2, "A link to the page"), (entry.Owner, entry.Version, entry.Level.Value, entry.HandIn));
        Assert.Equal(["Half as many words", "The first line says what we do"], entry.Criteria);
        Assert.Equal(new ToolLink("Hemingway", "https://hemingwayapp.com/"), Assert.Single(entry.Links));
    }

    [Fact]
    public async Task Each_failing_field_says_why_beside_it_and_what_was_typed_stays()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "new");

        await talk.Click(
            Ada, "Publish", ("title", ""), ("entrySkill", "writing-for-search"), ("entryLevel", "1"), ("goal", "Understand our visitors."),
            ("context", "Take [our page"), ("effort", "16h"), ("box", "hours 3"), ("criteria", ""), ("links", "A tool without address"));

        var card = talk.Chats.Last(Ada);
        Assert.Contains("Not published yet", card.Text, StringComparison.Ordinal);
        Assert.Contains("Give it a title.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody can see “Understand”.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Close each square bracket", card.Text, StringComparison.Ordinal);
        Assert.Contains("The time leaves room for 3 hours of work.", card.Text, StringComparison.Ordinal);
        Assert.Contains("Write at least one line", card.Text, StringComparison.Ordinal);
        Assert.Contains("Line 1: Paste the whole address", card.Text, StringComparison.Ordinal);
        Assert.Equal(
            ("Understand our visitors.", "Take [our page", "16h"), (card.Value("goal"), card.Value("context"), card.Value("effort")));
    }

    [Fact]
    public async Task A_click_that_comes_twice_publishes_once()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "new");
        var form = talk.Chats.Last(Ada);
        var data = form.Buttons.First(button => button["title"]!.ToString() == "Publish")["data"]!.AsObject();

        await talk.Click(Ada, form.Id, data, Good);
        talk.Time.Advance(TimeSpan.FromMinutes(5));
        await talk.Click(Ada, form.Id, data, [.. Good.Where(one => one.Input != "title"), ("title", "Another title")]);

        Assert.Single(Shelf(talk).Entries, entry => entry.Owner == Ada);
        Assert.Contains("Published.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_client_does_not_send_of_a_start_stays_as_it_was_there()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Search", ("find", "SEO of one page"));
        await talk.Click(Ada, "Test the SEO of one page");
        await talk.Click(Ada, "Use as a start");

        await talk.Click(Ada, "Publish", ("title", "Test the SEO of our shop"), ("hints", ""));

        var copy = Assert.Single(Shelf(talk).Entries, entry => entry.Owner == Ada);
        var start = Assert.Single(Shelf(talk).Entries, entry => entry.Title == "Test the SEO of one page");
        Assert.Equal((start.Goal, start.Context, start.Box, start.Skill), (copy.Goal, copy.Context, copy.Box, copy.Skill));
        Assert.Empty(copy.Hints);
    }

    [Fact]
    public async Task An_administrator_edits_the_companys_task_as_its_next_version()
    {
        await using var talk = await Begin();
        await talk.Say(Admin, "catalogue");
        await talk.Click(Admin, "Search", ("find", "SEO of one page"));
        await talk.Click(Admin, "Test the SEO of one page");
        await talk.Click(Admin, "Edit");
        await talk.Click(Admin, "Publish", ("title", "Test the SEO of any page"));

        Assert.Contains("Published as version 2.", talk.Chats.Last(Admin).Text, StringComparison.Ordinal);
        var entry = Shelf(talk).Find(EntryId.Parse("seo-test-one-page"))!.Entry;
        Assert.Equal(("Test the SEO of any page", 2, null), (entry.Title, entry.Version, entry.Owner));
    }

    [Fact]
    public async Task A_form_opened_before_another_version_says_so_and_keeps_what_was_typed()
    {
        await using var talk = await Begin();
        await Edit(talk);
        var late = talk.Chats.Last(Admin);
        await Edit(talk);
        await talk.Click(Admin, "Publish", ("title", "Early"));
        var data = late.Buttons.First(button => button["title"]!.ToString() == "Publish")["data"]!.AsObject();

        await talk.Click(Admin, late.Id, data, ("title", "Late"));
        var again = talk.Chats.Of(Admin).Single(message => message.Id == late.Id);
        Assert.Contains("Alma Admin published version 2 after you opened this.", again.Text, StringComparison.Ordinal);
        Assert.Equal("Late", again.Value("title"));
        data = again.Buttons.First(button => button["title"]!.ToString() == "Publish")["data"]!.AsObject();
        await talk.Click(Admin, late.Id, data, ("title", "Late"));

        Assert.Equal(("Late", 3), (Current(talk).Title, Current(talk).Version));

        static async Task Edit(Talk talk)
        {
            await talk.Say(Admin, "catalogue");
            await talk.Click(Admin, "Search", ("find", "SEO of one page"));
            await talk.Click(Admin, "Test the SEO of one page");
            await talk.Click(Admin, "Edit");
        }

        static CatalogueEntry Current(Talk talk) => Shelf(talk).Find(EntryId.Parse("seo-test-one-page"))!.Entry;
    }

    [Fact]
    public async Task Another_persons_click_on_a_form_publishes_nothing()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "new");
        var data = talk.Chats.Last(Ada).Buttons.First(button => button["title"]!.ToString() == "Publish")["data"]!.AsObject();
        await talk.Say(Mina, "help");

        await talk.Click(Mina, talk.Chats.Last(Mina).Id, data, Good);

        Assert.DoesNotContain(Shelf(talk).Entries, entry => entry.Title == "Rewrite our home page");
    }

    [Fact]
    public async Task A_reviewer_who_is_not_in_the_organisation_is_refused_beside_the_field()
    {
        await using var talk = await Begin();
        await talk.Say(Ada, "new");
        await talk.Click(Ada, "Publish", [.. Good.Where(one => one.Input != "entryReviewer"), ("entryReviewer", Zed.ToString())]);

        Assert.Contains("Choose one from the list.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }
}
