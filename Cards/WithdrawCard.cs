using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards;

/// <summary>A lead takes a task back: a list of their people's open work, then a confirmation for one task.</summary>
public static class WithdrawCard
{
    private const int MostRows = 20;

    /// <param name="open">Open assignments of the lead's people; in <see cref="FormMode.Withdrawing"/> the one that was clicked.</param>
    /// <param name="from">Index of the first assignment shown, from 0.</param>
    public static CardContent Render(IReadOnlyList<Assignment> open, CardContext context, Form form, int from = 0)
    {
        var builder = new CardBuilder(context, form);
        return open switch
        {
            [] => builder.Card(builder.Text["said.nothing-to-withdraw"], [Texts.Line(builder.Text["said.nothing-to-withdraw"])]),
            [var one] when form.Mode is FormMode.Withdrawing => Confirm(one, builder),
            _ => List(open, Part.Create(open.Count, from, MostRows), builder),
        };
    }

    /// <summary>Answers the confirmation.</summary>
    public static CardContent Done(Assignment assignment, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var sentence = builder.Text.Format("withdraw.done", assignment.Task.Title, builder.Name(assignment.Learner));
        return builder.Card(sentence, [Texts.Line(sentence)], builder.Button("button.withdraw-list", new Click.OpenTasks()));
    }

    private static CardContent List(IReadOnlyList<Assignment> open, Part part, CardBuilder builder) => builder.Card(
        builder.Text["withdraw.heading"],
        [
            Texts.Heading(builder.Text["withdraw.heading"]),
            part.Line("withdraw.part", builder),
            .. part.Create(open).Select(assignment => Row(assignment, builder)),
        ],
        part.Buttons(from => new Click.OpenTasks(from), builder));

    private static Container Row(Assignment assignment, CardBuilder builder) => new(
    [
        Texts.Label(builder.Text.Format("withdraw.row", builder.Name(assignment.Learner), assignment.Task.Title)),
        Texts.Quiet(State(assignment.Stage, builder)),
        .. Unreached(assignment, builder),
        new ActionSet([builder.Button("button.withdraw", new Click.Withdraw(assignment.Topic, assignment.Version))]),
    ])
    {
        Separator = true,
    };

    private static CardContent Confirm(Assignment assignment, CardBuilder builder)
    {
        var learner = builder.Name(assignment.Learner);
        return builder.Card(
            builder.Text.Format("withdraw.question", assignment.Task.Title, learner),
            [
                Texts.Heading(builder.Text.Format("withdraw.question", assignment.Task.Title, learner)),
                Texts.Line(State(assignment.Stage, builder)),
                .. Unreached(assignment, builder),
                Texts.Line(builder.Text.Format("withdraw.what-happens", learner)),
            ],
            builder.Button("button.confirm-withdraw", new Click.ConfirmWithdraw(assignment.Topic, assignment.Version)),
            builder.Button("button.back", new Click.OpenTasks()));
    }

    /// <summary>Warns the lead that the bot cannot reach the learner or the reviewer, who may not know of the task.</summary>
    private static IEnumerable<Element> Unreached(Assignment assignment, CardBuilder builder)
    {
        PersonId[] concerned = assignment.Stage is Stage.InReview ? [assignment.Learner, assignment.Reviewer] : [assignment.Learner];
        return concerned.Select(builder.Unreached).OfType<string>().Select(Texts.Line);
    }

    private static string State(Stage stage, CardBuilder builder) => stage switch
    {
        Stage.Suggested suggested => builder.Text.Format("state.suggested", builder.At(suggested.At)),
        Stage.Queued queued => builder.Text.Format("state.queued", builder.At(queued.Since)),
        Stage.Offered offered => builder.Text.Format("state.offered", builder.At(offered.ExpiresAt)),
        Stage.Active active => builder.Text.Format("state.active", builder.At(active.Deadline)),
        Stage.InReview review => builder.Text.Format("state.in-review", builder.At(review.FeedbackDue)),
        Stage.Closed closed => builder.Text.Format("state.closed", builder.At(closed.At)),
        var other => throw new ArgumentOutOfRangeException(nameof(stage), other, "No words are written for this stage."),
    };
}
