using System.Collections.Immutable;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Bot.Tests.Year;

/// <summary>
/// In spring somebody of each team adds the bot to it in Microsoft Teams and names the lead, who confirms. People leave that team, it
/// gets another name, and in late autumn it is gone.
/// </summary>
internal sealed class TeamsHabits(SimulatedYear year, Random chance)
{
    public void Begin(Func<PersonId, PersonId> team)
    {
        foreach (var lead in year.Company.Everybody.Where(person => person.Roles.HasFlag(Roles.Lead)).Select(person => person.Id))
        {
            var (desk, people) = (team(lead), year.Company.Learners.Where(learner => year.Company[learner].Lead == lead).ToList());
            ImmutableList<RosterMember> roster = [.. people.Append(lead).Select(person => new RosterMember(person, $"29:{person}"))];
            Later(people[0], 70, () => year.Act(people[0], desk, new Command.AddToTeams("19:team@thread.tacv2", "Web", roster)));
            Later(people[0], 72, () => year.Act(people[0], desk, new Command.NameLead(lead)));
            Later(lead, 75, () => year.Act(lead, desk, new Command.AnswerLead(Leads: true)));
            Later(lead, 120, () => year.Act(people[0], desk, new Command.LoseMembers([$"29:{people[^1]}"])));
            Later(lead, 150, () => year.Act(people[0], desk, new Command.FollowTeams(TeamsChange.Renamed, "Web and search")));
            Later(lead, 300, () => year.Act(people[0], desk, new Command.FollowTeams(TeamsChange.Gone, null)));
        }
    }

    private void Later(PersonId person, int days, Func<Task> act) => year.Plan(
        year.HoursOf(person).NextWorkingTime(year.Now + TimeSpan.FromDays(days) + TimeSpan.FromMinutes(chance.Next(1440))), act);
}
