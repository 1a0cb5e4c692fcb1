using MicroAssignBot.Bot.Persistence;
using MicroAssignBot.Bot.Turns;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.BotFramework.Activities;
using MicroAssignBot.Infrastructure.People;
using MicroAssignBot.Infrastructure.State;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MicroAssignBot.Bot.Tests.Turns;

/// <summary>In whose zone somebody works: their settings, the organisation, the activity, the client, the tenant's default.</summary>
public sealed class ZoneOrderTests
{
    private static readonly PersonId Ada = PersonId.Parse("11111111-0000-4000-8000-000000000001");

    [Theory]
    [InlineData("Europe/Riga", "Europe/Paris", "Europe/Rome", "Europe/Oslo", "Europe/Lisbon", "Europe/Riga")]
    [InlineData(null, "Europe/Paris", "Europe/Rome", "Europe/Oslo", "Europe/Lisbon", "Europe/Paris")]
    [InlineData(null, null, "Europe/Rome", "Europe/Oslo", "Europe/Lisbon", "Europe/Rome")]
    [InlineData(null, null, null, "Europe/Oslo", "Europe/Lisbon", "Europe/Oslo")]
    [InlineData(null, null, null, null, "Europe/Lisbon", "Europe/Lisbon")]
    [InlineData(null, null, null, null, null, "UTC")]
    [InlineData(null, null, "Europe/Atlantis", "Europe/Oslo", "Europe/Lisbon", "Europe/Oslo")]
    [InlineData(null, null, "Europe/Atlantis", "Atlantis", "Europe/Lisbon", "Europe/Lisbon")]
    [InlineData(null, null, "localtime", "posixrules", "Europe/Lisbon", "Europe/Lisbon")]
    [InlineData(null, null, "/etc/localtime", "India Standard Time", "Europe/Lisbon", "Asia/Calcutta")]
    public async Task The_nearest_word_counts_and_a_name_that_is_none_is_skipped(
        string? own, string? organisations, string? activitys, string? clients, string? tenants, string zone)
    {
        var person = await Person(organisations, tenants);
        var heard = AfterContact(PersonState.Empty(Ada), activitys, clients);

        var now = person.In(ClientZone.For(heard.Document.Contact)).With(Preferences.None with { Zone = own });

        Assert.Equal(zone, now.Calendar.Zone.Id);
    }

    [Theory]
    [InlineData(null, "Europe/Oslo", "Europe/Rome")]
    [InlineData(null, "Atlantis", "Europe/Rome")]
    [InlineData("Atlantis", null, "Europe/Rome")]
    [InlineData("Europe/Paris", "Europe/Oslo", "Europe/Paris")]
    public async Task What_an_activity_told_stays_until_another_tells_better(string? activitys, string? clients, string zone)
    {
        var person = await Person(null, null);
        var before = AfterContact(PersonState.Empty(Ada), "Europe/Rome", null);

        var after = AfterContact(before, activitys, clients);

        Assert.Equal(zone, person.In(ClientZone.For(after.Document.Contact)).Calendar.Zone.Id);
    }

    [Fact]
    public async Task Only_whoever_has_no_zone_in_the_organisation_takes_what_is_told()
    {
        var (known, unknown) = (await Person("Europe/Paris", null), await Person(null, "Europe/Lisbon"));

        Assert.Equal((true, false), (known.HasZone, unknown.HasZone));
        Assert.Same(unknown, unknown.In(null));
    }

    private static PersonState AfterContact(PersonState state, string? activitys, string? clients) =>
        ContactUpdates.AfterContact(
            state, new Contact(new ConversationReference(null, "s", "c", "b", null, "u", "chat"), null, activitys, clients), null, null,
            default);

    private static async Task<Person> Person(string? organisations, string? tenants)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Organisation:TimeZone"] = tenants,
            ["Organisation:People:0:ObjectId"] = Ada.ToString(),
            ["Organisation:People:0:Name"] = "Ada",
            ["Organisation:People:0:TimeZone"] = organisations,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Where(pair => pair.Value is not null)).Build();
        await using var services = new ServiceCollection().AddLogging().AddPeople(configuration).BuildServiceProvider();
        return (await services.GetRequiredService<IPeople>().Find(Ada, TestContext.Current.CancellationToken))!;
    }
}
