using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Asks the learner whether to drop the task, and why.</summary>
internal static class DroppingCard
{
    public static CardContent Render(Assignment assignment, CardBuilder page) => page.Card(
        page.Text.Format("dropping.summary", assignment.Task.Title),
        [
            Texts.Heading(page.Text.Format("dropping.summary", assignment.Task.Title)),
            Texts.Line(page.Text[assignment.Stage is Stage.InReview ? "dropping.from-review" : "dropping.intro"]),
            .. page.Choose(InputIds.Reason, "dropping.reason", ChoiceStyle.Expanded, Reasons(page)),
            page.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        page.Button("button.confirm-drop", new Click.ConfirmDrop(assignment.Topic, assignment.Version) { OnReminder = page.Form.IsOnReminder }),
        page.Back("button.keep-working", assignment));

    private static IEnumerable<Choice> Reasons(CardBuilder page) =>
    [
        new(page.Text["dropping.no-time"], nameof(DropReason.NoTime)),
        new(page.Text["dropping.no-longer-useful"], nameof(DropReason.NoLongerUseful)),
        new(page.Text["dropping.too-hard"], nameof(DropReason.TooHard)),
        new(page.Text["dropping.missing-access"], nameof(DropReason.MissingAccess)),
        new(page.Text["dropping.something-else"], nameof(DropReason.Other)),
    ];
}
