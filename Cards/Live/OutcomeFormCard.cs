using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Asks the learner what to post in the conversation that the task came from.</summary>
internal static class OutcomeFormCard
{
    public static CardContent Render(Assignment assignment, CardBuilder builder)
    {
        var title = assignment.Task.Title;
        return builder.Card(
            builder.Text.Format("outcome-form.summary", title),
            [
                TaskBand.Own(assignment, builder),
                Texts.Heading(title),
                Texts.Line(builder.Text["outcome-form.who-sees"]),
                assignment.Task.Source is { Link: var link } ? Texts.Link(builder.Text["entry.link-back"], link) : null,
                .. builder.Text(
                    InputIds.Outcome, "outcome-form.text", "outcome-form.placeholder", SharedOutcome.Longest,
                    builder.Text.Format("outcome-form.draft", title)),
            ],
            builder.Button("button.post-outcome", new Click.PostOutcome(assignment.Topic, assignment.Version)),
            builder.Back("button.back", assignment));
    }
}
