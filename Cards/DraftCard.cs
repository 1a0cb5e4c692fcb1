using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>Shows the draft from the chat exactly as it would be handed in, with buttons to hand it in, edit or discard it.</summary>
public static class DraftCard
{
    /// <param name="sentence">Null asks whether to hand it in.</param>
    /// <param name="canSubmit">False while something that was sent with the draft is missing.</param>
    public static CardContent Render(Assignment assignment, Work draft, string? sentence, bool canSubmit, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var said = sentence ?? new Sentences(context.Culture).DraftKept(draft);
        return builder.Card(
            said,
            [
                Texts.Line(said),
                Texts.Apart(WorkText.Render(draft, builder)),
                draft.Files.IsEmpty ? null : Texts.Quiet(builder.Text.Format("work.share", builder.Name(assignment.Reviewer))),
            ],
            Actions(assignment, draft, canSubmit, builder));
    }

    /// <summary>The draft's text in a field, with its files beneath.</summary>
    public static CardContent Edited(Assignment assignment, Work draft, CardContext context, Form? form = null)
    {
        var builder = new CardBuilder(context, form ?? Form.None);
        var (topic, seen, mark) = (assignment.Topic, assignment.Version, DraftMark.Create(draft));
        return builder.Card(
            builder.Text["draft.edit-summary"],
            [.. builder.Text(InputIds.Work, "work.label", "work.placeholder", Work.Longest, draft.Text), .. WorkText.Files(draft, builder)],
            builder.Button("button.save", new Click.SaveDraft(topic, seen, mark) { OnReminder = true }),
            builder.Button("button.discard", new Click.DiscardDraft(topic, seen, mark) { OnReminder = true }));
    }

    private static IEnumerable<AdaptiveAction> Actions(Assignment assignment, Work draft, bool canSubmit, CardBuilder builder)
    {
        var (topic, seen, mark) = (assignment.Topic, assignment.Version, DraftMark.Create(draft));
        if (canSubmit) yield return builder.Button("button.submit-draft", new Click.SubmitDraft(topic, seen, mark));
        yield return builder.Button("button.edit", new Click.EditDraft(topic, seen) { OnReminder = true });
        yield return builder.Button("button.discard", new Click.DiscardDraft(topic, seen, mark) { OnReminder = true });
    }
}
