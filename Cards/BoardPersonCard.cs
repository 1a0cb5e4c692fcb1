using System.Diagnostics;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>One of a lead's people: what is open for them, and what the lead can do about it.</summary>
public static class BoardPersonCard
{
    private const int MostTasks = 5;
    private const int MostInSight = 3;

    /// <param name="open">What is open for the person, as the lead may see it.</param>
    /// <param name="chat">Opens a chat with them; null when nobody knows how.</param>
    /// <param name="clicked">The person, the page of the board to go back to, and the first task to show.</param>
    public static CardContent Render(
        BoardPerson person, IReadOnlyList<Assignment> open, Uri? chat, Click.ShowBoardPerson clicked, CardContext context) =>
        CardBuilder.Fit(context, Form.None, builder => Render(person, open, chat, clicked, builder));

    private static CardContent Render(
        BoardPerson person, IReadOnlyList<Assignment> open, Uri? chat, Click.ShowBoardPerson clicked, CardBuilder builder)
    {
        var part = Part.Create(open.Count, clicked.Task, MostTasks);
        var ((state, word), name) = (BoardCard.Said(person.Line.Need, builder), builder.Name(person.Id));
        return builder.Card(
            $"{name}: {word}",
            [
                Band.Render(
                    state, (builder.Text["board.heading"], builder.Text.Counted("board.open", open.Count)), word,
                    BoardCard.Moment(person.Line, builder)),
                Texts.Heading(name),
                builder.Unreached(person.Id) is { } unreached ? Texts.Line(unreached) : null,
                person.Row is { IsQuiet: true } ? Texts.Line(builder.Text.Format("silence.line", name)) : null,
                open.Count == 0 ? Texts.Line(builder.Text.Format("board.has-no-task", name)) : null,
                .. part.Create(open).Select(assignment => Task(assignment, builder)),
                part.Line("reviews.part", builder),
            ],
            Buttons(chat, clicked, part, name, builder).Select((button, place) => place < MostInSight ? button : button with
            {
                Mode = ActionMode.Secondary,
            }));
    }

    private static IEnumerable<AdaptiveAction> Buttons(
        Uri? chat, Click.ShowBoardPerson clicked, Part part, string name, CardBuilder builder)
    {
        if (chat is not null)
            yield return new AdaptiveAction.OpenUrl(chat.AbsoluteUri) { Title = builder.Text.Format("button.write-to", name) };
        foreach (var button in part.Buttons(to => clicked with { Task = to }, builder)) yield return button;
        yield return builder.Button("button.board", new Click.Board(clicked.From));
        yield return builder.Button("button.hand-out-task", new Click.Word(KnownWords.Assign));
    }

    private static Container Task(Assignment assignment, CardBuilder builder) => new(
    [
        Texts.Label(assignment.Task.Title),
        Texts.Quiet(State(assignment, builder)) with { Spacing = Spacing.None },
        .. Actions(assignment, builder).ToList() is { Count: > 0 } actions ? [new ActionSet(actions)] : Array.Empty<Element>(),
    ])
    {
        Separator = true,
    };

    private static IEnumerable<AdaptiveAction> Actions(Assignment assignment, CardBuilder builder)
    {
        var (topic, seen, viewer) = (assignment.Topic, assignment.Version, builder.Context.Viewer);
        if (Answer(assignment, viewer) is { } title) yield return builder.Button(title, new Click.ShowBoardTask(topic, seen));
        if (assignment.Stage is Stage.Active && !assignment.StandsStill)
            yield return builder.Button("button.give-day", new Click.GiveTime(topic, seen, ExtraTime.OneDay));
        if (assignment.Stage is not Stage.Suggested) yield return builder.Button("button.withdraw", new Click.Withdraw(topic, seen));
    }

    /// <summary>The title of the button that shows the card on which this person is to answer; null when they are not.</summary>
    private static string? Answer(Assignment assignment, PersonId viewer) => assignment.Stage switch
    {
        Stage.Active when assignment.Asking?.Asked.Contains(viewer) is true => "button.open-question",
        Stage.Active when assignment.WaitsFor(viewer) => "button.open-request",
        Stage.Suggested suggested when suggested.Asked.Contains(viewer) => "button.open-suggestion",
        Stage.InReview when assignment.IsReviewedBy(viewer) => "button.board-review",
        Stage.Suggested or Stage.Queued or Stage.Offered or Stage.Active or Stage.InReview or Stage.Closed => null,
        var other => throw new UnreachableException($"{other.GetType()}"),
    };

    private static string State(Assignment assignment, CardBuilder builder) => assignment.Stage switch
    {
        Stage.Suggested suggested => builder.Text.Format("state.suggested", builder.At(suggested.At)),
        Stage.Queued queued => builder.Text.Format("state.queued", builder.At(queued.Since)),
        Stage.Offered offered => builder.Text.Format("state.offered", builder.At(offered.ExpiresAt)),
        Stage.Active when assignment.Asking is { } asked => builder.Text.Format("board.question-since", builder.At(asked.At)),
        Stage.Active when assignment is { WaitsForTime: true, Time: { } asked } =>
            builder.Text.Format("board.time-since", builder.At(asked.At)),
        Stage.Active active => builder.Text.Format("state.active", builder.At(active.Deadline)),
        Stage.InReview review => builder.Text.Format(
            "board.review-with", builder.Name(assignment.Reviewer), builder.At(review.FeedbackDue)),
        Stage.Closed closed => builder.Text.Format("state.closed", builder.At(closed.At)),
        var other => throw new UnreachableException($"{other.GetType()}"),
    };
}
