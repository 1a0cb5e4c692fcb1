using System.Collections.Immutable;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Domain.Assignments;

/// <summary>What each person has to do with a team of Microsoft Teams, as its desk stands.</summary>
internal static class TeamsTies
{
    /// <param name="namedBy">Who named this person as the lead, if somebody just did.</param>
    public static IEnumerable<TeamsTold> For(
        PersonId desk, TeamsTeam team, TeamsRoster roster, PersonId person, TeamsNews news, PersonId? namedBy = null)
    {
        var part = team.Lead?.Id != person ? TeamsPart.Installer : team.Lead.HasConfirmed ? TeamsPart.Lead : TeamsPart.Asked;
        var tie = new TeamsTie(desk, team.Name, team.State, part)
        {
            Lead = team.Lead,
            NamedBy = namedBy,
            Candidates = part is TeamsPart.Installer && team.Lead is null
                ? [.. roster.Members.Select(member => member.Id).Where(id => id != person).Take(TeamsTie.MostCandidates)]
                : [],
            Left = part is TeamsPart.Lead ? roster.Left : [],
        };
        return [new TeamsTold(person, tie, news)];
    }

    public static TeamsTie None(PersonId desk, TeamsTeam team) => new(desk, team.Name, team.State, TeamsPart.None);

    /// <summary>Everybody who has to do with the team hears of it, without a message.</summary>
    public static IEnumerable<TeamsTold> Everybody(PersonId desk, TeamsTeam team, TeamsRoster roster) => team.Installers
        .Concat(team.Lead is { } lead ? [lead.Id] : Array.Empty<PersonId>()).Distinct()
        .SelectMany(person => For(desk, team, roster, person, TeamsNews.None));
}
