using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;
using static MicroAssignBot.Domain.Tests.Assignments.TeamsStory;

namespace MicroAssignBot.Domain.Tests.Assignments;

public class TeamsTeamDecisionsTests
{
    /// <summary>What the team's desk is like, who does what, and who hears of it: "who part news".</summary>
    public static TheoryData<string, string, string> Steps => new()
    {
        { "new", "Bystander adds", "Bystander Installer Added" },
        { "added", "Bystander adds", "again" },
        { "added", "Colleague adds", "Colleague Installer Added" },
        { "added", "Stranger adds", "DoesNotExist" },
        { "added", "Bystander names Lead", "Lead Asked LeadAsked; Bystander Installer None" },
        { "added", "Bystander names Bystander", "Bystander Lead None" },
        { "added", "Bystander names Stranger", "LeadUnknown" },
        { "added", "Colleague names Colleague", "DoesNotExist" },
        { "new", "Bystander names Lead", "DoesNotExist" },
        { "named", "Bystander names Lead", "again" },
        { "named", "Bystander names Colleague", "Colleague Asked LeadAsked; Bystander Installer None; Lead None None" },
        { "named", "Colleague adds", "Colleague Installer Added" },
        { "named", "Lead says yes", "Lead Lead None; Bystander Installer LeadAnswered" },
        { "named", "Lead says no", "Lead None None; Bystander Installer LeadAnswered" },
        { "named", "Bystander says yes", "DoesNotExist" },
        { "led", "Lead says yes", "again" },
        { "led", "Lead says no", "Bystander Installer LeadAnswered; Lead Installer LeadAnswered" },
        { "handed over", "Lead names Colleague", "Colleague Asked LeadAsked; Bystander Installer None; Lead Installer None" },
        { "handed over", "Bystander names Colleague", "Colleague Asked LeadAsked; Bystander Installer None; Lead Installer None" },
        { "handed over", "Lead says yes", "DoesNotExist" },
        { "led", "Bystander names Colleague", "TeamsLed" },
        { "led", "Colleague adds", "Colleague Installer Added" },
        { "led", "Lead adds", "Lead Lead None" },
        { "named", "Lead adds", "Lead Asked LeadAsked" },
        { "led", "the team is renamed", "Bystander Installer None; Lead Lead None" },
        { "led", "the team is archived", "Bystander Installer None; Lead Lead Changed" },
        { "led", "the bot is removed", "Bystander Installer None; Lead Lead Changed" },
        { "named", "the bot is removed", "Bystander Installer None; Lead Asked None" },
        { "new", "the team is archived", "again" },
        { "gone", "the bot is removed", "again" },
        { "gone", "Bystander names Colleague", "TeamsGone" },
        { "gone", "Lead says no", "TeamsGone" },
        { "gone", "Bystander adds", "Bystander Installer Added; Lead Lead Changed" },
        { "led", "the colleague leaves the team", "Lead Lead None" },
        { "named", "the colleague leaves the team", "" },
        { "led", "nobody known leaves the team", "again" },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void Whoever_it_concerns_hears_of_each_step_and_nobody_else(string desk, string step, string heard)
    {
        var before = desk switch { "new" => New, "added" => Added, "named" => Named, "led" => Led, "handed over" => HandedOver, _ => Gone };
        var (actor, command) = Command(step.Split(' '));

        var result = before.When(actor, command);

        Assert.Equal(heard, result.Decision switch
        {
            Decision.Repeated => "again",
            Decision.Refused { Refusal: var refusal } => refusal.GetType().Name,
            _ => string.Join("; ", result.Told(before).Select(one => $"{Name(one.To)} {one.Part} {one.News}")),
        });
    }

    [Fact]
    public void Whoever_added_the_bot_chooses_from_those_on_the_roster_but_themself() =>
        Assert.Equal(
            [Who.Learner, Who.Lead, Who.Colleague],
            Added.Desk.Standing.Roster!.Members.Select(member => member.Id).Where(id => id != Who.Bystander));

    [Fact]
    public void A_lead_who_has_left_the_organisation_is_asked_about_anew()
    {
        var without = Led.In(World.Usual.Without(Who.Lead));

        var tie = Assert.Single(Told(without, without.When(Who.Colleague, Add()).Decision)).Tie;

        Assert.True(tie.AsksWho);
    }

    [Fact]
    public void Whoever_refused_is_named_when_the_question_comes_back()
    {
        var told = Told(Named, Named.When(Who.Lead, new Command.AnswerLead(Leads: false)).Decision);

        Assert.Equal(Who.Lead, told.Single(one => one.To == Who.Bystander).Tie.Refused);
    }

    [Fact]
    public void The_team_is_called_as_the_channel_calls_it_on_one_line_and_not_too_long()
    {
        Assert.Equal("A B", New.And(Who.Bystander, Add(" A\nB ")).Desk.Standing.Teams!.Name);
        Assert.Equal(TeamsTeam.LongestName, New.And(Who.Bystander, Add(new string('x', 300))).Desk.Standing.Teams!.Name.Length);
        Assert.Equal("Search", Added.And(Team, new Command.FollowTeams(TeamsChange.Renamed, "Search")).Desk.Standing.Teams!.Name);
    }

    [Fact]
    public void A_team_of_which_an_earlier_build_kept_no_time_follows_what_comes_and_from_then_on_what_happened_last()
    {
        var gone = Led.And(Team, new Command.FollowTeams(TeamsChange.Gone, null) { At = New.Now });

        Assert.Equal(TeamsState.Gone, gone.Desk.Standing.Teams!.State);
        Assert.IsType<Decision.Repeated>(gone.When(Who.Bystander, Add() with { At = New.Now.AddMinutes(-1) }).Decision);
        Assert.IsType<Decision.Happened>(gone.When(Who.Bystander, Add() with { At = New.Now.AddMinutes(1) }).Decision);
    }

    [Fact]
    public void A_team_of_which_something_else_is_told_first_is_known_and_nobody_hears_of_it()
    {
        var gone = new Command.FollowTeams(TeamsChange.Gone, "Web") { Address = "19:team@thread.tacv2", At = New.Now };

        Assert.Empty(Told(New, New.When(Team, gone).Decision));
        Assert.Equal(("Web", TeamsState.Gone), New.And(Team, gone).Desk.Standing.Teams is { } team ? (team.Name, team.State) : default);
    }

    [Fact]
    public void Whoever_has_left_shows_to_the_lead_although_only_the_time_of_the_add_is_new_of_the_team()
    {
        var without = Add() with { At = New.Now, Roster = Roster.RemoveAll(member => member.Id == Who.Colleague) };

        var told = Led.When(Who.Bystander, without).Told(Led);

        Assert.Equal([(Who.Lead, TeamsPart.Lead, TeamsNews.None)], told);
        Assert.Equal(New.Now, Led.And(Who.Bystander, without).Desk.Standing.Teams!.LatestAt);
    }

    private static List<TeamsTold> Told(Story before, Decision decision) =>
        [.. Assert.IsType<Decision.Happened>(decision).Events.OfType<Event.TeamsSet>().SelectMany(set => set.Told)];

    private static (PersonId Actor, Command Command) Command(string[] words) => words switch
    {
        [var who, "adds"] => (Person(who), Add()),
        [var who, "names", var lead] => (Person(who), new Command.NameLead(Person(lead))),
        [var who, "says", var answer] => (Person(who), new Command.AnswerLead(answer == "yes")),
        [.., "renamed"] => (Team, new Command.FollowTeams(TeamsChange.Renamed, "Search")),
        [.., "archived"] => (Team, new Command.FollowTeams(TeamsChange.Archived, null)),
        [.., "removed"] => (Team, new Command.FollowTeams(TeamsChange.Gone, null)),
        ["the", ..] => (Team, new Command.LoseMembers(["29:colleague", "29:guest"])),
        _ => (Team, new Command.LoseMembers(["29:guest"])),
    };

    private static PersonId Person(string name) => (PersonId)typeof(Who).GetProperty(name)!.GetValue(null)!;

    private static string Name(PersonId id) => typeof(Who).GetProperties()
        .First(known => known.PropertyType == typeof(PersonId) && (PersonId)known.GetValue(null)! == id).Name;
}
