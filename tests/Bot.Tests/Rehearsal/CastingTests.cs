using MicroAssignBot.Bot.Rehearsal;

namespace MicroAssignBot.Bot.Tests.Rehearsal;

public sealed class CastingTests
{
    private static readonly CastOfThree Organisation = new();

    [Fact]
    public void By_default_the_first_lead_and_their_first_report_get_the_windows()
    {
        var cast = Chosen(new RehearsalOptions());

        Assert.Equal("Mina Park", cast.Learner.Name);
        Assert.Equal("Europe/Berlin", cast.Learner.TimeZone);
        Assert.Equal("Ada Novak", cast.Lead.Name);
        Assert.Equal(["Jonas"], cast.Others.Select(other => other.Name));
    }

    [Fact]
    public void An_empty_setting_names_nobody() =>
        Assert.Equal("Mina Park", Chosen(new RehearsalOptions { LearnerObjectId = "", LeadObjectId = "" }).Learner.Name);

    [Fact]
    public void The_settings_may_name_the_learner() =>
        Assert.Equal("Jonas", Chosen(new RehearsalOptions { LearnerObjectId = CastOfThree.Jonas.ToString() }).Learner.Name);

    [Fact]
    public void The_settings_may_name_the_lead()
    {
        var options = new RehearsalOptions { LeadObjectId = CastOfThree.Jonas.ToString(), LearnerObjectId = CastOfThree.Mina.ToString() };

        Assert.Equal("Jonas", Chosen(options).Lead.Name);
    }

    [Fact]
    public void A_person_who_is_not_in_the_organisation_is_refused_in_a_sentence()
    {
        var options = new RehearsalOptions { LeadObjectId = "99999999-0000-4000-8000-000000000001" };

        Assert.Equal("Rehearsal:LeadObjectId isn't the object id of anyone in Organisation:People.", WhyNot(Organisation, options));
    }

    [Fact]
    public void Nobody_plays_both_parts() =>
        Assert.StartsWith(
            "Rehearsal:LearnerObjectId",
            WhyNot(Organisation, new RehearsalOptions { LearnerObjectId = CastOfThree.Ada.ToString() }),
            StringComparison.Ordinal);

    [Fact]
    public void An_organisation_without_a_lead_cannot_rehearse() =>
        Assert.Equal("Nobody in Organisation:People has the role Lead.", WhyNot(new CastOfThree { People = [] }, new RehearsalOptions()));

    [Fact]
    public void A_lead_without_reports_cannot_rehearse() =>
        Assert.Equal(
            "Nobody in Organisation:People has Ada Novak as lead.",
            WhyNot(new CastOfThree { People = [Organisation.People[0]] }, new RehearsalOptions()));

    private static Cast Chosen(RehearsalOptions options) =>
        Assert.IsType<Casting.Chosen>(Casting.Choose(Organisation.People, options)).Cast;

    private static string WhyNot(CastOfThree organisation, RehearsalOptions options) =>
        Assert.IsType<Casting.Impossible>(Casting.Choose(organisation.People, options)).Why;
}
