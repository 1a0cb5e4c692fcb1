using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>An offer the learner does not want now: why, and when to ask again.</summary>
internal static class DecliningCard
{
    public static CardContent Render(Assignment assignment, CardBuilder page) => page.Card(
        page.Text.Format("offer.summary", assignment.Task.Title),
        [
            Texts.Heading(assignment.Task.Title),
            Texts.Line(page.Text["declining.intro"]),
            .. page.Choose(InputIds.Reason, "declining.reason", ChoiceStyle.Expanded, Reasons(page)),
            .. page.Choose(InputIds.Again, "declining.again", ChoiceStyle.Expanded, Agains(page)),
        ],
        page.Button("button.decline", new Click.Decline(assignment.Topic, assignment.Version)),
        page.Back("button.back", assignment));

    private static IEnumerable<Choice> Reasons(CardBuilder page) =>
    [
        new(page.Text["declining.no-time"], nameof(DeclineReason.NoTime)),
        new(page.Text["declining.not-my-work"], nameof(DeclineReason.NotMyWork)),
        new(page.Text["declining.too-easy"], nameof(DeclineReason.TooEasy)),
        new(page.Text["declining.too-hard"], nameof(DeclineReason.TooHard)),
        new(page.Text["declining.something-else"], nameof(DeclineReason.Other)),
    ];

    private static IEnumerable<Choice> Agains(CardBuilder page) =>
    [
        new(page.Text["again.tomorrow"], nameof(AskAgain.Tomorrow)),
        new(page.Text["again.next-week"], nameof(AskAgain.NextWeek)),
        new(page.Text["again.next-month"], nameof(AskAgain.NextMonth)),
        new(page.Text["again.when-i-ask"], nameof(AskAgain.WhenIAsk)),
    ];
}
