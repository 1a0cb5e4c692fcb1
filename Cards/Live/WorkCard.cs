using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Cards.Words;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards.Live;

/// <summary>The task the learner is on, with the one field that hands it in.</summary>
internal static class WorkCard
{
    public static CardContent Render(Assignment assignment, Stage.Active stage, Submission? latest, Work draft, CardBuilder page)
    {
        var task = assignment.Task;
        return page.Card(
            page.Text.Format(stage.Round == 1 ? "work.summary" : "work.sent-back-summary", task.Title),
            [
                Texts.Heading(task.Title),
                .. SentBack(assignment, stage, page),
                stage.Move is { By: not null } ? null : Time(assignment, page),
                Moved(stage, page),
                .. page.GoalAndContext(task),
                .. page.Criteria(task),
                Texts.Facts(
                    page.SkillFact(task),
                    (page.Text["fact.start"], page.At(stage.StartsAt)),
                    (page.Text["fact.deadline"], page.At(stage.Deadline)),
                    page.ReviewerFact(assignment)),
                .. page.Links(task),
                .. Hints(assignment, page),
                .. HandIn(assignment, latest, draft, page),
            ],
            Actions(assignment, draft, page));
    }

    /// <summary>The field and the files that were sent in the chat.</summary>
    public static IEnumerable<Element> HandIn(Assignment assignment, Submission? latest, Work draft, CardBuilder page)
    {
        var kept = draft.Text.Length > 0 ? draft.Text : latest?.Work.Text;
        return [.. page.Text(InputIds.Work, "work.label", "work.placeholder", Work.Longest, kept), .. Files(assignment, draft, page)];
    }

    /// <summary>Of what stands in the field from the chat, so that an emptied field empties that and nothing that came later.</summary>
    public static string? Mark(Work draft) => draft.Text.Length == 0 ? null : DraftMark.Create(draft);

    private static IEnumerable<Element> Files(Assignment assignment, Work draft, CardBuilder page) => draft.Files.IsEmpty
        ? [Texts.Quiet(page.Text["work.files-hint"])]
        :
        [
            page.Title("work.files"),
            .. WorkText.Files(draft, page),
            Texts.Line(page.Text.Format("work.share", page.Name(assignment.Reviewer))),
        ];

    private static IEnumerable<Element> SentBack(Assignment assignment, Stage.Active stage, CardBuilder page) =>
        stage.Round == 1 || assignment.Feedback is not { } feedback
            ? []
            :
            [
                Texts.Line(page.Text.Format("work.sent-back", page.Name(assignment.Reviewer))),
                new Container([.. page.Given(feedback, assignment.Task, changeFirst: true)]) { Style = ContainerStyle.Emphasis },
            ];

    private static TextBlock? Time(Assignment assignment, CardBuilder page) => assignment.Time switch
    {
        null or { Answer: TimeAnswer.Overtaken } => null,
        { Answer: null } asked => Texts.Line(page.Text.Format(
            "work.time-asked", page.Name(asked.Of), page.Text.Extra(asked.Extra), page.At(asked.Until))),
        { Answer: TimeAnswer.Refused } asked => Texts.Line(page.Text.Format("work.time-refused", page.Name(asked.Of))),
        { Answer: TimeAnswer.Unanswered } => Texts.Line(page.Text["work.time-unanswered"]),
        { } asked => Texts.Line(page.Text.Format("work.time-given", page.Name(asked.Of))),
    };

    private static TextBlock? Moved(Stage.Active stage, CardBuilder page) => stage.Move switch
    {
        null => null,
        { By: { } by } => Texts.Line(page.Text.Format("work.time-given", page.Name(by))),
        var move => Texts.Line(page.Text.Format("work.moved", page.At(move.From))),
    };

    private static IEnumerable<Element> Hints(Assignment assignment, CardBuilder page) => assignment.HintsTaken == 0
        ? []
        : [page.Title("label.hints"), .. Texts.Numbered(assignment.Task.Hints.Take(assignment.HintsTaken))];

    private static IEnumerable<CardAction> Actions(Assignment assignment, Work draft, CardBuilder page)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        yield return page.Button("button.submit-work", new Click.SubmitWork(topic, seen, Mark(draft)));
        if (assignment.HintsTaken < assignment.Task.Hints.Count) yield return page.More("button.hint", new Click.Hint(topic, seen));
        if (assignment.Time is null) yield return page.More("button.more-time", new Click.MoreTime(topic, seen));
        yield return page.More("button.drop-it", new Click.DropIt(topic, seen));
    }
}
