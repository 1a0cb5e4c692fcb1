using MicroAssignBot.Infrastructure.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Moq;
using static MicroAssignBot.Infrastructure.Tests.People.ConfiguredOrganisation;

namespace MicroAssignBot.Infrastructure.Tests.People;

public class OrganisationValidatorTests
{
    [Theory]
    [InlineData("ObjectId", "42", "'42' is not a GUID in the form with hyphens.")]
    [InlineData(
        "ObjectId", "0b7f3c526a1e4a639d0b2f4c1f6f0a01", "'0b7f3c526a1e4a639d0b2f4c1f6f0a01' is not a GUID in the form with hyphens.")]
    [InlineData("LeadObjectId", Ben, $"'{Ben}' isn't the object id of anyone in the list.")]
    [InlineData("DeputyObjectId", "Ben", "'Ben' isn't the object id of anyone in the list.")]
    [InlineData("TimeZone", "Europe/Berln", "there's no IANA zone called 'Europe/Berln'.")]
    [InlineData("TimeZone", "W. Europe Standard Time", "there's no IANA zone called 'W. Europe Standard Time'.")]
    [InlineData("WorkingHours", "Mon-Fri 17:00-09:00", "'Mon 17:00-09:00' ends before it starts.")]
    [InlineData("WorkingHours", "weekdays", "'weekdays' is neither days such as Mon or Mon-Fri nor hours such as 09:00-17:00.")]
    [InlineData("UserPrincipalName", "ada at contoso.com", "'ada at contoso.com' isn't a sign-in name such as name@contoso.com.")]
    [InlineData("Roles:0", "Boss", "'Boss' must be Learner, Lead or Admin.", "Roles")]
    [InlineData("Roles:0", "None", "'None' must be Learner, Lead or Admin.", "Roles")]
    [InlineData("Targets:presenting", "5", "'5' is not a level from 0 to 4.")]
    [InlineData("Targets:presenting", "-1", "'-1' is not a level from 0 to 4.")]
    [InlineData("Targets:presenting", "high", "'high' is not a level from 0 to 4.")]
    [InlineData("Targets:Code Review", "1", "a skill id is 2 to 40 lower-case letters, digits and hyphens.")]
    [InlineData("Zone", "Europe/Berlin", "a person has no such field.")]
    public void A_mistake_names_the_person_and_the_field(string key, string value, string problem, string? field = null)
    {
        (string Key, string? Value)[] settings = [("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ($"People:0:{key}", value)];
        var lastWins = settings.GroupBy(pair => pair.Key).Select(group => group.Last()).ToArray();

        Assert.Equal([$"Organisation:People:0 (Ada) {field ?? key}: {problem}"], Problems(lastWins));
    }

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("25.12.2026")]
    public void A_holiday_that_is_no_date_is_named_with_its_list(string date) => Assert.Equal(
        [$"Organisation:Holidays:DE:1: '{date}' isn't a date such as 2026-12-25 or -2026-12-25, or a code such as DE-BY."],
        Problems(("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("Holidays:DE:0", "2026-12-25"), ("Holidays:DE:1", date)));

    [Theory]
    [InlineData(" ", "it is missing")]
    [InlineData("A\nda", "it has a line break or another control character")]
    public void A_name_is_there_and_on_one_line(string name, string problem) =>
        Assert.EndsWith(
            $"Name: {problem}.", Assert.Single(Problems(("People:0:ObjectId", Ada), ("People:0:Name", name))), StringComparison.Ordinal);

    [Fact]
    public void A_name_has_at_most_a_hundred_characters()
    {
        var tooLong = Problems(("People:0:ObjectId", Ada), ("People:0:Name", new string('a', 101)));

        Assert.EndsWith("Name: it is longer than 100 characters.", Assert.Single(tooLong), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Etc/UTC")]
    [InlineData("America/Argentina/Buenos_Aires")]
    public void Any_IANA_zone_will_do(string zone)
    {
        using var services = Services(("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("People:0:TimeZone", zone));

        services.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var problems = Problems(
            ("People:0:ObjectId", Ada), ("People:0:Name", ""), ("People:0:TimeZone", "Mars"), ("People:0:Zone", "UTC"),
            ("People:1:ObjectId", Ada), ("People:1:Name", "Ben"), ("People:1:LeadObjectId", Cem), ("People:1:Targets:presenting", "9"),
            ("Reviewers:0", Ada), ("Reviewers:1", Ada), ("Reviewers:2", Cem));

        Assert.Equal(
            [
                "Organisation:People:0 Name: it is missing.",
                "Organisation:People:0 TimeZone: there's no IANA zone called 'Mars'.",
                $"Organisation:People:1 (Ben) LeadObjectId: '{Cem}' isn't the object id of anyone in the list.",
                "Organisation:People:1 (Ben) Targets:presenting: '9' is not a level from 0 to 4.",
                "Organisation:People:1 (Ben) ObjectId: another person above has the same one.",
                $"Organisation:Reviewers:1: '{Ada}' is listed twice.",
                $"Organisation:Reviewers:2: '{Cem}' isn't the object id of anyone in the list of people.",
                "Organisation:People:0 Zone: a person has no such field.",
            ],
            problems);
    }

    [Fact]
    public void Somebody_whose_own_entry_is_wrong_is_still_known_as_a_lead() =>
        Assert.Single(Problems(
            ("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("People:0:TimeZone", "Mars"),
            ("People:1:ObjectId", Ben), ("People:1:Name", "Ben"), ("People:1:LeadObjectId", Ada)));

    [Theory]
    [InlineData("LeadObjectId")]
    [InlineData("DeputyObjectId")]
    public void A_lead_who_leads_themself_is_allowed_with_a_warning(string field)
    {
        var logger = new Mock<ILogger>();
        logger.Setup(log => log.IsEnabled(It.IsAny<LogLevel>())).Returns(true);
        var logs = Mock.Of<ILoggerProvider>(provider => provider.CreateLogger(It.IsAny<string>()) == logger.Object);
        using var services = Services(logs, ("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ($"People:0:{field}", Ada));

        services.GetRequiredService<IStartupValidator>().Validate();
        services.GetRequiredService<IPeople>();

        var warning = Assert.Single(logger.Invocations, call => call.Method.Name == nameof(ILogger.Log));
        Assert.Equal(LogLevel.Warning, warning.Arguments[0]);
        Assert.Equal(
            $"{Ada} is configured as their own lead or deputy: somebody else will review their work", warning.Arguments[2]?.ToString());
    }

    [Fact]
    public void An_organisation_without_people_starts()
    {
        using var services = Services();

        services.GetRequiredService<IStartupValidator>().Validate();
    }
}
