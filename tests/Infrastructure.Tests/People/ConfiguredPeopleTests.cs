using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;
using static MicroAssignBot.Infrastructure.Tests.People.ConfiguredOrganisation;

namespace MicroAssignBot.Infrastructure.Tests.People;

public class ConfiguredPeopleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_with_an_id_and_a_name_is_a_learner_at_office_hours_in_UTC()
    {
        var person = await Known(("People:0:ObjectId", Ada), ("People:0:Name", " Ada ")).Find(PersonId.Parse(Ada), Token);

        Assert.NotNull(person);
        Assert.Equal("Ada", person.Name);
        Assert.Equal((null, null), (person.Lead, person.Deputy));
        Assert.Equal(Roles.Learner, person.Roles);
        Assert.Equal("Mon-Fri 09:00-17:00", person.Calendar.Week.ToString());
        Assert.Equal(TimeZoneInfo.Utc, person.Calendar.Zone);
        Assert.Empty(person.Targets);
    }

    [Fact]
    public async Task Everything_that_is_configured_is_known()
    {
        var people = Known(
            ("People:0:ObjectId", Ada), ("People:0:Name", "Ada"),
            ("People:1:ObjectId", Ben.ToUpperInvariant()), ("People:1:Name", "Ben"),
            ("People:1:LeadObjectId", Ada), ("People:1:DeputyObjectId", Cem),
            ("People:1:TimeZone", "Europe/Berlin"), ("People:1:WorkingHours", "Mon-Thu 09:00-17:30, Fri 09:00-13:00"),
            ("People:1:Roles:0", "Learner"), ("People:1:Roles:1", "admin"),
            ("People:1:Targets:code-review", "3"), ("People:1:Targets:presenting", "0"),
            ("People:2:ObjectId", Cem), ("People:2:Name", "Cem"));

        var ben = await people.Find(PersonId.Parse(Ben), Token);

        Assert.NotNull(ben);
        Assert.Equal(PersonId.Parse(Ada), ben.Lead);
        Assert.Equal(PersonId.Parse(Cem), ben.Deputy);
        Assert.Equal("Europe/Berlin", ben.Calendar.Zone.Id);
        Assert.Equal("Mon-Thu 09:00-17:30, Fri 09:00-13:00", ben.Calendar.Week.ToString());
        Assert.Equal(Roles.Learner | Roles.Admin, ben.Roles);
        Assert.Equal(new Level(3), ben.Targets[SkillId.Parse("code-review")]);
        Assert.Equal(new Level(0), ben.Targets[SkillId.Parse("presenting")]);
    }

    [Fact]
    public async Task Roles_may_be_one_text()
    {
        var person = await Known(("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("People:0:Roles", "Lead, Admin"))
            .Find(PersonId.Parse(Ada), Token);

        Assert.Equal(Roles.Lead | Roles.Admin, person?.Roles);
    }

    [Fact]
    public async Task Whoever_leads_somebody_else_is_a_lead()
    {
        var people = Known(
            ("People:0:ObjectId", Ada), ("People:0:Name", "Ada"),
            ("People:1:ObjectId", Ben), ("People:1:Name", "Ben"), ("People:1:LeadObjectId", Ada));

        Assert.Equal(Roles.Learner | Roles.Lead, (await people.Find(PersonId.Parse(Ada), Token))?.Roles);
        Assert.Equal(Roles.Learner, (await people.Find(PersonId.Parse(Ben), Token))?.Roles);
    }

    [Fact]
    public async Task Somebody_who_is_not_in_the_list_is_not_found() =>
        Assert.Null(await Known(("People:0:ObjectId", Ada), ("People:0:Name", "Ada")).Find(PersonId.Parse(Ben), Token));

    [Fact]
    public async Task A_lead_has_reports_by_name_and_is_not_their_own()
    {
        var people = Known(
            ("People:0:ObjectId", Ada), ("People:0:Name", "Ada"), ("People:0:LeadObjectId", Ada),
            ("People:1:ObjectId", Cem), ("People:1:Name", "cem"), ("People:1:LeadObjectId", Ada),
            ("People:2:ObjectId", Ben), ("People:2:Name", "Ben"), ("People:2:LeadObjectId", Ada));

        var reports = await people.ReportsOf(PersonId.Parse(Ada), Token);

        Assert.Equal(["Ben", "cem"], reports.Select(person => person.Name));
        Assert.Empty(await people.ReportsOf(PersonId.Parse(Ben), Token));
    }

    [Fact]
    public async Task Reviewers_come_in_the_configured_order()
    {
        var people = Known(
            ("People:0:ObjectId", Ada), ("People:0:Name", "Ada"),
            ("People:1:ObjectId", Ben), ("People:1:Name", "Ben"),
            ("Reviewers:0", Ben), ("Reviewers:1", Ada));

        Assert.Equal(["Ben", "Ada"], (await people.Reviewers(Token)).Select(person => person.Name));
    }

    [Fact]
    public async Task Colleagues_are_all_others_by_name()
    {
        var people = Known(
            ("People:0:ObjectId", Cem), ("People:0:Name", "Cem"),
            ("People:1:ObjectId", Ada), ("People:1:Name", "Ada"),
            ("People:2:ObjectId", Ben), ("People:2:Name", "Ben"));

        Assert.Equal(["Ada", "Cem"], (await people.Colleagues(PersonId.Parse(Ben), Token)).Select(person => person.Name));
    }

    [Fact]
    public async Task A_large_organisation_offers_everybody_since_cards_show_them_in_parts()
    {
        var people = Known([.. Enumerable.Range(0, 120).SelectMany(i => new (string, string?)[]
        {
            ($"People:{i}:ObjectId", $"0b7f3c52-6a1e-4a63-9d0b-2f4c1f6f{i:x4}"), ($"People:{i}:Name", $"Person {i}"),
        })]);

        Assert.Equal(119, (await people.Colleagues(PersonId.Parse("0b7f3c52-6a1e-4a63-9d0b-2f4c1f6f0000"), Token)).Count);
    }
}
