using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Catalogue.Exchange;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests.Catalogue;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MicroAssignBot.Infrastructure.Tests.People;

public sealed class PeopleImportTests : IDisposable
{
    private const string Header = "objectId,name,userPrincipalName,lead,roles,workingHours\n";
    private const string Ada = "3f2c1a00-0000-4000-8000-000000000001";
    private const string Ben = "3f2c1a00-0000-4000-8000-000000000002";
    private const string Cai = "3f2c1a00-0000-4000-8000-000000000003";

    private readonly MemoryStore store = new();
    private readonly CatalogueFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Imported_people_are_known_to_a_host_that_starts_and_to_one_that_runs()
    {
        await using var running = await Host();
        Assert.Null(await Find(running, Ada));

        var done = await Import(
            $"{Header}{Ada},Ada Novak,ada@contoso.com,,,\n{Ben},Ben Roe,,Ada Novak <ada@contoso.com>,\"Learner, Admin\",");

        Assert.Equal([RowOutcome.New, RowOutcome.New], done.Rows.Select(row => row.Outcome));
        await using var started = await Host();
        await running.GetRequiredService<StoredPeople>().CatchUp(Cancel);
        foreach (var host in (IServiceProvider[])[running, started])
        {
            Assert.Equal(Roles.Learner | Roles.Admin, (await Find(host, Ben))!.Roles);
            Assert.Equal(PersonId.Parse(Ada), (await Find(host, Ben))!.Lead);
            Assert.True((await Find(host, Ada))!.Roles.HasFlag(Roles.Lead));
            Assert.Single(await host.GetRequiredService<IPeople>().ReportsOf(PersonId.Parse(Ada), Cancel));
        }
    }

    [Fact]
    public async Task Another_import_takes_the_place_of_the_one_before()
    {
        await Import($"{Header}{Ada},Ada Novak,,,,\n{Ben},Ben Roe,,,,");

        var done = await Import($"{Header}{Ada},Ada Novak,,,,\n{Cai},Cai Lin,,{Ada},,");

        Assert.Equal([RowOutcome.Unchanged, RowOutcome.New], done.Rows.Select(row => row.Outcome));
        Assert.Equal(1, done.Left);
        await using var host = await Host();
        Assert.Null(await Find(host, Ben));
        Assert.NotNull(await Find(host, Cai));
    }

    [Fact]
    public async Task Who_is_in_the_settings_stays_as_the_settings_say_and_may_lead_imported_people()
    {
        await Import($"{Header}{Ada},Somebody else,,,,\n{Ben},Ben Roe,,{Ada},,", Ada);

        await using var host = await Host(Ada);
        Assert.Equal("Ada of the settings", (await Find(host, Ada))!.Name);
        Assert.Equal(PersonId.Parse(Ada), (await Find(host, Ben))!.Lead);
    }

    [Theory]
    [InlineData("not-an-id,Ada Novak,,,,", "row 2: (Ada Novak) ObjectId: 'not-an-id' is not a GUID")]
    [InlineData(Ada + ",,,,,", "row 2: Name: it is missing")]
    [InlineData(Ada + ",Ada,,Kim <kim@contoso.com>,,", "row 2: lead: 'Kim <kim@contoso.com>' is nobody in the file")]
    [InlineData(Ada + ",Ada,,,Boss,", "row 2: (Ada) Roles: 'Boss' must be Learner, Lead or Admin")]
    [InlineData(Ada + ",Ada,,,,whenever", "row 2: (Ada) WorkingHours:")]
    [InlineData(Ada + ",=HYPERLINK(1),,,,", "row 2: name: begins with '='")]
    [InlineData(Ada + ",Ada,a@b.c,,,\n" + Ada + ",Ada again,,,,", "row 3: (Ada again) ObjectId: another person above has the same one")]
    [InlineData(Ada + ",Ada,a@b.c,,,\n" + Ben + ",Ben,a@b.c,,,", "row 3: userPrincipalName: 'a@b.c' is in row 2 already")]
    public async Task What_is_wrong_is_said_with_its_row_and_nothing_is_written(string rows, string problem)
    {
        var done = await Import(Header + rows);

        Assert.Contains(done.Problems, found => found.ToString().StartsWith(problem, StringComparison.Ordinal));
        Assert.Empty(store.Everything);
    }

    [Fact]
    public async Task A_large_organisation_is_imported_at_once()
    {
        var rows = Enumerable.Range(0, 10_000).Select(number =>
            $"3f2c1a00-0000-4000-8000-1{number:00000000000},Person {number},p{number}@contoso.com,,,");

        await Import(Header + string.Join('\n', rows));
        await Import(Header + string.Join('\n', rows));

        await using var host = await Host();
        Assert.Equal(9_999, (await host.GetRequiredService<IPeople>().Colleagues(
            PersonId.Parse("3f2c1a00-0000-4000-8000-100000000007"), Cancel)).Count);
    }

    public void Dispose() => folder.Dispose();

    private static ValueTask<Person?> Find(IServiceProvider host, string id) =>
        host.GetRequiredService<IPeople>().Find(PersonId.Parse(id), Cancel);

    private async Task<PeopleImported> Import(string text, string? configured = null)
    {
        folder.With("people.csv", text);
        await using var services = Build(configured);
        return await services.GetRequiredService<IPeopleImport>().Import(Path.Combine(folder.Path, "people.csv"), Cancel);
    }

    private async Task<ServiceProvider> Host(string? configured = null)
    {
        var services = Build(configured);
        foreach (var hosted in services.GetServices<IHostedService>()) await hosted.StartAsync(Cancel);
        return services;
    }

    private ServiceProvider Build(string? configured)
    {
        var settings = new Dictionary<string, string?>();
        if (configured is not null)
            (settings["Organisation:People:0:ObjectId"], settings["Organisation:People:0:Name"]) = (configured, "Ada of the settings");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IStore>(store).AddPeople(configuration);
        services.AddOptions<BotOptions>();
        return services.BuildServiceProvider();
    }
}
