using System.Globalization;
using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;
using MicroAssignBot.Domain.People;

namespace MicroAssignBot.Cards.Live;

/// <summary>Work to be judged, to the reviewer: everything that takes one minute is on it.</summary>
internal static class ReviewCard
{
    public static CardContent Render(Assignment assignment, Stage.InReview stage, Submission? latest, int othersWaiting, CardBuilder page)
    {
        var task = assignment.Task;
        var learner = page.Name(assignment.Learner);
        return page.Card(
            page.Text.Format("review.summary", learner, task.Title),
            [
                Texts.Heading(page.Text.Format("review.heading", task.Title)),
                Texts.Facts(Facts(assignment, stage, page)),
                .. page.Goal(task),
                .. FirstRound(assignment, stage, page),
                Texts.Label(page.Text.Format("review.work", learner)),
                .. latest is null ? [] : WorkText.Render(latest.Work, page),
                .. page.Notes(assignment, "notes.heading"),
                .. Judgement(task.Criteria, stage, page),
                Other(assignment, page) is { } other ? Texts.Quiet(page.Text.Format("review.also-with", page.Name(other))) : null,
                othersWaiting > 0 ? Texts.Quiet(page.Text.Counted("review.more-waiting", othersWaiting)) : null,
            ],
            Actions(assignment, stage, page));
    }

    /// <summary>Who may decide beside the viewer.</summary>
    private static PersonId? Other(Assignment assignment, CardBuilder page) =>
        page.Context.Viewer == assignment.Deputy ? assignment.Reviewer : assignment.Deputy;

    private static IEnumerable<(string, string)> Facts(Assignment assignment, Stage.InReview stage, CardBuilder page)
    {
        yield return (page.Text["fact.from"], page.Name(assignment.Learner));
        yield return page.SkillFact(assignment.Task);
        if (stage.Round > 1) yield return (page.Text["fact.round"], page.Text["review.second-round"]);
        yield return (page.Text["fact.feedback-due"], page.At(stage.FeedbackDue));
    }

    private static IEnumerable<Element> FirstRound(Assignment assignment, Stage.InReview stage, CardBuilder page) =>
        stage.Round == 1 || assignment.Feedback is not { Change.Length: > 0 } asked
            ? []
            : [page.Title("review.asked-before"), Texts.Written(asked.Change), .. TaskText.Missing(page, "review.missing-before", asked, assignment.Task)];

    private static IEnumerable<Element> Judgement(IReadOnlyList<string> criteria, Stage.InReview stage, CardBuilder page) =>
    [
        .. page.Choose(InputIds.Missing, "review.criteria", ChoiceStyle.Expanded, criteria.Select((criterion, place) =>
            new Choice(criterion, place.ToString(CultureInfo.InvariantCulture)))).Select(AsMany),
        .. page.Text(InputIds.Keep, "review.keep", "review.keep-placeholder", Feedback.Longest),
        .. page.Text(
            InputIds.Change, stage.Round == 1 ? "review.change" : "review.change-second", "review.change-placeholder", Feedback.Longest),
        .. page.Text(InputIds.Next, "review.next", "review.next-placeholder", Feedback.Longest),
    ];

    private static Element AsMany(Element element) => element is ChoiceInput choices ? choices with { IsMultiSelect = true } : element;

    private static IEnumerable<CardAction> Actions(Assignment assignment, Stage.InReview stage, CardBuilder page)
    {
        var (topic, seen) = (assignment.Topic, assignment.Version);
        yield return page.Button("button.approve", new Click.Approve(topic, seen));
        yield return stage.Round == 1
            ? page.Button("button.send-back", new Click.SendBack(topic, seen))
            : page.Button("button.not-yet", new Click.NotYet(topic, seen));
        yield return page.More("button.cannot-open", new Click.CannotOpen(topic, seen));
    }
}
