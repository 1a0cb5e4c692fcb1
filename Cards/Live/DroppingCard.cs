using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>Asks the learner whether to drop the task, and why.</summary>
internal static class DroppingCard
{
    public static CardContent Of(Assignment assignment, Page page) => page.Card(
        page.Say.Format("dropping.summary", assignment.Task.Title),
        [
            Texts.Heading(page.Say.Format("dropping.summary", assignment.Task.Title)),
            Texts.Line(page.Say[assignment.Stage is Stage.InReview ? "dropping.from-review" : "dropping.intro"]),
            .. page.Choose(InputIds.Reason, "dropping.reason", ChoiceStyle.Expanded, Reasons(page)),
            page.Carried(InputIds.Work, "work.label", Work.Longest),
        ],
        page.Button("button.confirm-drop", new Click.ConfirmDrop(assignment.Topic, assignment.Version) { Aside = page.Form.IsAside }),
        page.Back("button.keep-working", assignment));

    private static IEnumerable<Choice> Reasons(Page page) =>
    [
        new(page.Say["dropping.no-time"], nameof(DropReason.NoTime)),
        new(page.Say["dropping.no-longer-useful"], nameof(DropReason.NoLongerUseful)),
        new(page.Say["dropping.too-hard"], nameof(DropReason.TooHard)),
        new(page.Say["dropping.missing-access"], nameof(DropReason.MissingAccess)),
        new(page.Say["dropping.something-else"], nameof(DropReason.Other)),
    ];
}
