using MicroAssignBot.Domain.Calendar;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.Catalogue;
using MicroAssignBot.Infrastructure.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Infrastructure.Tests.Catalogue;

/// <summary>A replica whose catalogue people edit.</summary>
internal sealed class EditedCatalogue : IAsyncDisposable
{
    public static readonly DateTimeOffset Monday = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider services;

    private EditedCatalogue(ServiceProvider services) => this.services = services;

    public static Person Lead { get; } = Someone("3f2c1a00-0000-4000-8000-000000000001", Roles.Lead);

    public static Person OtherLead { get; } = Someone("3f2c1a00-0000-4000-8000-000000000002", Roles.Lead);

    public static Person Admin { get; } = Someone("3f2c1a00-0000-4000-8000-000000000003", Roles.Admin);

    public static EntryDraft Words { get; } = new(
        Id: null, Skill: "first", Level: 1, Title: "Rewrite one page", Goal: "Write one page anew.", Context: "Take [one page].",
        Effort: "45m", Box: "hours 3", Criteria: ["It is there"], Hints: [], Links: [], Expert: null);

    public Domain.Catalogue.Catalogue Current => services.GetRequiredService<ICatalogue>().Current;

    public ICatalogueEditor Editor => services.GetRequiredService<ICatalogueEditor>();

    public IEntryDrafts Drafts => services.GetRequiredService<IEntryDrafts>();

    public static async Task<EditedCatalogue> Start(IStore store, string folder)
    {
        var services = CatalogueHost.Build(store, folder);
        await services.GetServices<IHostedService>().First().StartAsync(TestContext.Current.CancellationToken);
        return new EditedCatalogue(services);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public Task CatchUp() => services.GetRequiredService<LoadedCatalogue>().CatchUp(TestContext.Current.CancellationToken);

    public async Task<CatalogueItem> Publish(EntryPublication publication) =>
        Assert.IsType<EditResult.Edited>(await Editor.Publish(publication, TestContext.Current.CancellationToken)).Item;

    /// <summary>A new entry of the lead's.</summary>
    public static EntryPublication New(EntryDraft? words = null, FormId? form = null) => new(
        form ?? FormId.New(Monday), null, 0, words ?? Words, Lead.Id, Lead, Monday);

    /// <summary>A new version of an entry.</summary>
    public static EntryPublication Version(CatalogueItem of, Person author, Func<EntryDraft, EntryDraft> change) => new(
        FormId.New(Monday), of.Entry.Id, of.Entry.Version, change(EntryDraft.From(of.Entry)), of.Entry.Owner, author, Monday.AddDays(1));

    private static Person Someone(string id, Roles roles) => new(
        PersonId.Parse(id), "Someone", null, null, WorkCalendar.Usual, roles, new Dictionary<SkillId, Level>());
}
