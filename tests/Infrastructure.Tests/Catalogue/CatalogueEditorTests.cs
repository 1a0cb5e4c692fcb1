using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.State;
using MicroAssignBot.Infrastructure.Tables;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.EditedCatalogue;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

public sealed class CatalogueEditorTests : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new CatalogueFolder().With("a.json", File("first", Entry("m1"), Entry("m2")));

    [Fact]
    public async Task A_new_entry_of_a_lead_is_offered_at_once_and_belongs_to_their_team()
    {
        await using var catalogue = await Start(store, folder.Path);

        var item = await catalogue.Publish(New());

        Assert.Equal((1, Lead.Id, Lead.Id, Monday), (item.Entry.Version, item.Entry.Owner, item.Author, item.ReviewedAt));
        Assert.StartsWith("rewrite-one-page-", item.Entry.Id.ToString(), StringComparison.Ordinal);
        Assert.Contains(item.Entry, catalogue.Current.Entries);
    }

    [Fact]
    public async Task A_form_that_is_published_twice_makes_one_entry_even_with_other_words_the_second_time()
    {
        await using var catalogue = await Start(store, folder.Path);
        var form = FormId.New(Monday);

        var first = await catalogue.Publish(New(form: form));
        var second = await catalogue.Publish(New(Words with { Title = "Something else" }, form));

        Assert.Equal(first, second);
        Assert.Equal(3, catalogue.Current.Entries.Count);
    }

    [Fact]
    public async Task Many_clicks_at_once_on_the_same_form_make_one_entry()
    {
        await using var one = await Start(store, folder.Path);
        await using var other = await Start(store, folder.Path);
        var form = FormId.New(Monday);

        var items = await Task.WhenAll(Enumerable.Range(0, 10).Select(number =>
            Task.Run(() => (number % 2 == 0 ? one : other).Publish(New(form: form)), Cancel)));

        Assert.Single(items.Select(item => item.Entry.Id).Distinct());
        Assert.Equal(3, one.Current.Entries.Count);
    }

    [Fact]
    public async Task A_form_that_another_process_has_published_since_the_last_look_is_answered_with_its_entry()
    {
        await using var other = await Start(store, folder.Path);
        var form = FormId.New(Monday);
        await using var one = await Start(
            new Interrupted(store, Keys.CatalogueRows.Form(form), () => other.Publish(New(form: form))), folder.Path);

        var item = await one.Publish(New(form: form));

        Assert.NotNull(other.Current.Find(item.Entry.Id));
        Assert.Equal(3, one.Current.Entries.Count);
    }

    [Fact]
    public async Task A_version_that_another_process_has_published_since_the_last_look_is_the_one_that_is_shown()
    {
        await using var other = await Start(store, folder.Path);
        var item = await other.Publish(New());
        var next = Version(item, Lead, words => words with { Title = "Rewrite two pages" });
        await using var one = await Start(
            new Interrupted(store, Keys.CatalogueRows.Entry(item.Entry.Id), () => other.Publish(next)), folder.Path);

        var changed = Assert.IsType<EditResult.Changed>(await one.Editor.Retire(item.Entry.Id, 1, Lead, Cancel));

        Assert.Equal((2, "Rewrite two pages"), (changed.Item.Entry.Version, changed.Item.Entry.Title));
    }

    [Fact]
    public async Task All_problems_of_a_form_are_told_at_once_and_nothing_is_written()
    {
        await using var catalogue = await Start(store, folder.Path);
        var before = store.Everything.Count;

        var refused = Assert.IsType<EditResult.WithProblems>(
            await catalogue.Editor.Publish(New(Words with { Goal = "Understand it.", Skill = "third", Criteria = [] }), Cancel));

        Assert.Equal(["criteria", "goal", "skill"], refused.Problems.Select(problem => problem.Field));
        Assert.Equal(before, store.Everything.Count);
    }

    [Fact]
    public async Task An_edit_is_the_next_version_and_the_one_before_is_kept()
    {
        await using var catalogue = await Start(store, folder.Path);
        var item = await catalogue.Publish(New());

        var next = await catalogue.Publish(Version(item, Lead, words => words with { Title = "Rewrite two pages" }));

        Assert.Equal((item.Entry.Id, 2, "Rewrite two pages"), (next.Entry.Id, next.Entry.Version, next.Entry.Title));
        Assert.Equal(Lead.Id, next.Entry.Owner);
        Assert.NotNull(await store.Get("catalogue", $"version-{item.Entry.Id}.000001", Cancel));
    }

    [Fact]
    public async Task A_form_opened_before_somebody_elses_edit_does_not_overwrite_it()
    {
        await using var catalogue = await Start(store, folder.Path);
        var company = catalogue.Current.Items[0];
        var late = Version(company, Admin, words => words with { Title = "Late" });
        await catalogue.Publish(Version(company, Admin, words => words with { Title = "Early" }));

        var changed = Assert.IsType<EditResult.Changed>(await catalogue.Editor.Publish(late, Cancel));

        Assert.Equal(("Early", 2), (changed.Item.Entry.Title, changed.Item.Entry.Version));
    }

    [Fact]
    public async Task Nobody_edits_what_is_not_theirs()
    {
        await using var catalogue = await Start(store, folder.Path);
        var item = await catalogue.Publish(New());
        var company = catalogue.Current.Items[0];

        Assert.IsType<EditResult.NoSuchEntry>(await catalogue.Editor.Publish(Version(item, OtherLead, words => words), Cancel));
        Assert.IsType<EditResult.NoSuchEntry>(await catalogue.Editor.Publish(Version(company, Lead, words => words), Cancel));
        Assert.IsType<EditResult.NoSuchEntry>(await catalogue.Editor.Retire(item.Entry.Id, 1, Admin, Cancel));
        Assert.IsType<EditResult.NoSuchEntry>(await catalogue.Editor.Confirm(EntryId.Parse("none"), 1, Admin, Monday, Cancel));
    }

    [Fact]
    public async Task A_retired_entry_is_kept_and_can_come_back()
    {
        await using var catalogue = await Start(store, folder.Path);
        var item = await catalogue.Publish(New());

        await catalogue.Editor.Retire(item.Entry.Id, 1, Lead, Cancel);
        await catalogue.Editor.Retire(item.Entry.Id, 1, Lead, Cancel);
        Assert.True(catalogue.Current.Find(item.Entry.Id)!.IsRetired);
        Assert.DoesNotContain(catalogue.Current.Entries, entry => entry.Id == item.Entry.Id);

        var back = Assert.IsType<EditResult.Edited>(await catalogue.Editor.Restore(item.Entry.Id, 1, Lead, Monday, Cancel));
        Assert.False(back.Item.IsRetired);
        Assert.Equal(1, back.Item.Entry.Version);
    }

    [Fact]
    public async Task An_entry_that_is_still_right_says_so_without_another_version()
    {
        await using var catalogue = await Start(store, folder.Path);
        var item = await catalogue.Publish(New());

        var confirmed = Assert.IsType<EditResult.Edited>(
            await catalogue.Editor.Confirm(item.Entry.Id, 1, Lead, Monday.AddMonths(7), Cancel)).Item;

        Assert.Equal((Monday.AddMonths(7), 1), (confirmed.ReviewedAt, confirmed.Entry.Version));
        Assert.True(item.IsStale(Monday.AddMonths(1)));
        Assert.False(confirmed.IsStale(Monday.AddMonths(1)));
    }

    [Fact]
    public async Task What_few_found_useful_is_marked_for_every_process_until_there_is_another_version()
    {
        await using var catalogue = await Start(store, folder.Path);
        await using var other = await Start(store, folder.Path);
        var item = await catalogue.Publish(New());

        await catalogue.Editor.Doubt(item.Entry.Id, 1, Cancel);
        var rows = store.Everything.Count;
        await other.Editor.Doubt(item.Entry.Id, 1, Cancel);
        await other.Editor.Confirm(item.Entry.Id, 1, Lead, Monday.AddMonths(7), Cancel);

        Assert.Equal(rows + 1, store.Everything.Count);
        Assert.True(other.Current.Find(item.Entry.Id)!.IsDoubted);
        var next = await other.Publish(Version(item, Lead, words => words with { Title = "Rewrite two pages" }));
        Assert.False(next.IsDoubted);
        await catalogue.Editor.Doubt(item.Entry.Id, 1, Cancel);
        Assert.False(catalogue.Current.Find(item.Entry.Id)!.IsDoubted);
        Assert.IsType<EditResult.NoSuchEntry>(await catalogue.Editor.Doubt(EntryId.Parse("none"), 1, Cancel));
    }

    [Fact]
    public async Task The_files_keep_the_mark_as_long_as_they_say_the_same()
    {
        await using (var catalogue = await Start(store, folder.Path))
        {
            foreach (var id in (string[])["m1", "m2"]) await catalogue.Editor.Doubt(EntryId.Parse(id), 1, Cancel);
        }

        folder.With("a.json", File("first", Entry("m1"), Entry("m2", entry => entry["title"] = "A file's")));
        await using var later = await Start(store, folder.Path);

        Assert.Equal([true, false], later.Current.Items.Select(item => item.IsDoubted));
    }

    [Fact]
    public async Task What_was_edited_here_is_left_alone_by_the_files_and_the_rest_follows_them()
    {
        await using (var catalogue = await Start(store, folder.Path))
        {
            await catalogue.Publish(Version(catalogue.Current.Find(EntryId.Parse("m1"))!, Admin, words => words with { Title = "Edited" }));
            await catalogue.Editor.Retire(EntryId.Parse("m2"), 1, Admin, Cancel);
        }

        folder.With("a.json", File(
            "first", Entry("m1", entry => entry["title"] = "A file's"), Entry("m2", entry => entry["title"] = "A file's"), Entry("m3")));
        await using var later = await Start(store, folder.Path);

        Assert.Equal("Edited", later.Current.Find(EntryId.Parse("m1"))!.Entry.Title);
        Assert.True(later.Current.Find(EntryId.Parse("m2"))!.IsRetired);
        Assert.NotNull(later.Current.Find(EntryId.Parse("m3")));
    }

    [Fact]
    public async Task An_entry_of_our_own_stays_when_the_files_no_longer_hold_its_skill()
    {
        await using (var catalogue = await Start(store, folder.Path)) await catalogue.Publish(New());

        folder.With("a.json", File("second", Entry("m9")));
        await using var later = await Start(store, folder.Path);

        Assert.Equal(["second", "first"], later.Current.Skills.Select(skill => skill.Id.ToString()).OrderDescending());
        Assert.Equal(2, later.Current.Entries.Count);
    }

    [Fact]
    public async Task A_lost_answer_is_no_lost_entry()
    {
        await using var catalogue = await Start(store, folder.Path);
        await using var silent = await Start(new SilentOnce(store), folder.Path);

        var item = await silent.Publish(New());

        Assert.Equal(1, item.Entry.Version);
        Assert.Equal(3, silent.Current.Entries.Count);
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Does the first commit and loses its answer.</summary>
    private sealed class SilentOnce(IStore inner) : IStore
    {
        private bool isSpent;

        public ValueTask<Row?> Get(string partition, string key, CancellationToken cancellationToken) =>
            inner.Get(partition, key, cancellationToken);

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            inner.Range(partition, from, until, cancellationToken);

        public async ValueTask<CommitResult> Commit(string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken)
        {
            var result = await inner.Commit(partition, changes, cancellationToken);
            if (isSpent) return result;
            isSpent = true;
            return new CommitResult.OutcomeUnknown(new TimeoutException());
        }
    }

    /// <summary>Another process does something just before this row is read for the first time.</summary>
    private sealed class Interrupted(IStore store, string key, Func<Task> meanwhile) : IStore
    {
        private bool isDone;

        public async ValueTask<Row?> Get(string partition, string asked, CancellationToken cancellationToken)
        {
            if (asked == key && !isDone)
            {
                isDone = true;
                await meanwhile();
            }

            return await store.Get(partition, asked, cancellationToken);
        }

        public IAsyncEnumerable<Row> Range(string partition, string from, string until, CancellationToken cancellationToken) =>
            store.Range(partition, from, until, cancellationToken);

        public ValueTask<CommitResult> Commit(
            string partition, IReadOnlyList<Change> changes, CancellationToken cancellationToken) =>
            store.Commit(partition, changes, cancellationToken);
    }
}
