using System.Globalization;
using MicroAssignBot.Bot.Rehearsal;
using MicroAssignBot.Bot.Rehearsal.Windows;
using MicroAssignBot.Domain.People;
using MicroAssignBot.EndToEnd.Tests.Host;
using MicroAssignBot.EndToEnd.Tests.Playground;

namespace MicroAssignBot.EndToEnd.Tests.MainPath;

/// <summary>Nothing of the sample is built in: another tenant, another bot, other people and another zone work just as well.</summary>
public sealed class OtherOrganisationTests
{
    private const int SamplePeople = 6;

    // Whenever the test runs, it is working time there.
    private const string RoundTheClock = "Mon-Sun 00:00-24:00";
    private static readonly Scene Elsewhere = new("0f0e0d0c-0b0a-4908-8706-050403020100", "28:another-bot", "Helper");
    private static readonly CastMember Tama = new(PersonId.Parse("aaaa0000-1111-4222-8333-444444444444"), "Tama Rangi", "Pacific/Auckland");
    private static readonly CastMember Ines = new(
        PersonId.Parse("bbbb0000-1111-4222-8333-555555555555"), "Inês Duarte", "America/Sao_Paulo");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organisation_of_ones_own_walks_the_main_path_in_its_own_zones()
    {
        var folder = Directory.CreateTempSubdirectory("elsewhere-").FullName;
        await using var host = await HostProcess.Start(new HostSettings(Path.Combine(folder, "other.db"), More: Settings()), Cancellation);
        await using var learner = await PlaygroundClient.Start(Tama, [], host.Messages, Cancellation, Elsewhere);
        await using var lead = await PlaygroundClient.Start(Ines, [], host.Messages, Cancellation, Elsewhere);
        await lead.Install(Cancellation);
        await learner.Install(Cancellation);

        var welcome = await learner.WaitForCard("Get my first task", Cancellation);
        await learner.Click(welcome, "Get my first task", Cancellation, ("skill1", "Customer calls"), ("stand1", "On my own"));
        var offer = await learner.WaitForCard("Accept", Cancellation);
        Assert.Contains(Ines.Name, offer.Card!.Texts);
        Assert.Contains(Minutes(Tama.TimeZone), now => offer.Card.Says($"Your time runs from {now}"));
        await learner.Click(offer, "Accept", Cancellation);
        var work = await learner.WaitForCard(offer, "Submit work", Cancellation);
        await learner.Click(work, "Submit work", Cancellation, ("work", "Três perguntas — ko ngā pātai e toru. 🌱"));
        var review = await lead.WaitForCard("Approve", Cancellation);
        Assert.True(review.Card!.Says("Três perguntas — ko ngā pātai e toru. 🌱"));
        await lead.Click(review, "Approve", Cancellation, ("keep", "Muito bem"));

        var feedback = await learner.WaitForText("Muito bem", Cancellation);
        Assert.Contains(Minutes(Tama.TimeZone), now => feedback.Card!.Texts.Contains(Ines.Name) && feedback.Card.Says(now));
    }

    /// <summary>The sample's places, taken by others altogether.</summary>
    private static Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string> { ["Bot:Tenants:0"] = Elsewhere.TenantId };
        TestPeople.Add(settings, 0, Ines, ("Roles:0", "Lead"), ("Roles:1", "Admin"));
        TestPeople.Add(
            settings, 1, Tama, ("LeadObjectId", Ines.Id.ToString()), ("DeputyObjectId", ""), ("WorkingHours", RoundTheClock));
        for (var index = 2; index < SamplePeople; index++)
            TestPeople.Add(settings, index, TestPeople.Alone(index), ("LeadObjectId", ""), ("DeputyObjectId", ""));
        return settings;
    }

    /// <summary>What a clock there says, or has said within the last minutes.</summary>
    private static IEnumerable<string> Minutes(string zone)
    {
        var now = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return Enumerable.Range(0, 4).Select(ago => now.AddMinutes(-ago).ToString("ddd d MMM, HH:mm", CultureInfo.GetCultureInfo("en-US")));
    }
}
