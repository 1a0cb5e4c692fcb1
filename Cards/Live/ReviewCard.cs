using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the reviewer the work to judge, with everything that a verdict within a minute takes.</summary>
internal static class ReviewCard
{
    private const string Next = "more";
    private const string Context = "context";
    private const string Asked = "exchange";

    public static CardContent Render(
        Assignment assignment, Stage.InReview stage, Submission? latest, int othersWaiting, TimeSpan? turnaround, CardBuilder builder)
    {
        var task = assignment.Task;
        var next = builder.Sentence(InputIds.Next, "review.next", "review.next-placeholder", Feedback.Longest).ToList();
        return builder.Card(
            builder.Text.Format("review.summary", builder.Name(assignment.Learner), task.Title),
            [
                ReviewBand(assignment, stage, builder),
                Texts.Heading(task.Title),
                .. TaskText.SmallGoal(task),
                .. Hidden(Context, [.. TaskText.ContextAsWritten(task)]),
                .. Hidden(Asked, [.. Exchange.OfAsked(assignment, builder)]),
                FirstRound(assignment, stage, builder),
                .. TaskText.Filled(assignment),
                .. TaskText.Use(assignment, builder.Text.Format("review.use", builder.Name(assignment.Learner))),
                Texts.Apart(
                    [.. latest is null ? [] : WorkText.Render(latest.Work, builder), .. builder.Notes(assignment, "notes.heading")]),
                .. Judgement(task.Criteria, builder),
                .. Hidden(Next, next, Fields.AreUsed(next)),
                Other(assignment, builder) is { } other ? Texts.Quiet(builder.Text.Format("review.also-with", builder.Name(other))) : null,
                assignment.HandedOnBy is { } by && by != builder.Context.Viewer
                    ? Texts.Quiet(builder.Text.Format("review.handed-on", builder.Name(by)))
                    : null,
                othersWaiting > 0 ? Texts.Quiet(builder.Text.Counted("review.more-waiting", othersWaiting)) : null,
                turnaround is { } took ? Texts.Quiet(builder.Text.Format("review.turnaround", builder.Text.WorkingTime(took))) : null,
            ],
            Actions(assignment, stage, builder));
    }

    /// <summary>What the reviewer had typed when they put the review off.</summary>
    public static Inputs Begun(Assignment assignment, PersonId reviewer) =>
        (assignment.Stage as Stage.InReview)?.Begun?.Find(one => one.By == reviewer)?.Feedback is { } begun
            ? Inputs.None.With(InputIds.Keep, begun.Keep).With(InputIds.Change, begun.Change).With(InputIds.Next, begun.Next)
                .With(InputIds.Missing, string.Join(',', begun.Missing.Select(place => place.ToString(CultureInfo.InvariantCulture))))
            : Inputs.None;

    private static Container ReviewBand(Assignment assignment, Stage.InReview stage, CardBuilder builder)
    {
        var isLate = TaskBand.IsOverdue(stage);
        return Band.Render(
            isLate ? CardState.Late : CardState.Yours,
            (builder.Name(assignment.Learner), builder.Level(assignment.Task.Level)),
            builder.Text[isLate ? "waiting.late-since" : stage.Round == 1 ? "waiting.due" : "review.second-due"],
            builder.At(stage.FeedbackDue));
    }

    /// <summary>The other person who may decide.</summary>
    private static PersonId? Other(Assignment assignment, CardBuilder builder) =>
        builder.Context.Viewer == assignment.Deputy ? assignment.Reviewer : assignment.Deputy;

    private static Container? FirstRound(Assignment assignment, Stage.InReview stage, CardBuilder builder) =>
        stage.Round == 1 || assignment.Feedback is not { Change.Length: > 0 } asked
            ? null
            : new Container([builder.Title("review.asked-before"), Texts.Written(asked.Change),
                .. TaskText.Missing(builder, "review.missing-before", asked, assignment.Task)]);

    private static IEnumerable<Element> Judgement(IReadOnlyList<string> criteria, CardBuilder builder) =>
    [
        .. builder.Choose(InputIds.Missing, "review.criteria", ChoiceStyle.Expanded, criteria.Select((criterion, place) =>
            new Choice(criterion, place.ToString(CultureInfo.InvariantCulture)))).Select(AsMany),
        .. builder.Sentence(InputIds.Keep, "review.keep", "review.keep-placeholder", Feedback.Longest),
        .. builder.Sentence(InputIds.Change, "review.change", "review.change-placeholder", Feedback.Longest),
    ];

    /// <summary>What most reviews do without, until it is asked for in the overflow menu.</summary>
    private static IEnumerable<Element> Hidden(string id, IReadOnlyList<Element> content, bool isOpen = false) =>
        content.Count == 0 ? [] : [new Container(content) { Id = id, IsVisible = isOpen ? null : false }];

    private static Element AsMany(Element element) => element is ChoiceInput choices ? choices with { IsMultiSelect = true } : element;

    private static IEnumerable<AdaptiveAction> Actions(Assignment assignment, Stage.InReview stage, CardBuilder builder)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        yield return builder.Button("button.approve", new Click.Approve(topic, seen));
        yield return stage.Round == 1
            ? builder.Button("button.send-back", new Click.SendBack(topic, seen))
            : builder.Button("button.not-yet", new Click.NotYet(topic, seen));
        yield return builder.Toggle("button.next-idea", Next);
        if (TaskText.ContextAsWritten(assignment.Task).Any()) yield return builder.Toggle("button.context", Context);
        if (Exchange.OfAsked(assignment, builder).Any()) yield return builder.Toggle("button.exchange", Asked);
        yield return builder.More("button.cannot-open", new Click.CannotOpen(topic, seen));
        yield return builder.More("button.later", new Click.Later(topic, seen));
        if (assignment is { Deputy: null, HandedOnBy: null })
            yield return builder.More("button.hand-to-deputy", new Click.HandToDeputy(topic, seen));
    }
}
