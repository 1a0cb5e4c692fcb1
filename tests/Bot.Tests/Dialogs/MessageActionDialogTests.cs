using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;
using Microsoft.Extensions.DependencyInjection;
using static MicroAssignBot.Bot.Tests.Dialogs.ExtensionTalk;
using static MicroAssignBot.Bot.Tests.Dialogs.Office;

namespace MicroAssignBot.Bot.Tests.Dialogs;

public sealed class MessageActionDialogTests
{
    [Fact]
    public async Task A_message_becomes_a_form_with_its_words_and_a_link_back_and_is_published_from_the_dialog()
    {
        await using var talk = await Begin();
        var dialog = Read(await Open(talk, Ada, "Nobody finds [our] prices."));
        Assert.Equal(("Nobody finds (our) prices.", $"The message it came from {Link}"), (dialog.Value("context"), dialog.Value("links")));
        Assert.Empty(dialog.Buttons);

        var published = Read(await Submit(talk, Ada, dialog, "Publish", Good));

        Assert.Contains("Published.", published.Text, StringComparison.Ordinal);
        var entry = Assert.Single(Library.Shelf(talk).Entries, entry => entry.Owner == Ada);
        Assert.Equal(new EntrySource(Link, "19:web@thread.tacv2;messageid=17"), entry.Source);
        Assert.Equal(new ToolLink("The message it came from", Link), Assert.Single(entry.Links));
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_and_a_closed_dialog_is_a_draft_in_the_chat()
    {
        await using var talk = await Begin();
        var dialog = Read(await Open(talk, Ada, "Nobody finds our prices."));

        var refused = Read(await Submit(talk, Ada, dialog, "Publish", ("title", "Prices"), ("goal", "Understand prices.")));

        Assert.Contains("Not published yet", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Understand prices.", refused.Value("goal"));
        await talk.Say(Ada, "new");
        await talk.Click(Ada, "Continue");
        Assert.Equal("Nobody finds our prices.", talk.Chats.Last(Ada).Value("context"));
    }

    [Fact]
    public async Task Dialogs_that_were_closed_leave_the_last_one_as_a_draft()
    {
        await using var talk = await Begin();
        foreach (var words in (string[])["First.", "Second.", "Third."]) await Open(talk, Ada, words);

        var left = Assert.Single(await talk.Services.GetRequiredService<IEntryDrafts>().List(Ada, CancellationToken.None));

        Assert.Equal("Third.", left.Draft.Context);
    }

    [Fact]
    public async Task Whoever_has_as_many_drafts_as_anybody_may_still_publishes_from_a_dialog_and_hears_why_it_cannot_be_saved()
    {
        await using var talk = await Begin();
        var drafts = talk.Services.GetRequiredService<IEntryDrafts>();
        for (var number = 0; number < IEntryDrafts.Most; number++)
        {
            var form = FormId.New(talk.Time.GetUtcNow().AddMinutes(number));
            await drafts.Save(Ada, new SavedDraft(form, EntryDraft.Empty, null, 0, talk.Time.GetUtcNow()), CancellationToken.None);
        }

        var dialog = Read(await Open(talk, Ada, "Nobody finds our prices."));
        var refused = Read(await Submit(talk, Ada, dialog, "Save draft", Good));

        Assert.Contains("You have 50 drafts.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Published.", Read(await Submit(talk, Ada, refused, "Publish", Good)).Text, StringComparison.Ordinal);
        Assert.Equal(IEntryDrafts.Most, (await drafts.List(Ada, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_long_message_is_cut_between_words_to_what_a_context_takes()
    {
        await using var talk = await Begin();

        var dialog = Read(await Open(talk, Ada, string.Join(' ', Enumerable.Repeat("prices", 200))));

        var context = dialog.Value("context")!;
        Assert.InRange(context.Length, EntryLimits.Context - 20, EntryLimits.Context);
        Assert.EndsWith(" prices…", context, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_writes_no_tasks_is_told_so_and_nothing_is_kept()
    {
        await using var talk = await Begin();

        var dialog = Read(await Open(talk, Mina, "Nobody finds our prices."));

        Assert.Contains("leads", dialog.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await talk.Services.GetRequiredService<IEntryDrafts>().List(Mina, CancellationToken.None));
    }
}
