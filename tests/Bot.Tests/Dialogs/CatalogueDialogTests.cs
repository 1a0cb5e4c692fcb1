using MicroAssignBot.Domain.Catalogue;
using static MicroAssignBot.Bot.Tests.Dialogs.Library;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class CatalogueDialogTests
{
    [Fact]
    public async Task The_catalogue_comes_ten_at_a_time_and_leads_on_and_back()
    {
        await using var talk = await Begin();
        await talk.Say(Mina, "catalogue");
        Assert.Contains("1 to 10 of 49 tasks", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        await talk.Click(Mina, "Show more");
        Assert.Contains("11 to 20 of 49 tasks", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Show earlier");
        Assert.Contains("1 to 10 of 49 tasks", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_skill_and_level_narrow_it_and_the_way_back_from_a_task_leads_there()
    {
        await using var talk = await Begin();
        await talk.Say(Mina, "catalogue");

        await talk.Click(Mina, "Search", ("find", "SEO"), ("findSkill", "writing-for-search"), ("findLevel", "1"));
        Assert.Contains("Test the SEO of one page", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("of 49 tasks", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        var found = talk.Chats.Last(Mina).Text;

        await talk.Click(
            Mina, "Test the SEO of one page", ("find", "SEO"), ("findSkill", "writing-for-search"), ("findLevel", "1"));
        Assert.Contains("2 hours 30 minutes", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hints", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Back to the catalogue");
        Assert.Equal(found, talk.Chats.Last(Mina).Text);
    }

    [Fact]
    public async Task A_search_with_the_filters_as_they_were_shown_narrows_nothing()
    {
        await using var talk = await Begin();
        await talk.Say(Mina, "catalogue");
        var shown = talk.Chats.Last(Mina);

        await talk.Click(Mina, "Search", [.. shown.Fields]);
        Assert.Equal(shown.Text, talk.Chats.Last(Mina).Text);
        await talk.Click(Mina, "Search", [.. shown.Fields.Where(field => field.Id != "find"), ("find", "SEO")]);
        Assert.Contains("Test the SEO of one page", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_search_begins_at_its_first_page()
    {
        await using var talk = await Begin();
        await talk.Say(Mina, "catalogue");
        await talk.Click(Mina, "Show more", ("find", "meeting"), ("findSkill", "*"), ("findLevel", "*"));
        Assert.DoesNotContain("11 to", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal("meeting", talk.Chats.Last(Mina).Value("find"));
    }

    [Fact]
    public async Task What_a_lead_wrote_comes_first_for_their_team_and_is_not_there_for_others()
    {
        await using var talk = await Begin();
        await Write(talk);

        await talk.Say(Mina, "catalogue");
        Assert.Contains("1 to 10 of 50 tasks | Our own task", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Say(Jonas, "catalogue");
        Assert.Contains("1 to 10 of 49 tasks", talk.Chats.Last(Jonas).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_may_not_see_answers_as_what_does_not_exist()
    {
        await using var talk = await Begin();
        var own = await Write(talk);
        await talk.Say(Mina, "catalogue");
        var data = talk.Chats.Last(Mina).Buttons.First(button => button["title"]!.ToString() == "Our own task")["data"]!.AsObject();
        await talk.Say(Jonas, "catalogue");
        var message = talk.Chats.Last(Jonas).Id;

        var answers = new List<string>();
        foreach (var id in (string[])[own.ToString(), "no-such-entry"])
        {
            foreach (var verb in (string[])["show-entry", "edit-entry", "copy-entry", "retire-entry", "restore-entry", "still-right"])
            {
                var forged = data.DeepClone().AsObject();
                (forged["do"], forged["entry"], forged["version"]) = (verb, id, 1);
                await talk.Click(Jonas, message, forged);
                talk.Time.Advance(TimeSpan.FromMinutes(1));
                answers.Add(talk.Chats.Last(Jonas).Text);
            }
        }

        Assert.Equal(answers.Take(6), answers.Skip(6));
        Assert.All(answers, answer => Assert.DoesNotContain("Our own task", answer, StringComparison.Ordinal));
        Assert.False(Shelf(talk).Find(own)!.IsRetired);
    }

    [Fact]
    public async Task A_retired_task_leaves_the_catalogue_and_can_be_put_back()
    {
        await using var talk = await Begin();
        await Write(talk);
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Our own task");

        await talk.Click(Ada, "Retire");
        Assert.Contains("Retired. Tasks that are under way go on.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Say(Mina, "catalogue");
        Assert.DoesNotContain("Our own task", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        await talk.Click(Ada, "Put back");
        await talk.Say(Mina, "catalogue");
        Assert.Contains("Our own task", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_that_was_retired_while_somebody_had_it_on_screen_says_so()
    {
        await using var talk = await Begin();
        await Write(talk);
        await talk.Say(Mina, "catalogue");
        await talk.Say(Ada, "catalogue");
        await talk.Click(Ada, "Our own task");
        await talk.Click(Ada, "Retire");

        await talk.Click(Mina, "Our own task");

        Assert.Contains("Retired: nobody gets an offer for it", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learner_takes_a_task_from_the_catalogue_and_gets_it_as_an_offer()
    {
        await using var talk = await Begin();
        await talk.Say(Mina, "catalogue");
        await talk.Click(Mina, "Search", ("find", "SEO of one page"));
        await talk.Click(Mina, "Test the SEO of one page");

        await talk.Click(Mina, "Take it");

        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
        Assert.Equal("Test the SEO of one page", (await talk.State(Mina)).Desk.OnOffer!.Task.Title);
    }

    [Fact]
    public async Task After_six_months_the_owner_is_asked_whether_it_is_still_right_and_nobody_else_is()
    {
        await using var talk = await Begin();
        var own = await Write(talk);
        talk.Time.Advance(TimeSpan.FromDays(200));
        await talk.Say(Mina, "catalogue");
        Assert.DoesNotContain("Still right?", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Say(Ada, "catalogue");
        Assert.Contains(
            "Still right? | Nobody has reviewed 1 of your tasks for months.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);

        await talk.Click(Ada, "Still right");

        Assert.Contains("Thanks. I'll ask again in 6 months.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still right?", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Equal((talk.Time.GetUtcNow(), 1), (Shelf(talk).Find(own)!.ReviewedAt, Shelf(talk).Find(own)!.Entry.Version));
    }

    [Fact]
    public async Task The_companys_old_tasks_are_the_administrators_to_read()
    {
        await using var talk = await Begin();
        talk.Time.Advance(TimeSpan.FromDays(200));
        await talk.Say(Ada, "catalogue");
        Assert.DoesNotContain("Still right?", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        await talk.Say(Admin, "catalogue");
        Assert.Contains("Nobody has reviewed 49 of your tasks for months.", talk.Chats.Last(Admin).Text, StringComparison.Ordinal);
    }

    private static async Task<EntryId> Write(Talk talk)
    {
        await talk.Say(Ada, "new");
        await talk.Click(
            Ada, "Publish", ("title", "Our own task"), ("entrySkill", "writing-for-search"), ("entryLevel", "1"),
            ("goal", "Write one line."), ("context", "Take [our page]."), ("effort", "1h"), ("box", "hours 2"),
            ("criteria", "It is there"));
        return Assert.Single(Shelf(talk).Entries, entry => entry.Owner == Ada).Id;
    }
}
