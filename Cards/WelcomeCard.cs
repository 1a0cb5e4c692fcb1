using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>
/// The first card. A learner chooses up to two skills and says where they stand; anybody else reads what the bot does for them.
/// </summary>
public static class WelcomeCard
{
    private const int MostTargets = 5;

    /// <param name="person">With what their desk says of them; null when the organisation does not list them.</param>
    /// <param name="team">Whom a lead may ask into their team, while they choose; null otherwise.</param>
    public static CardContent Render(
        Person? person, Standing standing, Catalogue catalogue, CardContext context, Form form, TeamChoices? team = null) =>
        CardBuilder.Fit(context, form, builder => Render(person, standing, catalogue, team, builder));

    private static CardContent Render(
        Person? person, Standing standing, Catalogue catalogue, TeamChoices? team, CardBuilder builder)
    {
        if (person is null) return Stranger(builder);
        if (team is not null && builder.Form.Mode is FormMode.SettingUpTeam)
            return TeamForm.Render(standing.Led, team, catalogue, builder);
        return person.Roles.HasFlag(Roles.Learner) ? Learner(person, standing, catalogue, builder) : Lead(standing, builder);
    }

    public static CardContent Shrunk(CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(builder.Text["shrunk.welcome"], builder);
    }

    private static CardContent Learner(Person person, Standing standing, Catalogue catalogue, CardBuilder builder) => builder.Card(
        builder.Text["welcome.summary"],
        [
            builder.Picture(),
            Texts.Heading(builder.Text["welcome.heading"]),
            Texts.Line(builder.Text["welcome.intro"]),
            .. builder.Form.Mode is FormMode.Explaining ? HowItWorksCard.Body(builder) : [],
            .. Choices(standing, catalogue, builder),
            .. OfLead(person, builder),
            .. standing.Led is { } team ? builder.Fold("team", "team.yours", [.. builder.Team(team, standing.Ties)]) : [],
            .. builder.Teams(standing.Ties),
        ],
        Actions(person, standing, builder));

    /// <summary>What the lead wants of them.</summary>
    private static IEnumerable<Element> OfLead(Person person, CardBuilder builder) => person.Targets
        .OrderByDescending(target => target.Key == person.Priority).ThenBy(target => builder.Skill(target.Key)).Take(MostTargets)
        .Select(target => Texts.Quiet(builder.Text.Format(
            target.Key == person.Priority ? "welcome.target-first" : "welcome.target", builder.Skill(target.Key),
            builder.Level(target.Value))));

    private static IEnumerable<Element> Choices(Standing standing, Catalogue catalogue, CardBuilder builder)
    {
        var skills = catalogue.Skills.Select(skill => new Choice(builder.Named(skill.Name), skill.Id.ToString())).ToList();
        foreach (var field in Choices(0, "welcome.skill", "welcome.stand")) yield return field;
        var second = Choices(1, "welcome.second-skill", "welcome.second-stand").ToList();
        foreach (var part in builder.Fold("second", "welcome.add-skill", second, Fields.AreUsed(second))) yield return part;

        IEnumerable<Element> Choices(int place, string skill, string stand)
        {
            var chosen = standing.Focus.ElementAtOrDefault(place);
            yield return builder.Pick(InputIds.Skills[place], skill, skills, chosen?.Skill.ToString());
            yield return builder.OneOf(InputIds.Stands[place], stand, Stands(builder), Stand(chosen));
        }
    }

    private static IEnumerable<Choice> Stands(CardBuilder builder) =>
    [
        new(builder.Text["stand.new"], nameof(Domain.Assignments.SelfAssessment.New)),
        new(builder.Text["stand.with-help"], nameof(Domain.Assignments.SelfAssessment.WithHelp)),
        new(builder.Text["stand.on-my-own"], nameof(Domain.Assignments.SelfAssessment.OnMyOwn)),
    ];

    private static string? Stand(Focus? chosen) => chosen is null ? null : Typed.StandOf(chosen).ToString();

    private static IEnumerable<AdaptiveAction> Actions(Person person, Standing standing, CardBuilder builder)
    {
        yield return builder.Button(standing.HasNumberedNothing ? "button.first-task" : "button.next-task", new Click.ChooseSkills());
        yield return builder.Form.Mode is FormMode.Explaining
            ? builder.Button("button.who-sees-what", new Click.WhoSeesWhat())
            : builder.Button("button.how-it-works", new Click.HowItWorks());
        if (person.IsLead) yield return builder.More(TeamButton(standing), new Click.SetUpTeam());
    }

    private static string TeamButton(Standing standing) => standing.Led is null ? "button.set-up-team" : "button.change-team";

    private static CardContent Lead(Standing standing, CardBuilder builder) => builder.Card(
        builder.Text["welcome.lead-summary"],
        [
            builder.Picture(),
            Texts.Heading(builder.Text["welcome.lead-heading"]),
            Texts.Line(builder.Text["welcome.lead-intro"]),
            Texts.Line(builder.Text["welcome.lead-words"]),
            .. standing.Led is { } team ? builder.Team(team, standing.Ties) : [],
            .. builder.Teams(standing.Ties),
        ],
        builder.Button(TeamButton(standing), new Click.SetUpTeam()),
        builder.Button("button.reviews", new Click.Word(KnownWords.Reviews)),
        builder.Button("button.board", new Click.Word(KnownWords.Team)),
        builder.More("button.help", new Click.Word(KnownWords.Help)));

    private static CardContent Stranger(CardBuilder builder) => builder.Card(
        builder.Text["said.not-in-organisation"],
        [
            Texts.Heading(builder.Text["welcome.stranger-heading"]),
            Texts.Line(builder.Text["said.not-in-organisation"]),
            Texts.Facts((builder.Text["fact.your-id"], builder.Context.Viewer.ToString())),
        ],
        builder.Button("button.try-again", new Click.Word(KnownWords.Hi)));
}

/// <summary>Whom a lead may ask into their team, or as their deputy.</summary>
/// <param name="Reports">Those of them who report to the lead.</param>
public sealed record TeamChoices(IReadOnlyList<Person> Colleagues, IReadOnlySet<PersonId> Reports)
{
    /// <summary>The teams of Microsoft Teams that they lead.</summary>
    public IReadOnlyList<TeamsView> Rosters { get; init; } = [];

    /// <summary>As in <see cref="Click.SetUpTeam"/>.</summary>
    public string? Of { get; init; }
}
