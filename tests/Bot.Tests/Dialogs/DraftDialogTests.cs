using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class DraftDialogTests
{
    [Fact]
    public async Task The_draft_shows_what_would_be_handed_in_and_can_be_changed_and_emptied()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "My new title");
        Assert.Equal(["Submit this as my work", "Edit", "Discard"], talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Edit");
        Assert.Equal("My new title", talk.Chats.Last(Mina).Value("work"));
        await talk.Click(Mina, "Save", ("work", "A better title"));
        Assert.Contains("A better title", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Edit");
        await talk.Click(Mina, "Save", ("work", ""));
        Assert.StartsWith("I've discarded that", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Say(Mina, "Something new");
        Assert.DoesNotContain("title", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_names_of_files_leave_room_on_the_desk_for_everything_else()
    {
        await using var talk = await Paths.UpToWork();
        foreach (var number in (int[])[1, 2, 3])
            await SendFile(talk, new string('x', 220_000) + ".docx", $"https://contoso.sharepoint.com/{number}.docx");

        var draft = (await talk.State(Mina)).Desk.Standing.Draft;

        Assert.Equal([256, 256, 256], draft.Files.Select(file => file.Name.Length));
        Assert.All(draft.Files, file => Assert.EndsWith("x.docx", file.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_whose_address_is_longer_than_any_is_not_kept_and_its_sender_hears_of_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "My new title");

        await SendFile(talk, "plan.docx", "https://contoso.sharepoint.com/" + new string('x', 220_000));

        Assert.StartsWith("“plan.docx” points to an address I don't know", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Empty((await talk.State(Mina)).Desk.Standing.Draft.Files);
    }

    private static Task SendFile(Talk talk, string name, string address) => talk.Send(Mina, ("attachments", new JsonArray(new JsonObject
    {
        ["contentType"] = "application/vnd.microsoft.teams.file.download.info", ["name"] = name, ["contentUrl"] = address,
    })));

    [Fact]
    public async Task Discarding_throws_away_what_was_shown_and_nothing_that_came_later()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "First thought");
        var first = talk.Chats.Last(Mina);
        await talk.Say(Mina, "Second thought");
        await talk.Click(Mina, first.Id, first.Buttons.Last()["data"]!.AsObject());
        Assert.Contains("Second thought", talk.Chats.Of(Mina).Single(shown => shown.Id == first.Id).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Discard");
        Assert.StartsWith("I've discarded that", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Submit work", ("work", ""));
        Assert.Contains(
            "There's nothing to hand in yet.", talk.Chats.Of(Mina).Last(shown => shown.Titles.Contains("Submit work")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emptied_field_on_the_work_card_empties_what_stood_in_it()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "A thought I no longer want");
        await talk.Say(Mina, "work");
        Assert.Equal("A thought I no longer want", talk.Chats.Last(Mina).Value("work"));
        await talk.Click(Mina, "Submit work", ("work", ""));
        Assert.Contains("There's nothing to hand in yet.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Say(Mina, "work");
        Assert.Null(talk.Chats.Last(Mina).Value("work"));
    }
}
