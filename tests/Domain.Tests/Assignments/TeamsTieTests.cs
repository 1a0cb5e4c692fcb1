using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Notices;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Domain.Tests.Assignments.TeamsStory;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class TeamsTieTests
{
    private static readonly World Firm = World.Usual.Change(Who.Lead, lead => lead with { Roles = Roles.Learner });

    private static Story Office => Given.Nothing(Firm) with { Desk = Desk.Empty(Who.Lead) };

    [Fact]
    public void Whoever_confirmed_that_they_lead_a_team_is_a_lead_until_the_bot_is_gone_from_it()
    {
        Assert.False(IsLead(Office));
        var led = Office.Follow(Tie(TeamsPart.Lead));
        Assert.True(IsLead(led));
        Assert.True(IsLead(led.Follow(Tie(TeamsPart.Lead, TeamsState.Archived))));
        Assert.False(IsLead(led.Follow(Tie(TeamsPart.Lead, TeamsState.Gone))));
        Assert.False(IsLead(led.Follow(Tie(TeamsPart.None))));
    }

    [Fact]
    public void Whoever_had_everything_deleted_is_not_on_the_roster_and_is_not_missed_by_the_next_reading()
    {
        var was = Added.Desk;
        var without = was.Forgetting(Who.Learner);
        Assert.DoesNotContain(without.Standing.Roster!.Members, member => member.Id == Who.Learner);
        Assert.Equal(was.Standing.Roster!.Members.Count - 1, without.Standing.Roster.Members.Count);
        Assert.Same(without, without.Forgetting(Who.Learner));
        Assert.DoesNotContain(Who.Learner, without.Standing.Roster.Read([]).Left);
    }

    [Fact]
    public void Who_may_have_been_on_a_roster_is_on_it_or_has_left_it_or_it_does_not_remember_all()
    {
        var roster = Added.Desk.Standing.Roster!;
        Assert.True(roster.MayHaveHad(Who.Learner));
        Assert.True(roster.Read([]).MayHaveHad(Who.Learner));
        Assert.False(roster.Forgetting(Who.Learner).MayHaveHad(Who.Learner));
        Assert.True((TeamsRoster.None with { Members = Many(TeamsRoster.MostKept) }).MayHaveHad(Who.Learner));
        Assert.False((TeamsRoster.None with { Members = Many(TeamsRoster.MostKept - 1) }).MayHaveHad(Who.Learner));

        static ImmutableList<RosterMember> Many(int count) => [.. Enumerable.Repeat(new RosterMember(Who.Lead, ""), count)];
    }

    [Fact]
    public void Whoever_was_only_asked_or_added_the_bot_is_no_lead()
    {
        Assert.False(IsLead(Office.Follow(Tie(TeamsPart.Asked))));
        Assert.False(IsLead(Office.Follow(Tie(TeamsPart.Installer))));
    }

    [Fact]
    public void Whose_question_somebody_joined_is_a_lead_although_the_organisation_says_no_such_thing()
    {
        var lead = Office.Follow(Tie(TeamsPart.Lead)).And(Who.Lead, new Command.SetUpTeam([Who.Learner], [], null, null))
            .Follow(new Instruction.AnswerTeam(Who.Lead, Who.Learner, TeamPlace.Member, MemberState.Joined));

        Assert.True(IsLead(lead.Follow(Tie(TeamsPart.Lead, TeamsState.Gone))));
    }

    [Fact]
    public void A_former_lead_is_told_that_they_lead_nobody()
    {
        var result = Office.When(Who.Lead, new Command.SetUpTeam([Who.Learner], [], null, null));

        Assert.Equal(new Refusal.NotALead(), Assert.IsType<Decision.Refused>(result.Decision).Refusal);
    }

    [Fact]
    public void A_question_that_waits_for_the_morning_stays_true_when_the_team_is_renamed_and_not_when_it_is_gone()
    {
        var asked = Office.Follow(Tie(TeamsPart.Asked, news: TeamsNews.LeadAsked));
        var question = Assert.Single(asked.Told);
        Assert.Equal(NoticeKind.TeamsLeadAsked, question.Kind);

        Assert.Null(Cancelled(question, asked.Follow(Tie(TeamsPart.Asked, name: "Search"))));
        Assert.NotNull(Cancelled(question, asked.Follow(Tie(TeamsPart.Asked, TeamsState.Gone))));
        Assert.NotNull(Cancelled(question, asked.Follow(Tie(TeamsPart.None))));
    }

    [Fact]
    public void The_newest_ties_are_kept_and_those_to_teams_that_one_leads_the_longest()
    {
        var led = Office.Follow(Tie(TeamsPart.Lead));

        var after = Enumerable.Range(1, TeamsTie.Most + 5).Aggregate(
            led, (story, number) => story.Follow(Tie(TeamsPart.Installer, of: PersonId.Parse($"00000000-0000-8000-8000-{number:D12}"))));

        Assert.Equal(TeamsTie.Most, after.Desk.Standing.Ties.Count);
        Assert.Contains(after.Desk.Standing.Ties, tie => tie.IsLed);
    }

    [Fact]
    public void A_large_roster_is_kept_in_part_and_whoever_is_in_the_other_part_has_not_left()
    {
        var everybody = Enumerable.Range(1, 3000)
            .Select(number => new RosterMember(PersonId.Parse($"00000000-0000-4000-8000-{number:D12}"), $"29:{number}")).ToList();

        var kept = TeamsRoster.None.Read(everybody);
        var later = kept.Read([.. everybody.Skip(1)]);

        Assert.Equal(TeamsRoster.MostKept, kept.Members.Count);
        Assert.Equal([everybody[0].Id], later.Left);
        Assert.Empty(later.Read(everybody).Left);
    }

    private static bool IsLead(Story story) => Firm.People[Who.Lead].With(story.Desk.Standing).IsLead;

    private static CancelReason? Cancelled(Notice notice, Story story) =>
        NoticeValidity.CancelReason(notice, null, story.Desk.Standing);

    private static Instruction.TieToTeams Tie(
        TeamsPart part, TeamsState state = TeamsState.InUse, TeamsNews news = TeamsNews.None, string name = "Web", PersonId? of = null) =>
        new(Who.Lead, of ?? Team, new TeamsTie(of ?? Team, name, state, part), news);
}
