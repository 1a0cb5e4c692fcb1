using System.Text.Json.Nodes;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class DraftDialogTests
{
    [Theory]
    [InlineData("thank you", "You're welcome.")]
    [InlineData("can you help me", "A hint or more time may help")]
    [InlineData("I'm stuck", "A hint or more time may help")]
    [InlineData("I need more time", "How much more time do you need?")]
    [InlineData("give me a hint", "First hint")]
    [InlineData("what is my task?", "A goal.")]
    [InlineData("what now", "You're on “Task 1”")]
    [InlineData("hi there", "You're on “Task 1”")]
    [InlineData("no, do not hand that in", "I haven't kept anything")]
    [InlineData("done", "Write what you made here")]
    [InlineData("stop", "You can pause")]
    [InlineData("👍", "All right.")]
    public async Task Talk_is_answered_and_never_becomes_the_work(string said, string answer)
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, said);
        Assert.Contains(talk.Chats.Of(Mina), shown => shown.Card.ToJsonString(Readable).Contains(answer, StringComparison.Ordinal));
        await talk.Say(Mina, "My new title is short.");
        Assert.DoesNotContain(said, talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        await talk.Click(Mina, "Submit this as my work");
        Assert.DoesNotContain(said, talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
        Assert.Contains("My new title is short.", talk.Chats.Last(Ada).Text, StringComparison.Ordinal);
    }

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

    [Fact]
    public async Task Words_that_keep_it_back_show_what_is_kept()
    {
        await using var talk = await Paths.UpToWork();
        await talk.Say(Mina, "Half a title");
        await talk.Say(Mina, "no, do not hand that in");
        Assert.StartsWith("I haven't handed anything in.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Contains("Discard", talk.Chats.Last(Mina).Titles);
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

    [Theory]
    [InlineData("accept", "Click Accept to take it.")]
    [InlineData("yes", "Click Accept to take it.")]
    [InlineData("no", "Click Not now to turn it down")]
    [InlineData("show me another one", "Click Not now to turn it down")]
    public async Task Words_about_an_offer_lead_to_the_offer(string said, string answer)
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, said);
        Assert.Contains(answer, talk.Chats.Of(Mina)[^2].Text, StringComparison.Ordinal);
        Assert.Contains("Accept", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Stop_leads_to_a_pause()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Say(Mina, "unsubscribe");
        Assert.Equal(["Pause a month", "Settings"], talk.Chats.Last(Mina).Titles);
        await talk.Click(Mina, "Pause a month");
        Assert.Contains("You're on a pause until the end of", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approved_leads_the_reviewer_to_the_review()
    {
        await using var talk = await Paths.UpToReview();
        await talk.Say(Ada, "approved");
        Assert.Contains("Approve", talk.Chats.Last(Ada).Titles);
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

    [Fact]
    public async Task A_click_that_arrived_empty_is_said_and_the_card_shown_again()
    {
        await using var talk = await Paths.UpToWork();
        var work = talk.Chats.Last(Mina);
        await talk.Send(Mina, ("value", new JsonObject { ["work"] = "Half a thought" }), ("replyToId", work.Id));
        Assert.Contains("That click didn't come through.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
        Assert.Equal("Half a thought", talk.Chats.Last(Mina).Value("work"));

        await talk.Click(Mina, work.Id, new JsonObject());
        Assert.Contains("That click didn't come through.", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);

        var before = talk.Chats.Of(Mina).Count;
        await talk.Send(Mina, ("text", "\u200B"));
        Assert.Contains("That click didn't come through.", talk.Chats.Of(Mina)[before].Text, StringComparison.Ordinal);
        Assert.Contains("Submit work", talk.Chats.Last(Mina).Titles);
    }

    [Fact]
    public async Task Not_now_until_the_next_working_morning_is_confirmed_with_the_day()
    {
        await using var talk = await Paths.UpToOffer();
        await talk.Click(Mina, "Not now");
        await talk.Click(Mina, "Decline", ("reason", "NoTime"), ("again", "Tomorrow"));
        Assert.Contains("I'll offer you a task again on Tue 6 Jan, 09:00", talk.Chats.Last(Mina).Text, StringComparison.Ordinal);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static JsonArray Html(string content) => [new JsonObject { ["contentType"] = "text/html", ["content"] = content }];
}
