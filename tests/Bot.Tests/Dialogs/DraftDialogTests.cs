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
