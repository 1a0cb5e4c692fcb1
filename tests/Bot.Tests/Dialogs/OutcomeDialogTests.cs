using MicroAssignBot.Bot.Tests.Dialogs.Seeing;
using MicroAssignBot.Domain.Catalogue;
using static MicroAssignBot.Bot.Tests.Dialogs.Seeing.Firm;

namespace MicroAssignBot.Bot.Tests.Dialogs;

/// <summary>A learner tells how a task went, in the conversation that it was made from.</summary>
public sealed class OutcomeDialogTests
{
    [Fact]
    public async Task What_came_of_a_message_is_posted_in_its_thread_once_and_only_in_the_learners_words()
    {
        await using var play = await Approved(FromMessage);
        await play.Talk.Click(Lena, "Post how it went");
        Assert.Contains("Everyone there sees your name and this text", play.Talk.Chats.Last(Lena).Text, StringComparison.Ordinal);

        await play.Talk.Click(Lena, "Post it there", ("outcome", "The title says it all now."));

        var posted = Assert.Single(play.Talk.Chats.Of(Talk.Channel));
        Assert.Equal("19:web@thread.tacv2;messageid=17", posted.Chat);
        Assert.Contains("The title says it all now.", posted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.Work, posted.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secrets.Feedback, posted.Text, StringComparison.Ordinal);
        Assert.Contains("You've posted how it went", play.Talk.Chats.Last(Lena).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Post how it went", play.Talk.Chats.Last(Lena).Titles);
    }

    [Fact]
    public async Task A_click_on_an_older_copy_of_the_form_posts_nothing_more()
    {
        await using var play = await Approved(FromMessage);
        await play.Talk.Click(Lena, "Post how it went");
        var form = play.Talk.Chats.Last(Lena);
        var button = form.Buttons.First(one => one["title"]!.ToString() == "Post it there")["data"]!.AsObject();
        foreach (var text in (string[])["First.", "Second."]) await play.Talk.Click(Lena, form.Id, button, ("outcome", text));

        Assert.Contains("First.", Assert.Single(play.Talk.Chats.Of(Talk.Channel)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_missing_is_asked_for_on_the_form()
    {
        await using var play = await Approved(FromMessage);
        await play.Talk.Click(Lena, "Post how it went");
        await play.Talk.Click(Lena, "Post it there", ("outcome", " "));

        Assert.Contains("Write a line about how it went.", play.Talk.Chats.Last(Lena).Text, StringComparison.Ordinal);
        Assert.Empty(play.Talk.Chats.Of(Talk.Channel));
    }

    [Fact]
    public async Task A_task_that_came_from_no_message_offers_nothing_of_it()
    {
        await using var play = await Approved(null);

        Assert.DoesNotContain("Post how it went", play.Talk.Chats.Last(Lena).Titles);
    }

    /// <summary>The message in the thread of a channel that a task was made from.</summary>
    internal static EntrySource FromMessage { get; } = new(
        "https://teams.microsoft.com/l/message/19:web@thread.tacv2/17", "19:web@thread.tacv2;messageid=17");

    /// <summary>Every task comes from there.</summary>
    internal static Domain.Catalogue.Catalogue From(Domain.Catalogue.Catalogue before, EntrySource? source) =>
        new([.. before.Skills], [.. before.Entries.Select(entry => entry with { Source = source })]);

    private static async Task<Play> Approved(EntrySource? source)
    {
        var play = new Play();
        play.Firm.Offered = From(play.Firm.Offered, source);
        await play.Open();
        await Scenes.All["approved"](play);
        return play;
    }
}
