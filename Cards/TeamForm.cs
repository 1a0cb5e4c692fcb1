using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards;

/// <summary>The lead's welcome while they set up their team: who, up to three skills, one level for all, and a deputy.</summary>
internal static class TeamForm
{
    private const int MostPeople = 100;
    private const int MostSkills = 50;

    /// <param name="colleagues">Everybody who may be in the team or be the deputy, those who report to the lead first.</param>
    /// <param name="reports">Who is proposed while there is no team yet.</param>
    public static CardContent Render(
        LedTeam? team, IReadOnlyList<Person> colleagues, IReadOnlySet<PersonId> reports, Catalogue catalogue, CardBuilder builder)
    {
        var members = team is null ? reports : team.Members.Where(member => member.IsIn).Select(member => member.Id).ToHashSet();
        var shown = colleagues.OrderByDescending(person => members.Contains(person.Id)).Take(MostPeople).ToList();
        return builder.Card(
            builder.Text["team.heading"],
            [
                Texts.Heading(builder.Text["team.heading"]),
                Texts.Line(builder.Text["team.intro"]),
                builder.Several(
                    InputIds.Members, "team.members", shown.Select(person => Choice(person, builder)),
                    shown.Where(person => members.Contains(person.Id)).Select(person => $"{person.Id}")),
                builder.Several(
                    InputIds.TeamSkills, "team.skills",
                    catalogue.Skills.Take(MostSkills).Select(skill => new Choice(skill.Name, $"{skill.Id}")),
                    (team?.Targets ?? []).Select(target => $"{target.Skill}")),
                builder.Pick(InputIds.Target, "targets.target", Levels(builder), Level(team)),
                builder.Pick(
                    InputIds.Deputy, "team.choose-deputy", shown.Select(person => Choice(person, builder)),
                    team?.Deputy is { IsIn: true } deputy ? $"{deputy.Id}" : null),
                Texts.Quiet(builder.Text["team.asked-first"]),
            ],
            builder.Button("button.save-team", new Click.SaveTeam()),
            builder.Button("button.back", new Click.CloseTeam()));
    }

    private static Choice Choice(Person person, CardBuilder builder) => new(builder.Name(person.Id), person.Id.ToString());

    private static IEnumerable<Choice> Levels(CardBuilder builder) => Enumerable.Range(1, Domain.Skills.Level.Highest)
        .Select(level => new Choice(builder.Level(new Level(level)), level.ToString(CultureInfo.InvariantCulture)));

    private static string? Level(LedTeam? team) =>
        team is { Targets: [var first, ..] } ? first.Target.Value.ToString(CultureInfo.InvariantCulture) : null;
}
