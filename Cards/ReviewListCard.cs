using MicroAssignBot.Cards.Clicks;
using MicroAssignBot.Cards.Elements;
using MicroAssignBot.Cards.Live;
using MicroAssignBot.Cards.Parts;
using MicroAssignBot.Cards.Viewing;
using MicroAssignBot.Domain.Assignments;

namespace MicroAssignBot.Cards;

/// <summary>What waits for a reviewer or a lead, ten at a time, the oldest first. A click opens it.</summary>
public static class ReviewListCard
{
    public const int MostRows = 10;

    /// <param name="page">Those of this page that may be shown.</param>
    /// <param name="all">How many wait altogether.</param>
    /// <param name="from">Index of the first one on the page, from 0.</param>
    public static CardContent Render(IReadOnlyList<Assignment> page, int all, int from, CardContext context)
    {
        var builder = new CardBuilder(context, Form.None);
        var part = Part.Create(all, from, MostRows);
        return builder.Card(
            builder.Text["reviews.heading"],
            [
                Texts.Heading(builder.Text["reviews.heading"]),
                part.Line("reviews.part", builder),
                .. page.Select(assignment => Row(assignment, builder)),
            ],
            part.Buttons(to => new Click.ReviewsPage(to), builder));
    }

    private static Container Row(Assignment assignment, CardBuilder builder)
    {
        var title = builder.Text.Format("reviews.row", builder.Name(assignment.Learner), assignment.Task.Title);
        return new Container(
        [
            new Container([Texts.Label(title) with { Color = TextColor.Accent }])
            {
                SelectAction = Buttons.Titled(title, new Click.OpenReview(assignment.Topic, assignment.Version)),
            },
            .. Lines(assignment, builder).Select(line => Texts.Quiet(line) with { Spacing = Spacing.None }),
        ])
        {
            Separator = true,
        };
    }

    private static IEnumerable<string> Lines(Assignment assignment, CardBuilder builder)
    {
        if (assignment is { WaitsForTime: true, Time: { } time } && time.Of == builder.Context.Viewer)
            yield return builder.Text.Format("reviews.time", builder.At(time.At));
        if (assignment.Asking is { } asking && asking.Asked.Contains(builder.Context.Viewer))
            yield return builder.Text.Format("reviews.question", builder.At(asking.At));
        if (assignment.Stage is Stage.Suggested suggested) yield return builder.Text.Format("reviews.suggestion", builder.At(suggested.At));
        if (assignment.Stage is not Stage.InReview review) yield break;
        yield return builder.Text.Format(
            TaskBand.IsOverdue(review) ? "reviews.late" : "reviews.due", builder.At(review.SubmittedAt), builder.At(review.FeedbackDue));
        if (review.PutOffUntil(builder.Context.Viewer) is { } until) yield return builder.Text.Format("reviews.put-off", builder.At(until));
    }
}
