using MicroAssignBot.Domain.People;
using MicroAssignBot.Infrastructure.People;
using static MicroAssignBot.Infrastructure.Tests.People.ConfiguredOrganisation;

namespace MicroAssignBot.Infrastructure.Tests.People;

/// <summary>People of the settings, of an import and of the directory, put together.</summary>
public class OrganisationMergerTests
{
    [Fact]
    public void The_settings_come_first_and_the_directory_says_what_they_leave_open()
    {
        var configured = Settings(
            new PersonOptions { ObjectId = Ada.ToUpperInvariant(), Name = "Ada of the settings", Roles = { "Admin" } });

        var ada = Read(configured, [], [Row(Ada, "Ada of the directory") with { LeadObjectId = Ben }, Row(Ben, "Ben")])[0];

        Assert.Equal("Ada of the settings", ada.Name);
        Assert.Equal(Roles.Admin, ada.Roles);
        Assert.Equal($"{Ada}@contoso.com", ada.Address);
        Assert.Equal(PersonId.Parse(Ben), ada.Lead);
    }

    [Fact]
    public void A_name_may_be_left_to_the_directory_and_nobody_else()
    {
        var settings = Settings(new PersonOptions { ObjectId = Ada, Roles = { "Admin" } });

        Assert.Contains("Name: it is missing", Assert.Single(OrganisationReader.Read(settings).Problems), StringComparison.Ordinal);
        Assert.Empty(OrganisationReader.Read(settings, isWhole: false).Problems);
        Assert.Equal(
            ("Ada Byron", Roles.Admin),
            (Read(settings, [], [Row(Ada, "Ada Byron")])[0].Name, Read(settings, [], [Row(Ada, "A")])[0].Roles));
        // Until it is read, and should it never be.
        Assert.Equal(Ada[..8], OrganisationReader.Read(settings, isWhole: false).Organisation.People[0].Name);
    }

    [Fact]
    public void The_working_time_of_the_mailbox_counts_where_the_settings_say_none()
    {
        var mailbox = Row(Ada, "Ada") with { TimeZone = "Europe/Berlin", WorkingHours = "Mon-Thu 08:00-16:00" };

        var own = new PersonOptions { ObjectId = Ada, Name = "Ada", TimeZone = "Asia/Tokyo" };
        var ada = Assert.Single(Read(Settings(own), [], [mailbox]));
        Assert.Equal(("Asia/Tokyo", "Mon-Thu 08:00-16:00"), (ada.Calendar.Zone.Id, ada.Calendar.Week.ToString()));
        Assert.True(ada.HasZone);

        Assert.Equal("Europe/Berlin", Assert.Single(Read(Settings(), [], [mailbox])).Calendar.Zone.Id);
        Assert.False(Assert.Single(Read(Settings(), [], [Row(Ada, "Ada")])).HasZone);
    }

    [Theory]
    [InlineData("DE", null, "2026-10-03")]
    [InlineData("DE", "GB", "2026-12-28")]
    [InlineData("QQ", null, null)]
    [InlineData("XX", null, "2026-11-11")]
    [InlineData(null, null, null)]
    public void The_holidays_of_the_country_count_where_the_settings_say_none_and_a_list_may_have_its_name(
        string? country, string? own, string? dayOff)
    {
        var settings = own is null ? Settings() : Settings(new PersonOptions { ObjectId = Ada, Name = "Ada", Holidays = own });
        settings.Holidays.Add("XX", ["2026-11-11"]);

        var ada = Assert.Single(Read(settings, [], [Row(Ada, "Ada") with { Holidays = country }]));

        foreach (var day in (string[])["2026-10-03", "2026-12-28", "2026-11-11"])
            Assert.Equal(day == dayOff, ada.Calendar.Off.Include(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Reviewers_and_deputies_of_the_settings_may_be_people_of_the_directory()
    {
        var settings = Settings(new PersonOptions { ObjectId = Ada, Name = "Ada", DeputyObjectId = Ben });
        settings.Reviewers.Add(Cem);

        Assert.Equal(2, OrganisationReader.Read(settings).Problems.Count);
        Assert.Empty(OrganisationReader.Read(settings, isWhole: false).Problems);

        var (organisation, problems) = OrganisationReader.Read(OrganisationMerger.Merge(settings, [], [Row(Ben, "Ben"), Row(Cem, "Cem")]));
        Assert.Empty(problems);
        Assert.Equal(PersonId.Parse(Ben), organisation.People[0].Deputy);
        Assert.Equal("Cem", Assert.Single(organisation.Reviewers).Name);
    }

    [Fact]
    public void Whoever_is_named_is_named_by_a_GUID_wherever_they_come_from()
    {
        var settings = Settings(new PersonOptions { ObjectId = Ada, Name = "Ada", DeputyObjectId = "Ben" });
        settings.Reviewers.Add("Cem");

        Assert.Equal(2, OrganisationReader.Read(settings, isWhole: false).Problems.Count);
    }

    [Fact]
    public void An_import_comes_before_the_directory_and_after_the_settings()
    {
        var people = Read(
            Settings(new PersonOptions { ObjectId = Ada, Name = "Settings" }), [Row(Ada, "Import"), Row(Ben, "Import")],
            [Row(Ada, "Directory"), Row(Ben, "Directory"), Row(Cem, "Directory")]);

        Assert.Equal(["Settings", "Import", "Directory"], people.Select(person => person.Name));
    }

    [Fact]
    public void A_manager_who_is_not_one_of_the_people_leads_nobody()
    {
        var people = Read(Settings(), [], [Row(Ada, "Ada") with { LeadObjectId = Cem }, Row(Ben, "Ben") with { LeadObjectId = Ada }]);

        Assert.Null(people[0].Lead);
        Assert.Equal(PersonId.Parse(Ada), people[1].Lead);
        Assert.True(people[0].IsLead);
    }

    [Fact]
    public void Whoever_is_their_own_manager_is_no_lead_by_that()
    {
        var ada = Assert.Single(Read(Settings(), [], [Row(Ada, "Ada") with { LeadObjectId = Ada }]));

        Assert.False(ada.IsLead);
    }

    private static IReadOnlyList<Person> Read(OrganisationOptions configured, PersonRow[] imported, PersonRow[] directory)
    {
        var (organisation, problems) = OrganisationReader.Read(OrganisationMerger.Merge(configured, imported, directory));
        Assert.Empty(problems);
        return organisation.People;
    }

    private static PersonRow Row(string id, string name) => new(id, name) { UserPrincipalName = $"{id}@contoso.com" };

    private static OrganisationOptions Settings(params PersonOptions[] people)
    {
        var options = new OrganisationOptions();
        foreach (var person in people) options.People.Add(person);
        return options;
    }
}
