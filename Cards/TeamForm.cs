using System.Collections.Immutable;
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

    public static CardContent Render(LedTeam? team, TeamChoices choices, Catalogue catalogue, CardBuilder builder)
    {
        var members = Proposed(team, choices);
        var leftOut = LeftOut(choices, builder);
        var roster = choices.Rosters.SelectMany(view => view.Known).ToHashSet();
        var shown = choices.Colleagues.OrderByDescending(person => members.Contains(person.Id))
            .ThenByDescending(person => roster.Contains(person.Id)).Take(MostPeople).ToList();
        var deputy = team?.Deputy is { IsIn: true, Id: var named } ? named : (PersonId?)null;
        return builder.Card(
            builder.Text["team.heading"],
            [
                Texts.Heading(builder.Text["team.heading"]),
                Texts.Line(builder.Text["team.intro"]),
                .. choices.Rosters.SelectMany(builder.Roster),
                builder.Several(
                    InputIds.Members, "team.members", shown.Select(person => Choice(person, builder)),
                    shown.Where(person => members.Contains(person.Id)).Select(person => $"{person.Id}")),
                Others(leftOut.Count, builder),
                builder.Several(
                    InputIds.TeamSkills, "team.skills",
                    Skills(team, catalogue).Select(skill => new Choice(builder.Named(skill.Name), $"{skill.Id}")),
                    (team?.Targets ?? []).Select(target => $"{target.Skill}")),
                builder.Pick(InputIds.Target, "targets.target", Levels(team, builder), Level(team)),
                builder.Pick(
                    InputIds.Deputy, "team.choose-deputy", Deputies(shown, deputy, builder), deputy is { } one ? $"{one}" : null),
                Texts.Quiet(builder.Text["team.asked-first"]),
            ],
            builder.Button("button.save-team", Save(team, choices, leftOut, builder)),
            builder.Button("button.back", new Click.CloseTeam(choices.Of)));
    }

    /// <summary>Whoever is in the team; else the lead's reports and the people of their teams of Microsoft Teams.</summary>
    private static HashSet<PersonId> Proposed(LedTeam? team, TeamChoices choices)
    {
        var proposed = choices.Rosters.Where(view => view.IsProposed && (team is null || view.Tie.Team.ToString() == choices.Of))
            .SelectMany(view => view.Known).Where(id => team?.Find(id) is null);
        var known = team is null ? choices.Reports : team.Members.Where(member => member.IsIn).Select(member => member.Id);
        return [.. known.Concat(proposed).Distinct().Take(LedTeam.MostPeople)];
    }

    /// <summary>Whoever is picked and whom the organisation does not list: a client finds people whom the bot does not know.</summary>
    private static List<PersonId> LeftOut(TeamChoices choices, CardBuilder builder) =>
    [
        .. (Typed.People($"{builder.Form.Typed[InputIds.Members]},{builder.Form.Typed[InputIds.OtherMembers]}") ?? [])
            .Except(choices.Colleagues.Select(person => person.Id)).Where(id => id != builder.Context.Viewer),
    ];

    /// <summary>For those who are not in the list. Whoever was picked stays picked.</summary>
    private static Container Others(int leftOut, CardBuilder builder)
    {
        var picked = Picked(builder).Take(MostPeople);
        var field = (Container)builder.Several(
            InputIds.OtherMembers, "team.others", picked.Select(id => new Choice(builder.Name(id), id.ToString())), []);
        return field with
        {
            Items =
            [
                .. field.Items.Select(item => item is ChoiceInput choices ? choices with { SearchesPeople = true } : item),
                .. leftOut > 0
                    ? [Texts.Line(builder.Text.Counted("team.left-out", leftOut)) with { Color = TextColor.Attention }]
                    : Array.Empty<Element>(),
            ],
        };
    }

    private static Click.SaveTeam Save(LedTeam? team, TeamChoices choices, List<PersonId> leftOut, CardBuilder builder)
    {
        var picked = Picked(builder);
        return new Click.SaveTeam(
            choices.Of, LeftOutMark.Create(leftOut), TeamMark.Create(team),
            picked.Count switch
            {
                0 => null,
                <= LedTeam.MostPeople => string.Join(',', picked),
                _ => Click.SaveTeam.TooManyPicked,
            });
    }

    private static ImmutableList<PersonId> Picked(CardBuilder builder) => Typed.People(builder.Form.Typed[InputIds.OtherMembers]) ?? [];

    // What is chosen is always among the choices: a client sends nothing for a value that it cannot show.
    private static IEnumerable<Skill> Skills(LedTeam? team, Catalogue catalogue) => catalogue.Skills.Where(
        (skill, place) => place < MostSkills || team?.Targets.Exists(target => target.Skill == skill.Id) is true);

    private static IEnumerable<Choice> Deputies(List<Person> shown, PersonId? deputy, CardBuilder builder) =>
        (deputy is { } named ? shown.Select(person => person.Id).Append(named) : shown.Select(person => person.Id)).Distinct()
            .Select(id => new Choice(builder.Name(id), id.ToString()))
            .Concat(deputy is null ? [] : [new Choice(builder.Text["team.no-deputy"], Typed.Nobody)]);

    private static Choice Choice(Person person, CardBuilder builder) => new(builder.Name(person.Id), person.Id.ToString());

    private static IEnumerable<Choice> Levels(LedTeam? team, CardBuilder builder) => Enumerable.Range(1, Domain.Skills.Level.Highest)
        .Select(level => new Choice(builder.Level(new Level(level)), level.ToString(CultureInfo.InvariantCulture)))
        .Concat(team is { Targets.IsEmpty: false } ? [new Choice(builder.Text["team.no-target"], Typed.NoTarget)] : []);

    private static string? Level(LedTeam? team) =>
        team is { Targets: [var first, ..] } ? first.Target.Value.ToString(CultureInfo.InvariantCulture) : null;
}
