using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;
using MicroAssignBot.Domain.Skills;

namespace MicroAssignBot.Cards;

/// <summary>The form with which a learner suggests a task from their own work.</summary>
public static class SuggestCard
{
    private const string UsualBox = "days 2";

    /// <param name="skills">The learner's own come first.</param>
    /// <param name="lead">Who leads the learner; null for nobody.</param>
    public static CardContent Render(FormId id, IReadOnlyList<SkillId> skills, PersonId? lead, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        var heading = builder.Text["suggest.heading"];
        Elements.Element[] more = [.. builder.ContextAndHandIn(null, null), .. builder.Criteria([])];
        return builder.Card(
            heading,
            [
                Texts.Heading(heading),
                Texts.Line(
                    lead is { } person ? builder.Text.Format("suggest.intro", builder.Name(person)) : builder.Text["suggest.intro-nobody"]),
                builder.Skill("suggest.skill", skills, skills.Count > 0 ? skills[0].ToString() : null),
                .. builder.Goal(null),
                builder.Box(UsualBox),
                .. builder.Fold("more", "suggest.more", more, Fields.AreUsed(more)),
            ],
            builder.Button("button.send-suggestion", new Click.SendSuggestion(id)));
    }

    /// <summary>In place of the form, once it was sent. The live card tells the rest.</summary>
    public static CardContent Done(PersonId of, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        return ShrunkCard.Render(builder.Text.Format("suggest.sent", builder.Name(of)), builder);
    }
}
