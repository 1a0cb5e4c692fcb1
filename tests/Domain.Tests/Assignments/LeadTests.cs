using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class LeadTests
{
    public static TheoryData<string, bool> Organisations => new()
    {
        { "Names Lars", true }, { "Names nobody", false }, { "Names somebody who is not listed", false }, { "Names the learner", false },
        { "Does not list the learner", false },
    };

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Leads_whom_the_organisation_names_and_lists_and_who_is_not_the_learner(string organisation, bool hasLead) =>
        Assert.Equal(
            hasLead ? Who.Lead : null, Lead.Find(Who.Learner, Named(organisation).Setting(Who.Learner, Given.Active().Now)));

    [Fact]
    public void Whoever_joined_another_is_led_by_them()
    {
        var story = Given.Active().With(one => one with { Team = new Membership(Who.Colleague, Given.At("2026-11-02T09:00+01:00")) });
        var context = World.Usual.Setting(Who.Learner, story.Now).At(story.Desk);

        Assert.Equal(Who.Colleague, Lead.Find(Who.Learner, context));
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Where_there_is_no_lead_the_reviewer_decides_about_time(string organisation, bool hasLead)
    {
        var active = Given.Active();

        Assert.Equal(
            hasLead ? Who.Lead : Who.Expert, Lead.OrReviewer(active.Assignment!, Named(organisation).Setting(Who.Expert, active.Now)));
    }

    [Theory]
    [MemberData(nameof(Organisations))]
    public void Only_a_lead_may_take_a_task_back(string organisation, bool hasLead)
    {
        foreach (var person in new[] { Who.Lead, Who.Expert, Who.Learner })
        {
            var decision = Given.Active().In(Named(organisation)).Decide(person, new Command.Withdraw(Given.Number));
            Assert.Equal((person, hasLead && person == Who.Lead), (person, decision is Decision.Happened));
        }
    }

    private static World Named(string organisation) => organisation switch
    {
        "Names Lars" => World.Usual,
        "Names nobody" => World.Usual.Alone(),
        "Names somebody who is not listed" => World.Usual.Without(Who.Lead),
        "Names the learner" => World.Usual.Change(Who.Learner, learner => learner with { Lead = Who.Learner }),
        _ => World.Usual.Without(Who.Learner),
    };
}
