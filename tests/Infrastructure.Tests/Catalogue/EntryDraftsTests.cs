using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Infrastructure.Catalogue;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.EditedCatalogue;
using static MicroAssignBot.Infrastructure.Tests.Catalogue.SampleFiles;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

public sealed class EntryDraftsTests : IDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new CatalogueFolder().With("a.json", File("first", Entry("m1")));

    [Fact]
    public async Task Drafts_keep_anything_and_are_listed_with_the_latest_first()
    {
        await using var catalogue = await Start(store, folder.Path);
        var (first, second) = (FormId.New(Monday), FormId.New(Monday.AddHours(1)));
        await catalogue.Drafts.Save(Lead.Id, new SavedDraft(first, EntryDraft.Empty with { Goal = "Understand" }, null, 0, Monday), Cancel);
        await catalogue.Drafts.Save(Lead.Id, new SavedDraft(second, EntryDraft.Empty, EntryId.Parse("m1"), 1, Monday), Cancel);
        await catalogue.Drafts.Save(Lead.Id, new SavedDraft(second, Words, EntryId.Parse("m1"), 1, Monday), Cancel);

        var drafts = await catalogue.Drafts.List(Lead.Id, Cancel);

        Assert.Equal([second, first], drafts.Select(draft => draft.Form));
        Assert.Equal(("Rewrite one page", EntryId.Parse("m1"), 1), (drafts[0].Draft.Title, drafts[0].Of, drafts[0].Base));
        Assert.Equal("Understand", drafts[1].Draft.Goal);
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_and_goes_when_it_is_thrown_away()
    {
        await using var catalogue = await Start(store, folder.Path);
        var form = FormId.New(Monday);
        await catalogue.Drafts.Save(Lead.Id, new SavedDraft(form, Words, null, 0, Monday), Cancel);

        Assert.Null(await catalogue.Drafts.Find(OtherLead.Id, form, Cancel));
        Assert.NotNull(await catalogue.Drafts.Find(Lead.Id, form, Cancel));
        await catalogue.Drafts.Delete(Lead.Id, form, Cancel);
        await catalogue.Drafts.Delete(Lead.Id, form, Cancel);
        Assert.Empty(await catalogue.Drafts.List(Lead.Id, Cancel));
    }

    [Fact]
    public async Task An_author_has_a_limit_and_what_they_have_saved_can_still_be_saved_anew()
    {
        await using var catalogue = await Start(store, folder.Path);
        var forms = Enumerable.Range(0, IEntryDrafts.Most).Select(hour => FormId.New(Monday.AddHours(hour))).ToList();
        foreach (var form in forms) Assert.True(await catalogue.Drafts.Save(Lead.Id, Draft(form), Cancel));

        Assert.False(await catalogue.Drafts.Save(Lead.Id, Draft(FormId.New(Monday.AddDays(9))), Cancel));
        Assert.True(await catalogue.Drafts.Save(Lead.Id, Draft(forms[7]), Cancel));
        Assert.True(await catalogue.Drafts.Save(OtherLead.Id, Draft(FormId.New(Monday)), Cancel));
        Assert.Equal(IEntryDrafts.Most, (await catalogue.Drafts.List(Lead.Id, Cancel)).Count);
    }

    [Fact]
    public async Task An_untouched_draft_takes_the_place_of_the_last_one_and_of_nothing_that_was_saved()
    {
        await using var catalogue = await Start(store, folder.Path);
        var (saved, first, second) = (FormId.New(Monday), FormId.New(Monday.AddHours(1)), FormId.New(Monday.AddHours(2)));
        await catalogue.Drafts.Save(Lead.Id, Draft(saved) with { IsUntouched = true }, Cancel);
        await catalogue.Drafts.Save(Lead.Id, Draft(saved), Cancel);

        foreach (var form in (FormId[])[first, second])
            Assert.True(await catalogue.Drafts.Save(Lead.Id, Draft(form) with { IsUntouched = true }, Cancel));

        Assert.Equal([second, saved], (await catalogue.Drafts.List(Lead.Id, Cancel)).Select(draft => draft.Form));
    }

    [Fact]
    public async Task A_form_can_be_opened_at_the_limit_but_not_saved()
    {
        await using var catalogue = await Start(store, folder.Path);
        for (var hour = 0; hour < IEntryDrafts.Most; hour++)
            await catalogue.Drafts.Save(Lead.Id, Draft(FormId.New(Monday.AddHours(hour))), Cancel);
        var form = FormId.New(Monday.AddDays(9));

        Assert.True(await catalogue.Drafts.Save(Lead.Id, Draft(form) with { IsUntouched = true }, Cancel));
        Assert.False(await catalogue.Drafts.Save(Lead.Id, Draft(form), Cancel));
        Assert.Equal(IEntryDrafts.Most + 1, (await catalogue.Drafts.List(Lead.Id, Cancel)).Count);
    }

    private static SavedDraft Draft(FormId form) => new(form, Words, null, 0, Monday);

    public void Dispose() => folder.Dispose();
}
