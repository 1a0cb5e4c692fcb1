using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>The first card: up to two skills and where the person stands; or what there is for somebody who is no learner.</summary>
public static class WelcomeCard
{
    /// <param name="person">Null when the organisation does not list them.</param>
    public static CardContent Render(Person? person, Standing standing, Catalogue catalogue, CardContext context, Form form)
    {
        var page = new CardBuilder(context, form);
        if (person is null) return Stranger(page);
        return person.Roles.HasFlag(Roles.Learner) ? Learner(standing, catalogue, page) : Lead(page);
    }

    public static CardContent Shrunk(CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(page.Text["shrunk.welcome"], page);
    }

    private static CardContent Learner(Standing standing, Catalogue catalogue, CardBuilder page) => page.Card(
        page.Text["welcome.summary"],
        [
            Texts.Heading(page.Text["welcome.heading"]),
            Texts.Line(page.Text["welcome.intro"]),
            .. page.Form.Mode is FormMode.Explaining ? HowItWorksCard.Body(page) : [],
            .. Choices(standing, catalogue, page),
        ],
        Actions(standing, page));

    private static IEnumerable<Element> Choices(Standing standing, Catalogue catalogue, CardBuilder page)
    {
        var skills = catalogue.Skills.Select(skill => new Choice(skill.Name, skill.Id.ToString())).ToList();
        for (var place = 0; place < InputIds.Skills.Count; place++)
        {
            var chosen = standing.Focus.ElementAtOrDefault(place);
            var first = place == 0;
            yield return page.Pick(
                InputIds.Skills[place], first ? "welcome.skill" : "welcome.second-skill", skills, chosen?.Skill.ToString());
            yield return page.Pick(
                InputIds.Stands[place], first ? "welcome.stand" : "welcome.second-stand", Stands(page), Stand(chosen));
        }
    }

    private static IEnumerable<Choice> Stands(CardBuilder page) =>
    [
        new(page.Text["stand.new"], nameof(Domain.Assignments.SelfAssessment.New)),
        new(page.Text["stand.with-help"], nameof(Domain.Assignments.SelfAssessment.WithHelp)),
        new(page.Text["stand.on-my-own"], nameof(Domain.Assignments.SelfAssessment.OnMyOwn)),
    ];

    private static string? Stand(Focus? chosen) => chosen is null ? null : Typed.StandOf(chosen).ToString();

    private static IEnumerable<CardAction> Actions(Standing standing, CardBuilder page)
    {
        yield return page.Button(standing.LastNumber == 0 ? "button.first-task" : "button.next-task", new Click.ChooseSkills());
        if (page.Form.Mode is not FormMode.Explaining) yield return page.Button("button.how-it-works", new Click.HowItWorks());
    }

    private static CardContent Lead(CardBuilder page) => page.Card(
        page.Text["welcome.lead-summary"],
        [
            Texts.Heading(page.Text["welcome.lead-heading"]),
            Texts.Line(page.Text["welcome.lead-intro"]),
            Texts.Line(page.Text["welcome.lead-words"]),
        ],
        page.Button("button.reviews", new Click.Word(KnownWords.Reviews)),
        page.Button("button.help", new Click.Word(KnownWords.Help)));

    private static CardContent Stranger(CardBuilder page) => page.Card(
        page.Text["said.not-in-organisation"],
        [
            Texts.Heading(page.Text["welcome.stranger-heading"]),
            Texts.Line(page.Text["said.not-in-organisation"]),
            Texts.Facts((page.Text["fact.your-id"], page.Context.Viewer.ToString())),
        ],
        page.Button("button.try-again", new Click.Word(KnownWords.Hi)));
}
