using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Live;

/// <summary>Asks the learner why they decline the offer, and when to ask again.</summary>
internal static class DecliningCard
{
    public static CardContent Render(Assignment assignment, CardBuilder builder) => builder.Card(
        builder.Text.Format("offer.summary", assignment.Task.Title),
        [
            builder.OfferBand(assignment),
            Texts.Heading(assignment.Task.Title),
            Texts.Line(builder.Text["declining.intro"]),
            assignment.HandOut is { } origin ? Texts.Quiet(builder.Text.Format("declining.lead-sees", builder.Name(origin.By))) : null,
            .. builder.Choose(InputIds.Reason, "declining.reason", ChoiceStyle.Expanded, Reasons(builder)),
            .. builder.Choose(InputIds.Again, "declining.again", ChoiceStyle.Expanded, Agains(builder)),
            builder.Carried(InputIds.Use, "offer.use", Assignment.LongestUse),
            .. InputIds.Blanks.Select(id => builder.Carried(id, "blank.label", Blanks.LongestAnswer)),
        ],
        builder.Button("button.decline", new Click.Decline(assignment.Topic, assignment.Version)),
        builder.Back("button.back", assignment));

    private static IEnumerable<Choice> Reasons(CardBuilder builder) =>
    [
        new(builder.Text["declining.no-time"], nameof(DeclineReason.NoTime)),
        new(builder.Text["declining.not-my-work"], nameof(DeclineReason.NotMyWork)),
        new(builder.Text["declining.too-easy"], nameof(DeclineReason.TooEasy)),
        new(builder.Text["declining.too-hard"], nameof(DeclineReason.TooHard)),
        new(builder.Text["declining.something-else"], nameof(DeclineReason.Other)),
    ];

    private static IEnumerable<Choice> Agains(CardBuilder builder) =>
    [
        new(builder.Text["again.tomorrow"], nameof(AskAgain.Tomorrow)),
        new(builder.Text["again.next-week"], nameof(AskAgain.NextWeek)),
        new(builder.Text["again.next-month"], nameof(AskAgain.NextMonth)),
        new(builder.Text["again.when-i-ask"], nameof(AskAgain.WhenIAsk)),
    ];
}
