using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>An offer the learner does not want now: why, and when to ask again.</summary>
internal static class DecliningCard
{
    public static CardContent Of(Assignment assignment, Page page) => page.Card(
        page.Say.Format("offer.summary", assignment.Task.Title),
        [
            Texts.Heading(assignment.Task.Title),
            Texts.Line(page.Say["declining.intro"]),
            .. page.Choose(InputIds.Reason, "declining.reason", ChoiceStyle.Expanded, Reasons(page)),
            .. page.Choose(InputIds.Again, "declining.again", ChoiceStyle.Expanded, Agains(page)),
        ],
        page.Button("button.decline", new Click.Decline(assignment.Topic, assignment.Version)),
        page.Back("button.back", assignment));

    private static IEnumerable<Choice> Reasons(Page page) =>
    [
        new(page.Say["declining.no-time"], nameof(DeclineReason.NoTime)),
        new(page.Say["declining.not-my-work"], nameof(DeclineReason.NotMyWork)),
        new(page.Say["declining.too-easy"], nameof(DeclineReason.TooEasy)),
        new(page.Say["declining.too-hard"], nameof(DeclineReason.TooHard)),
        new(page.Say["declining.something-else"], nameof(DeclineReason.Other)),
    ];

    private static IEnumerable<Choice> Agains(Page page) =>
    [
        new(page.Say["again.tomorrow"], nameof(AskAgain.Tomorrow)),
        new(page.Say["again.next-week"], nameof(AskAgain.NextWeek)),
        new(page.Say["again.next-month"], nameof(AskAgain.NextMonth)),
        new(page.Say["again.when-i-ask"], nameof(AskAgain.WhenIAsk)),
    ];
}
