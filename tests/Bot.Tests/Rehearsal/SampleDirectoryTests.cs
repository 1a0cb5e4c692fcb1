using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using MicroAssignBot.Infrastructure.BotFramework.Settings;
using MicroAssignBot.Infrastructure.Graph;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.People.Synced;
using MicroAssignBot.Infrastructure.Tables;
using MicroAssignBot.Infrastructure.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

/// <summary>The rehearsal with the sample people in a directory, which the real client reads.</summary>
public sealed class SampleDirectoryTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Names_managers_zones_and_presence_come_from_the_directory_and_the_rest_from_the_settings()
    {
        await using var services = Services("Development", directory: true);
        services.GetRequiredService<IStartupValidator>().Validate();
        Assert.DoesNotContain(services.GetRequiredService<ConfiguredPeople>().InOrder, person => person.Name.Contains(' '));

        foreach (var hosted in services.GetServices<IHostedService>().Where(IsOfDirectory)) await hosted.StartAsync(Cancel);
        var people = services.GetRequiredService<IPeople>();
        await Eventually(async () => (await Everybody(people)).All(person => person.Name.Contains(' ')));

        var everybody = await Everybody(people);
        var lead = everybody.Single(person => person.Roles.HasFlag(Roles.Admin));
        Assert.Equal(("Katharina Vogel", "Europe/Berlin"), (lead.Name, lead.Calendar.Zone.Id));
        Assert.Equal(4, (await people.ReportsOf(lead.Id, Cancel)).Count);
        var priya = everybody.Single(person => person.Name == "Priya Raghavan");
        Assert.Equal(("Asia/Kolkata", new Level(3)), (priya.Calendar.Zone.Id, priya.Targets[SkillId.Parse("data-dashboards")]));

        var presence = services.GetRequiredService<IPresence>();
        Assert.False(await presence.IsQuiet(lead.Id, Cancel));
        time.Advance(TimeSpan.FromHours(1));
        Assert.True(await presence.IsQuiet(lead.Id, Cancel));
        Assert.False(await presence.IsQuiet(priya.Id, Cancel));
        Assert.Empty(services.GetRequiredService<DirectoryPeople>().Problems);

        var cast = Assert.IsType<Casting.Chosen>(
            Casting.Choose(services.GetRequiredService<IRehearsalCast>().People, new RehearsalOptions())).Cast;
        Assert.Equal(("Amara Okafor", "Katharina Vogel"), (cast.Learner.Name, cast.Lead.Name));
    }

    [Theory]
    [InlineData("Development", false)]
    [InlineData("Production", true)]
    public async Task Without_the_setting_and_outside_Development_there_is_none(string environment, bool directory)
    {
        await using var services = Services(environment, directory);

        Assert.Null(services.GetService<DirectoryPeople>());
    }

    private ServiceProvider Services(string environment, bool directory)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            EnvironmentName = environment, ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration["Rehearsal:Directory"] = directory.ToString();
        builder.AddSampleOrganisation();
        builder.Services.AddSingleton<TimeProvider>(time).AddSingleton<IStore>(new MemoryStore()).AddSingleton<Clock>();
        builder.Services.AddSingleton<IRehearsalCast, ConfiguredCast>().AddOptions<BotOptions>();
        builder.Services.AddGraph(builder.Configuration).AddPeople(builder.Configuration);
        return builder.Services.BuildServiceProvider();
    }

    private static bool IsOfDirectory(IHostedService hosted) => hosted is SampleDirectory.Meetings
        || hosted.GetType().Namespace?.EndsWith("Graph.Sync", StringComparison.Ordinal) is true;

    private static ValueTask<IReadOnlyList<Person>> Everybody(IPeople people) => people.Colleagues(default, Cancel);

    private static async Task Eventually(Func<Task<bool>> holds)
    {
        for (var look = 0; look < 500 && !await holds(); look++)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, Cancel);
        Assert.True(await holds());
    }
}
