using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class ChatDialogTests
{
    [Fact]
    public async Task A_short_question_is_asked_about_and_kept_only_if_it_is_work()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "How often do you buy bread?");
        Assert.Equal(["It's part of my work", "Ask my lead", "Give me a hint", "I need more time", "Help"], talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "It's part of my work");
        Assert.Equal(["Submit this as my work", "Edit", "Discard"], talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Submit this as my work");
        Assert.Contains("How often do you buy bread?", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_help_is_a_file_and_a_word()
    {
        await using var talk = await Paths.UpToWork();
        await talk.SendFile(Mina, "plan.txt", "help");
        var (kept, help) = (talk.Chats.Of(Mina)[^2], talk.Chats.Last(Mina));
        Assert.Contains("I've kept 1 file for you.", kept.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("this text", kept.Text, StringComparison.Ordinal);
        Assert.StartsWith("What you can type", help.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_understood_shows_what_makes_sense_now()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, "The weather is fine in the hills");
        Assert.StartsWith("Sorry, I didn't understand that.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal(["Show my offer", "Help"], talk.Chats.Last(Mina).Titles);
    }

    [Theory]
    [InlineData("My new title", "so this is only your text")]
    [InlineData("", "I can't keep pictures.")]
    public async Task A_pasted_picture_is_answered_and_not_offered_as_if_it_were_in(string text, string answer)
    {
        await using var talk = await Paths.UpToWork();
        await talk.Send(
            Mina, ("text", text),
            ("attachments", Html($"<p>{text}</p><p><img alt=\"image\" itemtype=\"http://schema.skype.com/AMSImage\"></p>")));
        Assert.Contains(answer, talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("paste a link", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Submit this as my work", talk.Chats.Last(Mina).Titles);
        Assert.Equal(text.Length > 0, talk.Chats.Last(Mina).Titles.Contains("Edit"));
    }

    [Fact]
    public async Task A_quoted_message_never_enters_the_draft()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Send(Mina, ("text", "A task for you\nMy new title is short."), ("attachments", Html(
            "<blockquote itemtype=\"http://schema.skype.com/Reply\"><p>A task for you</p></blockquote><p>My new title is short.</p>")));
        Assert.DoesNotContain("A task for you", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("My new title is short.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    private static JsonArray Html(string content) => [new JsonObject { ["contentType"] = "text/html", ["content"] = content }];
}
