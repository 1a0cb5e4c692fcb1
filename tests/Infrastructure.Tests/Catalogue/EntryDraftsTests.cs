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

    public void Dispose() => folder.Dispose();
}
