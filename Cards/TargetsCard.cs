using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards;

/// <summary>A lead's form for the targets of their people, with the targets that are set beneath it.</summary>
public static class TargetsCard
{
    private const int MostPeople = 100;
    private const int MostRows = 30;
    private const int MostTargets = 5;

    /// <param name="people">Everybody whom the viewer leads, with their targets, by name.</param>
    public static CardContent Render(IReadOnlyList<Person> people, Catalogue catalogue, CardContext context, Form form) =>
        CardBuilder.Fit(context, form, builder => Render(people, catalogue, builder));

    private static CardContent Render(IReadOnlyList<Person> people, Catalogue catalogue, CardBuilder builder) => builder.Card(
        builder.Text["targets.heading"],
        [
            Texts.Heading(builder.Text["targets.heading"]),
            Texts.Line(builder.Text["targets.intro"]),
            builder.Pick(InputIds.Who, "targets.who", Who(people, builder), Typed.WholeTeam),
            builder.Pick(
                InputIds.Skill, "targets.skill",
                catalogue.Skills.Select(skill => new Choice(builder.Named(skill.Name), $"{skill.Id}"))),
            builder.Pick(InputIds.Target, "targets.target", Levels(builder)),
            builder.Pick(
                InputIds.First, "targets.first",
                [
                    new Choice(builder.Text["targets.first-choice"], Typed.Yes), new Choice(builder.Text["targets.not-first"], Typed.No),
                ]),
            .. Set(people, builder),
        ],
        builder.Button("button.save-target", new Click.SaveTarget()));

    private static IEnumerable<Choice> Who(IReadOnlyList<Person> people, CardBuilder builder) =>
    [
        new(builder.Text["targets.whole-team"], Typed.WholeTeam),
        .. people.Take(MostPeople).Select(person => new Choice(builder.Name(person.Id), person.Id.ToString())),
    ];

    private static IEnumerable<Choice> Levels(CardBuilder builder) => Enumerable.Range(1, Level.Highest)
        .Select(level => new Choice(builder.Level(new Level(level)), level.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<Element> Set(IReadOnlyList<Person> people, CardBuilder builder)
    {
        var set = people.Where(person => person.Targets.Count > 0).ToList();
        if (set.Count == 0) return [];
        return builder.Fold("set", "targets.set", [.. set.Take(MostRows).Select(person => Row(person, builder)), .. Rest(set, builder)],
            isOpen: builder.Form.Remark is not null);
    }

    private static Container Row(Person person, CardBuilder builder) => new(
    [
        Texts.Label(builder.Name(person.Id)),
        .. person.Targets.OrderByDescending(target => target.Key == person.Priority).ThenBy(target => builder.Skill(target.Key))
            .Take(MostTargets).Select(target => Texts.Quiet(builder.Text.Format(
                target.Key == person.Priority ? "targets.row-first" : "targets.row", builder.Skill(target.Key),
                builder.Level(target.Value))) with { Spacing = Spacing.None }),
    ]);

    private static IEnumerable<Element> Rest(List<Person> set, CardBuilder builder) =>
        set.Count > MostRows ? [Texts.Quiet(builder.Text.Counted("targets.more", set.Count - MostRows))] : [];
}
