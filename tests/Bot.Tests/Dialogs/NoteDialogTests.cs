using MicroAssignBot.Domain.Assignments;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class NoteDialogTests
{
    [Fact]
    public async Task A_correction_while_it_is_in_review_reaches_the_reviewer()
    {
        await using var talk = await Paths.UpToReview();
        var before = talk.Chats.Last(Ada);
        await talk.Say(Mina, "Wrong link, use https://contoso.example/right");
        Assert.Equal(["Add it to my work", "Show my task"], talk.Chats.Last(Mina).Titles);
        Assert.Equal(before, talk.Chats.Last(Ada));
        await talk.Click(Mina, "Add it to my work");
        Assert.Contains("Ada Novak will see it next to your work.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        var review = talk.Chats.Last(Ada);
        Assert.Contains("Added since", review.Text, StringComparison.Ordinal);
        Assert.Contains("https://contoso.example/right", review.Text, StringComparison.Ordinal);
        await talk.Click(Ada, "Approve", ("keep", "All of it"));
        Assert.StartsWith("Approved", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_decided_on_a_review_that_does_not_show_the_correction()
    {
        await using var talk = await Paths.UpToReview();
        var old = talk.Chats.Last(Ada);
        var approve = old.Buttons.First(button => button["title"]!.ToString() == "Approve")["data"]!.AsObject();
        await talk.Say(Mina, "Wrong link, use https://contoso.example/right");
        await talk.Click(Mina, "Add it to my work");
        await talk.Click(Ada, old.Id, approve, ("keep", "All of it"));
        var shown = talk.Chats.Of(Ada).Single(message => message.Id == old.Id);
        Assert.Contains("https://contoso.example/right", shown.Text, StringComparison.Ordinal);
        Assert.Equal("All of it", shown.Value("keep"));
    }

    [Fact]
    public async Task A_file_or_more_than_a_note_takes_cannot_be_added_and_the_reviewer_hears_nothing()
    {
        await using var talk = await Paths.UpToReview();
        var before = talk.Chats.Last(Ada);

        await talk.SendFile(Mina, "plan.txt");
        Assert.DoesNotContain("Add it to my work", talk.Chats.Last(Mina).Titles);
        await talk.Say(Mina, new string('x', Note.Longest + 1));
        Assert.DoesNotContain("Add it to my work", talk.Chats.Last(Mina).Titles);

        Assert.Contains("Your work is with Ada Novak", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal(before, talk.Chats.Last(Ada));
    }
}
