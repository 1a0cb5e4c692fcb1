using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>
/// Asks whether the task was any good, beneath everything else: a small row that one may leave alone, with one click for each answer.
/// </summary>
internal static class RatingRow
{
    public static Container Rating(this CardBuilder builder, Assignment assignment)
    {
        var said = assignment.Rating ?? Domain.Assignments.Rating.None;
        Element?[] rows =
        [
            said.WasUseful is null ? Useful(assignment, builder) : null,
            said == Domain.Assignments.Rating.None ? null : Texts.Quiet(builder.Text["rating.thanks"]),
            said.TookLonger ? null : Longer(assignment, builder),
        ];
        return new Container([.. rows.OfType<Element>()]) { Separator = true };
    }

    private static ColumnSet Useful(Assignment assignment, CardBuilder builder) => new(
    [
        new Column(ColumnWidth.Stretch, [Texts.Quiet(builder.Text["rating.useful"])])
        {
            VerticalContentAlignment = VerticalAlignment.Center,
        },
        new Column(ColumnWidth.Auto, [Answer(builder.Text["rating.yes"], RatingAnswer.Useful, assignment)]),
        new Column(ColumnWidth.Auto, [Answer(builder.Text["rating.no"], RatingAnswer.NotUseful, assignment)]),
    ]);

    private static Container Longer(Assignment assignment, CardBuilder builder) => Link(
        builder.Text.Format("rating.longer", builder.Text.Effort(assignment.Task.Effort)), RatingAnswer.TookLonger, assignment);

    /// <summary>On a ground of its own, so that a finger finds it and not the one beside it.</summary>
    private static Container Answer(string title, RatingAnswer answer, Assignment assignment) =>
        Link(title, answer, assignment) with { Style = ContainerStyle.Emphasis };

    private static Container Link(string title, RatingAnswer answer, Assignment assignment) => new(
        [Texts.Line(title) with { Size = TextSize.Small, Weight = TextWeight.Bolder, Color = TextColor.Accent }])
    {
        SelectAction = Buttons.Titled(title, new Click.Rate(assignment.Topic, assignment.Version, answer)),
        Spacing = Spacing.Small,
    };
}
