using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>A lead takes a task back: the open work of their people, then one of it and whether it is meant.</summary>
public static class WithdrawCard
{
    private const int MostRows = 20;

    /// <param name="open">Open assignments of the lead's people; in <see cref="FormMode.Withdrawing"/> the one that was clicked.</param>
    /// <param name="from">The place of the first that is shown.</param>
    public static CardContent Render(IReadOnlyList<Assignment> open, CardContext context, Form form, int from = 0)
    {
        var page = new CardBuilder(context, form);
        return open switch
        {
            [] => page.Card(page.Text["said.nothing-to-withdraw"], [Texts.Line(page.Text["said.nothing-to-withdraw"])]),
            [var one] when form.Mode is FormMode.Withdrawing => Confirm(one, page),
            _ => List(open, Part.Create(open.Count, from, MostRows), page),
        };
    }

    /// <summary>Answers the confirmation.</summary>
    public static CardContent Done(Assignment assignment, CardContext context)
    {
        var page = new CardBuilder(context, Form.None);
        var sentence = page.Text.Format("withdraw.done", assignment.Task.Title, page.Name(assignment.Learner));
        return page.Card(sentence, [Texts.Line(sentence)], page.Button("button.withdraw-list", new Click.OpenTasks()));
    }

    private static CardContent List(IReadOnlyList<Assignment> open, Part part, CardBuilder page) => page.Card(
        page.Text["withdraw.heading"],
        [
            Texts.Heading(page.Text["withdraw.heading"]),
            part.Line("withdraw.part", page),
            .. part.Create(open).Select(assignment => Row(assignment, page)),
        ],
        part.Buttons(from => new Click.OpenTasks(from), page));

    private static Container Row(Assignment assignment, CardBuilder page) => new(
    [
        Texts.Label(page.Text.Format("withdraw.row", page.Name(assignment.Learner), assignment.Task.Title)),
        Texts.Quiet(State(assignment.Stage, page)),
        .. Unreached(assignment, page),
        new ActionSet([page.Button("button.withdraw", new Click.Withdraw(assignment.Topic, assignment.Version))]),
    ])
    {
        Separator = true,
    };

    private static CardContent Confirm(Assignment assignment, CardBuilder page)
    {
        var learner = page.Name(assignment.Learner);
        return page.Card(
            page.Text.Format("withdraw.question", assignment.Task.Title, learner),
            [
                Texts.Heading(page.Text.Format("withdraw.question", assignment.Task.Title, learner)),
                Texts.Line(State(assignment.Stage, page)),
                .. Unreached(assignment, page),
                Texts.Line(page.Text.Format("withdraw.what-happens", learner)),
            ],
            page.Button("button.confirm-withdraw", new Click.ConfirmWithdraw(assignment.Topic, assignment.Version)),
            page.Button("button.back", new Click.OpenTasks()));
    }

    /// <summary>Whoever does not hand in may not know of it.</summary>
    private static IEnumerable<Element> Unreached(Assignment assignment, CardBuilder page)
    {
        PersonId[] concerned = assignment.Stage is Stage.InReview ? [assignment.Learner, assignment.Reviewer] : [assignment.Learner];
        return concerned.Select(page.Unreached).OfType<string>().Select(Texts.Line);
    }

    private static string State(Stage stage, CardBuilder page) => stage switch
    {
        Stage.Queued queued => page.Text.Format("state.queued", page.At(queued.Since)),
        Stage.Offered offered => page.Text.Format("state.offered", page.At(offered.ExpiresAt)),
        Stage.Active active => page.Text.Format("state.active", page.At(active.Deadline)),
        Stage.InReview review => page.Text.Format("state.in-review", page.At(review.FeedbackDue)),
        Stage.Closed closed => page.Text.Format("state.closed", page.At(closed.At)),
        var other => throw new ArgumentOutOfRangeException(nameof(stage), other, "No words are written for this stage."),
    };
}
