using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Asks the learner whether to drop the task, and why.</summary>
internal static class DroppingCard
{
    public static CardContent Render(Assignment assignment, CardBuilder builder) => builder.Card(
        builder.Text.Format("dropping.summary", assignment.Task.Title),
        [
            TaskBand.Own(assignment, builder),
            Texts.Heading(builder.Text.Format("dropping.summary", assignment.Task.Title)),
            Texts.Line(builder.Text[assignment.Stage is Stage.InReview ? "dropping.from-review" : "dropping.intro"]),
            .. builder.Choose(InputIds.Reason, "dropping.reason", ChoiceStyle.Expanded, Reasons(builder)),
            builder.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        builder.Button(
            "button.confirm-drop", new Click.ConfirmDrop(assignment.Topic, assignment.Version) { OnReminder = builder.Form.IsOnReminder }),
        builder.Back("button.keep-working", assignment));

    private static IEnumerable<Choice> Reasons(CardBuilder builder) =>
    [
        new(builder.Text["dropping.no-time"], nameof(DropReason.NoTime)),
        new(builder.Text["dropping.no-longer-useful"], nameof(DropReason.NoLongerUseful)),
        new(builder.Text["dropping.too-hard"], nameof(DropReason.TooHard)),
        new(builder.Text["dropping.missing-access"], nameof(DropReason.MissingAccess)),
        new(builder.Text["dropping.something-else"], nameof(DropReason.Other)),
    ];
}
