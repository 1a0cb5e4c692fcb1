using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>What waits for a learner behind the task they have, in its order.</summary>
public static class QueueCard
{
    public static CardContent Render(Desk desk, CardContext context, Form form)
    {
        var builder = new CardBuilder(context, form);
        var waiting = desk.Standing.Queue.Select(number => desk.Open[number]).ToList();
        var heading = builder.Text.Counted("queue.heading", waiting.Count);
        return builder.Card(
            heading,
            [
                Texts.Heading(heading),
                Texts.Line(builder.Text["queue.intro"]),
                .. waiting.Select((assignment, place) => Row(assignment, place, waiting, builder)),
            ]);
    }

    private static Container Row(Assignment assignment, int place, IReadOnlyList<Assignment> waiting, CardBuilder builder) => new(
    [
        Texts.Label(assignment.Task.Title),
        Texts.Quiet(ReasonLine(assignment, builder)) with { Spacing = Spacing.None },
        .. MayMoveUp(assignment, place, waiting)
            ? [new ActionSet([builder.Button("button.move-up", new Click.MoveUp(assignment.Topic, assignment.Version, place))])]
            : Array.Empty<Element>(),
    ])
    {
        Separator = true,
    };

    private static bool MayMoveUp(Assignment assignment, int place, IReadOnlyList<Assignment> waiting) =>
        place > 0 && HandOutQueue.IsMovable(assignment) && HandOutQueue.IsMovable(waiting[place - 1]);

    private static string ReasonLine(Assignment assignment, CardBuilder builder) => assignment switch
    {
        { Submissions: > 0 } => builder.Text["queue.sent-back"],
        { Suggestion.AnsweredBy: { } by } => builder.Text.Format("queue.suggested", builder.Name(by)),
        { HandOut: { IsUrgent: true } origin } => builder.Text.Format("queue.urgent", builder.Name(origin.By)),
        { HandOut: { IsTaken: true } origin } => builder.Text.Format("queue.taken", builder.Name(origin.By)),
        { HandOut: { } origin } => builder.Text.Format("queue.handed-out", builder.Name(origin.By)),
        _ => builder.About(assignment.Task).Name,
    };
}
