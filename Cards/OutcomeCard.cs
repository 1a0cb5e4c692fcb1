using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>How a task went, in the learner's own words, for everybody in the conversation that it came from.</summary>
public static class OutcomeCard
{
    public static CardContent Render(SharedOutcome outcome, PersonId learner, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var said = builder.Text.Format("outcome.from", builder.Name(learner));
        return builder.Card(
            builder.Text.Format("outcome.summary", builder.Name(learner), outcome.Title),
            [Texts.Heading(outcome.Title), Texts.Quiet(said), Texts.Apart([Texts.Written(outcome.Text)])]);
    }
}
