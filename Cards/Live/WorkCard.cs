using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.Catalogue;

namespace MicroAssignBot.Cards.Live;

/// <summary>Shows the learner the task in hand, with the one field that hands in the work.</summary>
internal static class WorkCard
{
    public static CardContent Render(Assignment assignment, Stage.Active stage, Submission? latest, Work draft, CardBuilder builder)
    {
        var task = assignment.Task;
        return builder.Card(
            builder.Text.Format(stage.Round == 1 ? "work.summary" : "work.sent-back-summary", task.Title),
            [
                TaskBand.Own(assignment, builder),
                Texts.Heading(task.Title),
                .. SentBack(assignment, stage, builder),
                stage.Move is { By: not null } ? null : Time(assignment, builder),
                Moved(stage, builder),
                Overdue(stage, builder),
                .. TaskText.Goal(task),
                .. builder.Criteria(task),
                .. builder.HandIn(task),
                .. Hints(assignment, builder),
                .. Exchange.OfLearner(assignment, builder),
                .. builder.Fold(
                    "details",
                    "button.details",
                    [
                        Texts.Written(TaskText.Context(task)),
                        .. builder.Links(task),
                        .. TaskText.Use(assignment, builder.Text["work.use"]),
                        Texts.Quiet(builder.Text.Format("work.start", builder.At(stage.StartsAt))),
                    ]),
                .. HandIn(assignment, latest, draft, builder),
            ],
            Actions(assignment, draft, builder));
    }

    /// <summary>The field and the files that were sent in the chat.</summary>
    public static IEnumerable<Element> HandIn(Assignment assignment, Submission? latest, Work draft, CardBuilder builder)
    {
        var kept = draft.Text.Length > 0 ? draft.Text : latest?.Work.Text;
        return [.. builder.Text(InputIds.Work, "work.label", "work.placeholder", Work.Longest, kept), .. Files(assignment, draft, builder)];
    }

    /// <summary>
    /// The mark of the draft that fills the field. When the learner empties the field, the bot discards that draft and nothing
    /// sent later.
    /// </summary>
    public static string? Mark(Work draft) => draft.Text.Length == 0 ? null : DraftMark.Create(draft);

    private static IEnumerable<Element> Files(Assignment assignment, Work draft, CardBuilder builder) => draft.Files.IsEmpty
        ? [Texts.Quiet(builder.Text.Format("work.files-hint", builder.Reviewer(assignment)))]
        :
        [
            Texts.Apart([builder.Title("work.files"), .. WorkText.Files(draft, builder)]),
            Texts.Quiet(builder.Text.Format("work.share", builder.Name(assignment.Reviewer))),
        ];

    private static IEnumerable<Element?> SentBack(Assignment assignment, Stage.Active stage, CardBuilder builder) =>
        stage.Round == 1 || assignment.Feedback is not { } feedback
            ? []
            :
            [
                Texts.Line(builder.Text.Format("work.sent-back", builder.Name(assignment.Reviewer))),
                builder.Given(feedback, assignment.Task, changeFirst: true),
            ];

    private static TextBlock? Time(Assignment assignment, CardBuilder builder) => assignment.Time switch
    {
        null or { Answer: TimeAnswer.Overtaken } => null,
        { Answer: null } asked => Texts.Line(Reached(builder.Unreached(asked.Of), builder.Text.Format(
            "work.time-asked", builder.Name(asked.Of), builder.Text.Extra(asked.Extra), builder.At(asked.Until)))),
        { Answer: TimeAnswer.Refused } asked => Texts.Line(builder.Text.Format("work.time-refused", builder.Name(asked.Of))),
        { Answer: TimeAnswer.Unanswered } => Texts.Line(builder.Text["work.time-unanswered"]),
        { Answer: TimeAnswer.Given } asked => Texts.Line(builder.Text.Format("work.time-given", builder.Name(asked.Of))),
        { Answer: var other } => throw new ArgumentOutOfRangeException(nameof(assignment), other, "No words are written for this answer."),
    };

    private static string Reached(string? unreached, string sentence) => unreached is null ? sentence : $"{sentence} {unreached}";

    private static TextBlock? Moved(Stage.Active stage, CardBuilder builder) => stage.Move switch
    {
        null => null,
        { By: { } by } => Texts.Line(builder.Text.Format("work.time-given", builder.Name(by))),
        var move => Texts.Line(builder.Text.Format("work.moved", builder.At(move.From))),
    };

    private static TextBlock? Overdue(Stage.Active stage, CardBuilder builder) => TaskBand.IsOverdue(stage)
        ? Texts.Line(builder.Text.Format("work.overdue", builder.At(stage.Deadline)))
        : null;

    private static IEnumerable<Element> Hints(Assignment assignment, CardBuilder builder) => assignment.HintsTaken == 0
        ? []
        : [builder.Title("label.hints"), .. Texts.Numbered(assignment.Task.Hints.Take(assignment.HintsTaken).Select(Blanks.Without))];

    private static IEnumerable<AdaptiveAction> Actions(Assignment assignment, Work draft, CardBuilder builder)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        yield return builder.Button("button.submit-work", new Click.SubmitWork(topic, seen, Mark(draft)));
        var hasHints = assignment.HintsTaken < assignment.Task.Hints.Count;
        if (hasHints) yield return builder.Button("button.hint", new Click.Hint(topic, seen));
        // The lead is asked when the hints are over.
        var ask = assignment.MayAsk ? builder.Button("button.ask-lead", new Click.AskLead(topic, seen)) : null;
        if (ask is not null && !hasHints) yield return ask;
        if (assignment.Time is null) yield return builder.Button("button.more-time", new Click.MoreTime(topic, seen));
        if (ask is not null && hasHints) yield return ask with { Mode = ActionMode.Secondary };
        yield return builder.More("button.drop-it", new Click.DropIt(topic, seen));
    }
}
